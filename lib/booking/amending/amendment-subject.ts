import 'server-only';
import { returnCredit } from '@/lib/due/commands/held-credit';
import { hasOpenPage } from '@/lib/due/queries';
import type { Other } from '@/lib/holding/amending';
import { amendingOf } from '@/lib/holding/amending-kinds';
import type { Move, Subject, Write } from '@/lib/lifecycle/advance';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Party } from '../lives/terms';
import {
  type AmendmentFacts,
  type AmendmentState,
  type AmendmentTerms,
  amendmentLife,
  openAmendments,
} from './lifecycle';
import { isOfSeveral, type KeptTerms, partsOf, whenOf } from './terms';

const select = {
  id: true,
  bookingId: true,
  state: true,
  stateSince: true,
  proposedBy: true,
  byMemberId: true,
  startsAt: true,
  endsAt: true,
  slotId: true,
  holdingId: true,
  quantity: true,
  quote: true,
  totalMinor: true,
  depositMinor: true,
  was: true,
  payMinor: true,
  refundMinor: true,
  payCreditMinor: true,
  refundCreditMinor: true,
  creditDueId: true,
  message: true,
  slot: { select: { closesAt: true } },
  booking: {
    select: {
      listingId: true,
      customerId: true,
      listing: { select: { type: true } },
      holdings: {
        orderBy: { position: 'asc' },
        select: { id: true, state: true, slotId: true, startsAt: true, endsAt: true },
      },
    },
  },
} as const satisfies Prisma.AmendmentSelect;

/** A proposal with what its life asks of it. */
export type AmendmentRow = Prisma.AmendmentGetPayload<{ select: typeof select }>;

export const wasOf = ({ was }: Pick<AmendmentRow, 'was'>): KeptTerms => was as unknown as KeptTerms;

type FactsColumns = Pick<
  AmendmentRow,
  'state' | 'stateSince' | 'startsAt' | 'endsAt' | 'slotId' | 'slot' | 'was' | 'payMinor'
>;

/** What the life of a proposal asks of its row. */
export const factsOfTerms = (row: FactsColumns, payWithinMinutes: number | null): AmendmentFacts => {
  const was = wasOf(row);
  const isOtherSlot = row.slot !== null && row.slotId !== was.slotId;
  return {
    state: row.state as AmendmentState,
    stateSince: row.stateSince,
    was,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    closesAt: isOtherSlot && row.slot ? row.slot.closesAt : row.startsAt,
    payMinor: row.payMinor,
    payWithinMinutes,
  };
};

export const factsOfAmendment = (row: AmendmentRow): AmendmentFacts =>
  factsOfTerms(row, listingTypeOf(row.booking.listing.type).allocation.payWithinMinutes ?? null);

/** The side of a booking that answers a proposal. */
export const answererOf = ({ proposedBy }: Pick<AmendmentRow, 'proposedBy'>): Party =>
  proposedBy === 'customer' ? 'provider' : 'customer';

/**
 * What would be held with the terms of a proposal, part by part, at the moment of a move. Of several dates the one that it puts at
 * another time alone; otherwise each of them, when it is. In one order for all, so that two of them never wait for each other crosswise.
 */
export const othersOf = (
  row: AmendmentRow,
  { now, numbers }: Pick<Move<AmendmentTerms, object>, 'now' | 'numbers'>,
): Other[] =>
  partsOf(row.booking)
    .filter(({ id }) => row.holdingId === null || id === row.holdingId)
    .map((part) => {
      const stays = isOfSeveral(row.booking) && row.holdingId === null;
      const { startsAt: from, endsAt: to, slotId } = stays ? whenOf(part) : row;
      return {
        listingId: row.booking.listingId,
        holdingId: part.id,
        amendmentId: row.id,
        memberId: row.booking.customerId,
        period: { from, to },
        slotId,
        quantity: row.quantity,
        now,
        numbers,
      };
    })
    .sort((one, other) => ((one.slotId ?? '') < (other.slotId ?? '') ? -1 : 1));

/** What a change does to what is held, by how that is scarce. */
export const amendingOfRow = (row: AmendmentRow) => amendingOf(listingTypeOf(row.booking.listing.type));

type Columns = Prisma.AmendmentUncheckedUpdateManyInput;

const writes: Record<AmendmentTerms['write'], Write<AmendmentTerms, AmendmentRow, Columns>> = {
  hold: async (tx, { row }, move) => {
    for (const other of othersOf(row, move)) await amendingOfRow(row).hold(tx, other);
    return undefined;
  },
  // Nothing was held for what nobody had agreed to yet.
  undo: async (tx, { row }, move) => {
    const { now, numbers } = move;
    const undone = { listingId: row.booking.listingId, amendmentId: row.id, now, numbers };
    if (row.state === 'awaiting_payment') await amendingOfRow(row).undo(tx, undone);
    // Last, because the accounts are locked from here on.
    const { bookingId, creditDueId: dueId } = row;
    if (dueId) await returnCredit(tx, { bookingId, dueId });
    return undefined;
  },
};

const read = (tx: Db, where: Prisma.AmendmentWhereInput): Promise<AmendmentRow | null> =>
  tx.amendment.findFirst({ where, select });

/** Proposals, for the engine. What counts for the booking with their agreement is `settleAmendment`. */
export const amendmentSubject: Subject<AmendmentTerms, AmendmentRow, Columns> = {
  kind: 'amendment',
  lifeOf: () => amendmentLife,
  factsOf: factsOfAmendment,
  hold: async (tx, id) => {
    await tx.$queryRaw`SELECT id FROM amendment WHERE id = ${id} FOR NO KEY UPDATE`;
    return tx.amendment.findUniqueOrThrow({ where: { id }, select });
  },
  set: async (tx, where, columns) => (await tx.amendment.updateMany({ where, data: columns })).count,
  writes,
  hasToAsk: (tx, { bookingId }) => hasOpenPage(tx, bookingId),
};

/**
 * The proposal of a booking that is open, held until the transaction ends; null: none. Whoever moves a booking and its proposal holds
 * the booking first.
 */
export const holdOpenAmendment = async (tx: Db, bookingId: string): Promise<AmendmentRow | null> => {
  const open = await read(tx, { bookingId, state: { in: openAmendments.in } });
  if (!open) return null;
  const row = await amendmentSubject.hold(tx, open.id);
  return openAmendments.has(row.state) ? row : null;
};

/** A proposal of a booking by its id, held; null: it has none of that id. */
export const holdAmendment = async (
  tx: Db,
  { id, bookingId }: { id: string; bookingId: string },
): Promise<AmendmentRow | null> => {
  const found = await read(tx, { id, bookingId });
  return found && amendmentSubject.hold(tx, found.id);
};
