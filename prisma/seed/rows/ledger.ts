import { duesOf } from '@/lib/booking/rules';
import type { DueKind } from '@/lib/due/kinds';
import type { DueState, PaymentState } from '@/lib/due/rules';
import { accountOf } from '@/lib/ledger/accounts';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { AtStripe } from '../cards';
import { idOf, timedIdOf } from '../chance';
import type { BookingHours } from '../hours';
import type { BookingMoney, Movement } from '../money';
import type { Told } from '../told';
import { rentDueId } from './rents';

const dueIdOf = (bookingId: string, kind: DueKind): string => idOf(`${kind} ${bookingId}`);

export const paymentRow = (
  { bookingId, amountMinor, currency, createdAt, payment }: BookingMoney,
  atStripe: AtStripe | undefined,
): Prisma.PaymentCreateManyInput => {
  const { holdId: _, holdExpiresAt: __, ...card } = atStripe ?? {};
  const { state, paidAt, updatedAt } = payment;
  return {
    id: idOf(`payment ${bookingId}`),
    bookingId,
    key: bookingId,
    amountMinor,
    currency,
    createdAt,
    state,
    paidAt,
    updatedAt,
    ...card,
  };
};

const dueStateOf: Record<PaymentState, DueState> = {
  open: 'open',
  paid: 'settled',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** What both sides counted at the end. */
const hoursRow = ({ bookingId, customerId, providerId, asset, amountMinor, at }: BookingHours) => ({
  id: dueIdOf(bookingId, 'price'),
  bookingId,
  key: bookingId,
  kind: 'price',
  debtorId: customerId,
  creditorId: providerId,
  amountMinor,
  creditorMinor: amountMinor,
  currency: asset,
  way: 'credit',
  state: 'settled',
  ...{ dueAt: at, settledAt: at, createdAt: at, updatedAt: at },
});

/** What a booking's quote came to between its two sides, and how it stands. */
export const dueRows = (
  { life, customer, provider, money, hours }: Told,
  atStripe: AtStripe | undefined,
): Prisma.DueCreateManyInput[] => {
  if (hours) return [hoursRow(hours)];
  if (!money) return [];
  const { bookingId, createdAt, payment } = money;
  const { state, paidAt, refundedMinor, paidOutMinor, depositState, updatedAt } = payment;
  const stands: Partial<Record<DueKind, object>> = {
    price: { state: dueStateOf[state], settledAt: paidAt, refundedMinor, paidOutMinor },
    deposit: {
      state: depositState,
      holdId: atStripe?.holdId ?? null,
      holdExpiresAt: atStripe?.holdExpiresAt ?? null,
    },
  };
  return duesOf(life.quote, { debtorId: customer.id, creditorId: provider.id })
    .filter(({ amountMinor }) => amountMinor > 0)
    .map((due) => ({
      ...due,
      id: dueIdOf(bookingId, due.kind),
      bookingId,
      key: bookingId,
      paymentId: idOf(`payment ${bookingId}`),
      dueAt: createdAt,
      createdAt,
      updatedAt,
      ...stands[due.kind],
    }));
};

/** A movement, and the booking that it is of. */
export type Booked = Movement & { bookingId: string | null };

const ofDeposits = ['deposit', 'award'];

export const bookingMovements = (told: readonly Told[]): Booked[] =>
  told.flatMap(({ life, money, hours, tokens }) => [
    ...tokens.map((each) => ({ ...each, bookingId: each.kind === 'starter' ? null : life.id })),
    ...(hours
      ? [{ ...hours.movement, bookingId: hours.bookingId, dueId: dueIdOf(hours.bookingId, 'price') }]
      : []),
    ...(money
      ? money.movements.map((each) => ({
          ...each,
          bookingId: money.bookingId,
          dueId: each.rentKey
            ? rentDueId(each.rentKey)
            : dueIdOf(money.bookingId, ofDeposits.includes(each.kind) ? 'deposit' : 'price'),
        }))
      : []),
  ]);

export const ledgerRows = (all: readonly Booked[]) => {
  const movements = [...all].sort((a, b) => a.at.getTime() - b.at.getTime());
  const accounts = new Map<string, Prisma.LedgerAccountCreateManyInput>();
  for (const { entries, at } of movements) {
    for (const { account: code, currency } of entries) {
      if (accounts.has(code)) continue;
      accounts.set(code, { ...accountOf(code), id: idOf(`account ${code}`), currency, createdAt: at });
    }
  }
  const transfers = movements.map(({ key, kind, bookingId, dueId, source, at, ...said }) => ({
    id: timedIdOf(at, `transfer ${key}`),
    key,
    kind,
    bookingId,
    dueId: dueId ?? null,
    ...{ reason: said.reason ?? null, category: said.category ?? null },
    enteredById: said.enteredById ?? null,
    source,
    createdAt: at,
  }));
  const postings = movements.flatMap(({ key, at, entries }) =>
    entries.map(({ account: code, amountMinor, currency }, index) => ({
      id: timedIdOf(at, `posting ${key} ${index}`),
      transferId: timedIdOf(at, `transfer ${key}`),
      accountId: idOf(`account ${code}`),
      amountMinor,
      currency,
    })),
  );
  return { accounts: [...accounts.values()], transfers, postings };
};
