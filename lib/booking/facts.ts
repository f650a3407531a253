import 'server-only';
import { type Whereabouts, whereaboutsOf } from '@/lib/holding/whereabouts';
import { timesByListing } from '@/lib/listing/fetching/queries';
import type { FetchTime } from '@/lib/listing/fetching/rules';
import type { LifeName } from '@/lib/listing/listing-type';
import { creditBack, isReviewed } from '@/lib/listing/returns';
import { isFetchedAtTimes, scarcityFacts } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import { partyTo } from './acting';
import { fetchStates, operatorStates } from './lifecycle';
import { ongoingOf } from './lives/first-facts';
import type { Answering, BookingFacts, Counted, Party, Phase, State, Taking } from './lives/terms';
import { earliest, latest } from './lives/times';
import { hasMoved } from './place';
import { creditMinorOf, type Quote, withOneLess } from './rules';

/** What of the rows the table needs to know. */
export const factsSelect = {
  id: true,
  listingId: true,
  customerId: true,
  providerId: true,
  state: true,
  startsAt: true,
  endsAt: true,
  quantity: true,
  totalMinor: true,
  depositMinor: true,
  currency: true,
  cancellation: true,
  options: true,
  quote: true,
  timeZone: true,
  createdAt: true,
  placeAddress: true,
  placeLat: true,
  placeLng: true,
  meetingPlace: true,
  meetingAt: true,
  listing: { select: { type: true, address: true, lat: true, lng: true } },
  life: true,
  stateSince: true,
  confirmedAt: true,
  paidAt: true,
  movedAt: true,
  remindedAt: true,
  knowsOfDelay: true,
  endedAt: true,
  countedMinor: true,
  countedBy: true,
  countedAt: true,
  unpaidSince: true,
  fetchTimeId: true,
  fetchChosenAt: true,
  holdings: {
    orderBy: [{ startsAt: 'asc' }, { position: 'asc' }],
    select: {
      id: true,
      giverId: true,
      takerId: true,
      listingId: true,
      quantity: true,
      state: true,
      handedOnAt: true,
      slotId: true,
      startsAt: true,
      endsAt: true,
      slot: { select: { closesAt: true } },
      reports: { orderBy: { createdAt: 'asc' }, select: { phase: true, party: true, createdAt: true } },
    },
  },
  reviewedBy: true,
  parties: { select: { role: true, holderId: true, answer: true } },
} as const satisfies Prisma.BookingSelect;

/** With where its units are, as `holdBooking` and the queries add it: what is out decides on what may follow. */
export type FactsRow = Prisma.BookingGetPayload<{ select: typeof factsSelect }> & {
  whereabouts: Whereabouts | undefined;
  /** The times to fetch it that can still be chosen, as `holdBooking` and the queries of a page add them. */
  fetchTimes?: readonly FetchTime[] | undefined;
  /** Of those who are alike the one who looks at it, or acts (`asSeenBy`). */
  actingFor?: string | null;
};

/** Of what has nothing that could be out: places in a slot. */
export const nowhere = { whereabouts: undefined } as const;

/**
 * From when until when an agreement goes, and until when it can be answered and paid: the first and the last of what was not
 * given back. Once nothing is left it stays as it was.
 */
export const timesOf = ({
  startsAt,
  endsAt,
  holdings,
}: Pick<FactsRow, 'startsAt' | 'endsAt' | 'holdings'>): { startsAt: Date; endsAt: Date; closesAt: Date } => {
  const kept = holdings.filter(({ slot, state }) => slot && state !== 'released');
  if (kept.length === 0) {
    const closings = holdings.flatMap(({ slot }) => slot?.closesAt ?? []);
    return { startsAt, endsAt, closesAt: closings.length > 0 ? earliest(...closings) : startsAt };
  }
  return {
    startsAt: earliest(...kept.map((each) => each.startsAt)),
    endsAt: latest(...kept.map((each) => each.endsAt ?? each.startsAt)),
    closesAt: earliest(...kept.flatMap(({ slot }) => slot?.closesAt ?? [])),
  };
};

/** The same of any booking: what has no dates of its own is answered until its time is over, not until it begins. */
const answerable = (row: FactsRow): ReturnType<typeof timesOf> => {
  const times = timesOf(row);
  return scarcityFacts(listingTypeOf(row.listing.type)).asksWhen
    ? times
    : { ...times, closesAt: times.endsAt };
};

/** How many dates are agreed on: what is taken of several listings at once is one. */
const datesOf = ({ holdings }: Pick<FactsRow, 'holdings'>): number =>
  new Set(holdings.filter(({ state }) => state !== 'released').map(({ slotId }) => slotId)).size;

/** What one date of several is worth, of what is still agreed. */
const dateShareOf = ({
  quote,
  holdings,
}: Pick<FactsRow, 'quote' | 'holdings'>): Pick<BookingFacts, 'dateMinor' | 'dateCreditMinor'> => {
  const dates = datesOf({ holdings });
  const agreed = quote as unknown as Quote;
  if (dates < 2) return { dateMinor: 0, dateCreditMinor: 0 };
  const fewer = withOneLess(agreed, dates);
  return {
    dateMinor: agreed.totalMinor - fewer.totalMinor,
    dateCreditMinor: creditMinorOf(agreed) - creditMinorOf(fewer),
  };
};

/** The dates that are still agreed, each with the slot that it is. */
const slotDatesOf = ({ holdings }: Pick<FactsRow, 'holdings'>): BookingFacts['slotDates'] =>
  holdings
    .filter(({ state }) => state !== 'released')
    .flatMap(({ slotId, startsAt, endsAt }) =>
      slotId ? [{ slotId, startsAt, endsAt: endsAt ?? startsAt }] : [],
    );

/** What was last said of how long it took. */
const countedOf = ({ countedMinor, countedBy, countedAt }: FactsRow): Counted | null =>
  countedMinor === null || countedBy === null || countedAt === null
    ? null
    : { minutes: countedMinor, by: countedBy as Party, at: countedAt };

/** Nobody has said until when: what it takes has no end. */
export const goesOn = ({ holdings }: { holdings: readonly { endsAt: Date | null }[] }): boolean =>
  holdings.length > 0 && holdings.every(({ endsAt }) => endsAt === null);

export const factsOf = (row: FactsRow): BookingFacts => {
  const type = listingTypeOf(row.listing.type);
  const { handover, allocation } = type;
  return {
    state: row.state as State,
    life: row.life as LifeName,
    stateSince: row.stateSince,
    confirmedAt: row.confirmedAt,
    paidAt: row.paidAt,
    movedAt: row.movedAt,
    remindedAt: row.remindedAt,
    knowsOfDelay: row.knowsOfDelay,
    endedAt: row.endedAt,
    unpaidSince: row.unpaidSince,
    handover,
    ...answerable(row),
    ongoing: goesOn(row) ? ongoingOf(type, row) : null,
    rentMinor: (row.quote as unknown as Quote).rent?.amountMinor ?? 0,
    dates: datesOf(row),
    ...dateShareOf(row),
    creditMinor: creditMinorOf(row.quote as unknown as Quote),
    credit: (row.quote as unknown as Quote).credit?.asset ?? null,
    slotDates: slotDatesOf(row),
    payWithinMinutes: allocation.payWithinMinutes ?? null,
    fetchChosenAt: row.fetchChosenAt,
    fetchTimes: (row.fetchTimes ?? []).filter(({ id, left }) => left > 0 && id !== row.fetchTimeId),
    listingMoved: hasMoved(row, row.listing),
    totalMinor: row.totalMinor,
    depositMinor: row.depositMinor,
    currency: row.currency,
    cancellation: row.cancellation,
    reports: row.holdings.flatMap(({ giverId, takerId, reports }) =>
      reports.map(({ phase, party, createdAt }) => ({
        phase: phase as Phase,
        by: party as Party,
        at: createdAt,
        holderId: party === 'provider' ? giverId : takerId,
      })),
    ),
    reviewedBy: row.reviewedBy,
    isReviewed: isReviewed(type),
    parties: row.parties as Answering[],
    takings: row.holdings as Taking[],
    actingFor: row.actingFor ?? null,
    isOut: row.whereabouts?.isOut ?? false,
    counts: creditBack(type),
    counted: countedOf(row),
    othersDueBackAt: row.whereabouts?.othersDueBackAt ?? null,
  };
};

/** The bookings a viewer may see at all: their own, and for operators those in dispute. */
export const seenBy = (viewer: Viewer): Prisma.BookingWhereInput => ({
  OR: [partyTo(viewer), ...(viewer.role === 'operator' ? [{ state: { in: operatorStates.in } }] : [])],
});

/** The times that can be chosen of what some of these bookings are still to fetch, by listing. */
export const fetchTimesOf = (
  from: Db,
  rows: readonly Pick<FactsRow, 'listingId' | 'state' | 'listing'>[],
  at: Date,
): Promise<Map<string, FetchTime[]>> =>
  timesByListing(
    from,
    rows.flatMap(({ listingId, state, listing }) =>
      isFetchedAtTimes(listingTypeOf(listing.type)) && fetchStates.has(state) ? [listingId] : [],
    ),
    at,
  );

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
  const fetchTimes = (await fetchTimesOf(tx, [row], now())).get(row.listingId);
  return { ...row, whereabouts: (await whereaboutsOf(tx, [id])).get(id), fetchTimes };
};
