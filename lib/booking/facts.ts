import 'server-only';
import { type Whereabouts, whereaboutsOf } from '@/lib/listing/claims';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import { type BookingFacts, isParty, type Phase, type Role, type State } from './lifecycle';
import { endings, hasMoved } from './place';

/** What of the rows the table needs to know. */
export const factsSelect = {
  id: true,
  listingId: true,
  customerId: true,
  providerId: true,
  state: true,
  startsAt: true,
  endsAt: true,
  slotId: true,
  totalMinor: true,
  depositMinor: true,
  currency: true,
  cancellation: true,
  quote: true,
  createdAt: true,
  placeAddress: true,
  placeLat: true,
  placeLng: true,
  listing: { select: { type: true, address: true, lat: true, lng: true } },
  slot: { select: { closesAt: true } },
  events: { select: { name: true, fromState: true, toState: true, at: true }, orderBy: { sequence: 'asc' } },
  reports: { select: { phase: true, memberId: true, createdAt: true } },
  reviews: { select: { authorRole: true } },
} as const satisfies Prisma.BookingSelect;

/** With where its units are, as `holdBooking` and the queries add it: what is out decides on what may follow. */
export type FactsRow = Prisma.BookingGetPayload<{ select: typeof factsSelect }> & {
  whereabouts: Whereabouts | undefined;
};

/** Of what has nothing that could be out: places in a slot. */
export const nowhere = { whereabouts: undefined } as const;

const paying = new Set(['pay', 'pay_late']);
const reminding = new Set(['remind_return', 'come_due', 'remind_late', 'remind_dispute']);
/** Whether an event asked for a return, or for a decision about one. */
export const isReminder = (name: string): boolean => reminding.has(name);
/** The provider changed what was agreed: its time, or its place. */
const moving = new Set(['reschedule', 'move_place']);
/** What the customer was last told of the one who has the thing before them. */
const ofDelay = new Set(['hold_up', 'be_back']);

/** When an agreement came to its end, by its history; null: not yet. */
export const endedAtOf = (events: readonly { toState: string; at: Date }[]): Date | null =>
  events.find(({ toState }) => endings.includes(toState as State))?.at ?? null;

export const factsOf = (row: FactsRow): BookingFacts => {
  const { handover, allocation } = listingTypeOf(row.listing.type);
  const moves = row.events.filter(({ fromState, toState }) => fromState !== toState);
  return {
    state: row.state as State,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    stateSince: moves.at(-1)?.at ?? row.createdAt,
    confirmedAt: moves.find(({ toState }) => toState === 'confirmed')?.at ?? null,
    handover,
    closesAt: row.slot?.closesAt ?? row.startsAt,
    payWithinMinutes: allocation.payWithinMinutes ?? null,
    isMoved: row.events.some(({ name }) => moving.has(name)),
    listingMoved: hasMoved(row, row.listing),
    totalMinor: row.totalMinor,
    depositMinor: row.depositMinor,
    cancellation: row.cancellation,
    reports: row.reports.map(({ phase, memberId, createdAt }) => ({
      phase: phase as Phase,
      by: memberId === row.customerId ? 'customer' : 'provider',
      at: createdAt,
    })),
    reviewedBy: row.reviews.flatMap(({ authorRole }) => (isParty(authorRole) ? [authorRole] : [])),
    isPaid: row.events.some(({ name }) => paying.has(name)),
    remindedAt: row.events.findLast(({ name }) => isReminder(name))?.at ?? null,
    isOut: row.whereabouts?.isOut ?? false,
    othersDueBackAt: row.whereabouts?.othersDueBackAt ?? null,
    knowsOfDelay: row.events.findLast(({ name }) => ofDelay.has(name))?.name === 'hold_up',
  };
};

/** States an operator is asked to look at. Everything else of two members is none of an operator's business. */
const operatorStates: State[] = ['disputed', 'resolved'];

/** The bookings a viewer may see at all: their own, and for operators those in dispute. */
export const seenBy = (viewer: Viewer): Prisma.BookingWhereInput => ({
  OR: [
    { customerId: viewer.id },
    { providerId: viewer.id },
    ...(viewer.role === 'operator' ? [{ state: { in: operatorStates } }] : []),
  ],
});

export const roleOf = (viewer: { id: string }, row: { customerId: string; providerId: string }): Role => {
  if (viewer.id === row.customerId) return 'customer';
  return viewer.id === row.providerId ? 'provider' : 'operator';
};

/**
 * The booking, held for the rest of the transaction: whoever moves it stands in line, so that both sides confirming at
 * the same moment see each other. Not found outside `where`.
 */
export const holdBooking = async (
  tx: Db,
  id: string,
  where: Prisma.BookingWhereInput = {},
): Promise<FactsRow> => {
  await tx.$queryRaw`SELECT id FROM booking WHERE id = ${id} FOR NO KEY UPDATE`;
  const row = await tx.booking.findFirst({ where: { AND: [{ id }, where] }, select: factsSelect });
  if (!row) throw notFound();
  return { ...row, whereabouts: (await whereaboutsOf(tx, [id])).get(id) };
};
