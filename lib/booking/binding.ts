import 'server-only';
import { securedDues, settledDues } from '@/lib/due/rules';
import { account } from '@/lib/ledger/accounts';
import { heldOn } from '@/lib/ledger/queries';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { sumMinor } from '@/lib/shared/money';
import { ofHolder } from './acting';
import {
  comingStates,
  disputedStates,
  goneStates,
  isAmongMembers,
  memberLives,
  pendingStates,
  unsettledStates,
} from './lifecycle';
import { decidedRefund } from './money';
import { keptHoldings, slotIdsAmong } from './slots/of-slot';

/** How a booking binds a party to it: somebody waits for an answer, a thing, an evening, or money has not come to where it belongs. */
export type BookingBinding = {
  kind: 'lends' | 'borrows' | 'swaps' | 'learns' | 'dispute' | 'refund' | 'deposit' | 'payout';
  bookingId: string;
  slotIds: string[];
  title: string;
  at: Date;
  timeZone: string;
};

const select = {
  id: true,
  state: true,
  life: true,
  providerId: true,
  mediatedForId: true,
  holdings: { where: keptHoldings, select: { slotId: true } },
  startsAt: true,
  timeZone: true,
  listing: { select: { title: true } },
} as const satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof select }>;

const bindingOf = (
  kind: BookingBinding['kind'],
  { id: bookingId, holdings, startsAt: at, timeZone, listing: { title } }: Row,
): BookingBinding => ({ kind, bookingId, slotIds: slotIdsAmong(holdings), title, at, timeZone });

const soonestFirst: Prisma.BookingOrderByWithRelationInput[] = [{ startsAt: 'asc' }, { id: 'asc' }];

/** Agreed or asked for, not over or not settled; or with an operator. */
const standing = { in: [...comingStates.in, ...unsettledStates.in, ...disputedStates.in] };

const standingOf = async (tx: Db, memberId: string): Promise<BookingBinding[]> => {
  const rows = await tx.booking.findMany({
    // What all of a ring must still agree to binds nobody: whoever leaves says no by it.
    where: {
      ...ofHolder(memberId),
      state: standing,
      NOT: { life: { in: memberLives }, state: { in: pendingStates.in } },
    },
    select,
    orderBy: soonestFirst,
  });
  return rows.map((row) => {
    if (disputedStates.has(row.state)) return bindingOf('dispute', row);
    if (row.mediatedForId !== null) return bindingOf('learns', row);
    if (isAmongMembers(row)) return bindingOf('swaps', row);
    return bindingOf(row.providerId === memberId ? 'lends' : 'borrows', row);
  });
};

/** Money of bookings that are over and that has not come to where it belongs. */
const moneyUnderway = async (tx: Db, memberId: string): Promise<BookingBinding[]> => {
  const rows = await tx.booking.findMany({
    where: { ...ofHolder(memberId), state: { notIn: standing.in }, payments: { some: { state: 'paid' } } },
    select: {
      ...select,
      dues: { select: { kind: true, state: true, amountMinor: true, refundedMinor: true } },
      events: { select: { data: true } },
    },
    orderBy: soonestFirst,
  });
  const held = await heldOn(
    tx,
    rows.flatMap(({ id }) => [account.booking(id), account.deposit(id)]),
  );
  return rows.flatMap((row) => {
    const settled = row.dues.filter(({ state }) => settledDues.has(state));
    const amountMinor = sumMinor(settled.map((due) => due.amountMinor));
    const refundedMinor = sumMinor(settled.map((due) => due.refundedMinor));
    const due = goneStates.has(row.state) ? amountMinor : Math.min(decidedRefund(row.events), amountMinor);
    if (due > refundedMinor) return [bindingOf('refund', row)];
    if (row.dues.some(({ state }) => securedDues.has(state))) return [bindingOf('deposit', row)];
    const isHeld = held.has(account.booking(row.id)) || held.has(account.deposit(row.id));
    return isHeld && row.providerId === memberId ? [bindingOf('payout', row)] : [];
  });
};

/** The bookings that bind a member to others. */
export const bookingsThatBind = async (tx: Db, memberId: string): Promise<BookingBinding[]> => [
  ...(await standingOf(tx, memberId)),
  ...(await moneyUnderway(tx, memberId)),
];
