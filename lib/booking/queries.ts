import 'server-only';
import { paymentsOf } from '@/lib/due/queries';
import { rentsOf } from '@/lib/due/rents';
import { whereaboutsOf } from '@/lib/holding/whereabouts';
import { datesOf } from '@/lib/listing/rules';
import { openEndOf } from '@/lib/listing/scarcity';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import { notFound } from '@/lib/shared/errors';
import type { Standing } from '@/lib/standing/standing';
import { asSeenBy, isForOthersOfSide, partyIn, partyTo } from './acting';
import { amendmentTask, waitingSelect } from './amending/view';
import type { BookingSummary, BookingView, PartyRole, QuoteView } from './booking-view';
import { cancellationSteps } from './cancellation';
import { factsOf, factsSelect, fetchTimesOf, seenBy } from './facts';
import { goneStates, inDraw, openStates, overStates } from './lifecycle';
import { lateSince } from './lives/times';
import { freeFor, isLateFor, readAsking } from './quoting';
import { comingTo, ringsAmong } from './ring';
import { otherIn } from './ring-view';
import { AskQuote, ListBookings } from './schema';
import { shownDates } from './shown-dates';
import { dateOf, nextOf, viewOf } from './view-of';
import { listingOf, listingSelect, partiesSelect, partySelect, viewSelect } from './view-row';

/**
 * Everything the page and the API show of bookings to one of their parties (or an operator, in a dispute), in the order of
 * `ids`; those the viewer may not see are left out. A fixed number of statements, however many they are.
 */
export const bookingsFor = async (viewer: Viewer | null, ids: readonly string[]): Promise<BookingView[]> => {
  const member = requireMember(viewer);
  const now = clockNow();
  const [numbers, rows, payments, whereabouts, rents] = await Promise.all([
    settings(),
    db.booking.findMany({ where: { AND: [{ id: { in: [...ids] } }, seenBy(member)] }, select: viewSelect }),
    paymentsOf(db, ids),
    whereaboutsOf(db, ids),
    rentsOf(db, ids),
  ]);
  const [rings, times] = await Promise.all([ringsAmong(rows), fetchTimesOf(db, rows, now)]);
  const byId = new Map(
    rows.map((row) => [
      row.id,
      { ...row, whereabouts: whereabouts.get(row.id), fetchTimes: times.get(row.listingId) },
    ]),
  );
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const { payment, dues } = payments.get(id) ?? { payment: null, dues: [] };
    const rent = rents.get(id) ?? null;
    const ring = rings.get(id) ?? [];
    return row ? [viewOf(row, { member, now, numbers, payment, dues, rent, ring })] : [];
  });
};

/** The same of one; not found for those who may not see it. */
export const bookingFor = async (viewer: Viewer | null, id: string): Promise<BookingView> => {
  const [view] = await bookingsFor(viewer, [id]);
  if (!view) throw notFound();
  return view;
};

/** A state by name, or a group of them; a name that is neither filters everything out. */
const statesLike = (wanted: string | undefined): Prisma.BookingWhereInput => {
  if (!wanted) return {};
  if (wanted === 'open') return { state: { in: openStates.in } };
  if (wanted === 'over') return { state: { in: overStates.in } };
  return { state: wanted };
};

const summarySelect = {
  ...factsSelect,
  quantity: true,
  timeZone: true,
  listing: { select: listingSelect },
  parties: partiesSelect,
  customer: { select: partySelect },
  provider: { select: partySelect },
  amendments: waitingSelect,
} as const satisfies Prisma.BookingSelect;

/** Who takes part in a draw of somebody's, or took part without being promised anything: the draw has a line of its own. */
const entriesWith = (who: Standing): Prisma.BookingWhereInput => ({
  AND: [
    partyTo(who, 'provider'),
    {
      OR: [{ state: { in: inDraw.in } }, { drawEntry: { isNot: null }, state: { in: goneStates.in } }],
    },
  ],
});

/** The viewer's own bookings, the newest first; `cursor` is the last one's id. `hidesEntries`: without those of draws they give. */
export const bookingsOf = async (
  viewer: Viewer | null,
  query: ListBookings = {},
  { hidesEntries = false }: { hidesEntries?: boolean } = {},
): Promise<{ items: BookingSummary[]; next: string | null }> => {
  const member = requireMember(viewer);
  const { role, state, cursor, limit } = ListBookings.parse(query);
  const seen = readId(cursor);
  const last = seen
    ? await db.booking.findFirst({
        where: { AND: [{ id: seen }, partyTo(member)] },
        select: { id: true, createdAt: true },
      })
    : null;
  const rows = await db.booking.findMany({
    where: {
      AND: [
        partyTo(member, role),
        statesLike(state),
        hidesEntries ? { NOT: entriesWith(member) } : {},
        last
          ? {
              OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }],
            }
          : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: summarySelect,
  });
  const shown = rows.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const [numbers, whereabouts, rings] = await Promise.all([
    settings(),
    whereaboutsOf(db, ids),
    ringsAmong(shown),
  ]);
  const now = clockNow();
  const items = shown.map((one): BookingSummary => {
    const row = asSeenBy(member, one);
    const ring = rings.get(row.id) ?? [];
    const coming = comingTo(ring, row.actingFor);
    const facts = factsOf({ ...row, whereabouts: whereabouts.get(row.id) });
    const side: PartyRole = partyIn(member, row) ?? 'member';
    const ahead = nextOf(facts, now, numbers);
    const { startsAt, endsAt, timeZone } = row;
    const listing = listingOf(coming?.listing ?? row.listing, {
      member,
      isOver: overStates.has(facts.state),
    });
    return {
      id: row.id,
      state: facts.state,
      role: side,
      listing,
      other: otherIn(row, side, coming),
      startsAt,
      endsAt,
      dates: datesOf(listing.grain, { from: startsAt, to: endsAt }, timeZone),
      timeZone,
      fetchChosenAt: row.fetchChosenAt,
      slotId: row.holdings[0]?.slotId ?? null,
      starts:
        ring.length > 0 ? [startsAt] : shownDates(row.holdings.map(dateOf)).map((date) => date.startsAt),
      ringSize: ring.length,
      quantity: row.quantity,
      totalMinor: row.totalMinor,
      currency: row.currency,
      next: ahead,
      isOngoing: facts.ongoing !== null,
      unpaidSince: facts.unpaidSince,
      isForKeepers: isForOthersOfSide(member, row, {
        state: facts.state,
        awaits: ahead?.awaits ?? [],
        role: side,
      }),
      amendmentTask: amendmentTask(row.amendments, member, row),
      lateSince: lateSince(facts, now),
      createdAt: row.createdAt,
    };
  });
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};

/**
 * What it would cost, and what stands in the way. Throws `invalid` beside a field when the dates or answers are none;
 * dates that the rules or other bookings rule out come back as `problems` with their price.
 */
export const quoteFor = async (viewer: Viewer | null, asking: AskQuote): Promise<QuoteView> => {
  const now = clockNow();
  const input = AskQuote.parse(asking);
  const asked = await readAsking(db, viewer, input, now, await settings(), { forPrice: true });
  const { listing, type, period, quote, problems, outlook, choices, tokenOutlook } = asked;
  const free = await freeFor(db, asked, viewer?.id ?? null, now);
  const taken = free < input.quantity && !problems.some(({ key }) => key.startsWith('booking.tooMany'));
  const isLate = taken && (await isLateFor(db, asked));
  return {
    quote,
    startsAt: period.from,
    endsAt: period.to,
    dates: asked.parts.map((part) => ({ startsAt: part.period.from, endsAt: part.period.to })),
    cancellation: {
      tier: listing.cancellation,
      steps: cancellationSteps(listing.cancellation, period.from, now),
    },
    unitsFree: free,
    outlook,
    choices,
    tokenOutlook,
    ongoing: openEndOf(type),
    problems: taken ? [...problems, { key: isLate ? 'booking.notBack' : 'booking.taken' }] : problems,
  };
};

/** What some bookings are of, by booking. */
export const bookingTitles = async (ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db.booking.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, listing: { select: { title: true } } },
  });
  return new Map(rows.map(({ id, listing }) => [id, listing.title]));
};
