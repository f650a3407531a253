import 'server-only';
import { whereaboutsOf } from '@/lib/listing/claims';
import { datesOf } from '@/lib/listing/rules';
import type { SlotState } from '@/lib/listing/slots/lifecycle';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { type PaymentView, paymentsOf } from '@/lib/payment/queries';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { type Settings, settings } from '@/lib/platform/settings';
import { notFound } from '@/lib/shared/errors';
import { allotmentOf } from './allotments';
import type {
  BookingMove,
  BookingSummary,
  BookingView,
  NextStep,
  PartyView,
  QuoteView,
  ReviewView,
  TimelineEntry,
} from './booking-view';
import { cancellationSteps } from './cancellation';
import { type FactsRow, factsOf, factsSelect, roleOf, seenBy } from './facts';
import {
  awaitedOf,
  dueOf,
  findTransition,
  openMoves,
  openStates,
  overStates,
  refundAt,
  stateMeanings,
  type TransitionName,
} from './lifecycle';
import {
  type Actor,
  type BookingFacts,
  isParty,
  type Party,
  type Phase,
  type Role,
  type State,
} from './lives/terms';
import { isHeldUp, lateSince } from './lives/times';
import { placeOf } from './place';
import { readAsking } from './quoting';
import { reviewWindow } from './reviewing';
import type { Quote } from './rules';
import { AskQuote, ListBookings } from './schema';
import { passOnKeyOf } from './slots/passing-on';
import { canPassOn } from './slots/rules';
import type { ShownTo } from './slots/schema';

const partySelect = {
  id: true,
  name: true,
  handle: true,
  pictureId: true,
  ratingSum: true,
  ratingCount: true,
} as const satisfies Prisma.MemberSelect;

const pictureSelect = { id: true, width: true, height: true } as const;

const listingSelect = {
  ...factsSelect.listing.select,
  id: true,
  title: true,
  area: true,
  publicLat: true,
  publicLng: true,
  photos: {
    orderBy: { position: 'asc' },
    take: 1,
    select: { alt: true, picture: { select: pictureSelect } },
  },
} as const satisfies Prisma.ListingSelect;

const viewSelect = {
  ...factsSelect,
  quantity: true,
  options: true,
  timeZone: true,
  dueAt: true,
  dueName: true,
  shownTo: true,
  isOffered: true,
  passOnVersion: true,
  attended: true,
  slot: {
    select: {
      id: true,
      state: true,
      startsAt: true,
      endsAt: true,
      closesAt: true,
      capacity: true,
      taken: true,
      note: true,
    },
  },
  listing: { select: { ...listingSelect, mayPassOn: true } },
  customer: { select: partySelect },
  provider: { select: partySelect },
  events: { orderBy: { sequence: 'asc' }, include: { byMember: { select: { name: true } } } },
  reports: {
    orderBy: { createdAt: 'asc' },
    include: { photos: { orderBy: { position: 'asc' }, select: { picture: { select: pictureSelect } } } },
  },
  reviews: true,
} as const satisfies Prisma.BookingSelect;

type ViewRow = Prisma.BookingGetPayload<{ select: typeof viewSelect }> & Pick<FactsRow, 'whereabouts'>;

const partyOf = ({ ratingSum, ratingCount, ...rest }: ViewRow['customer']): PartyView => ({
  ...rest,
  ratingCount,
  rating: ratingCount > 0 ? ratingSum / ratingCount : null,
});

const listingOf = ({
  id,
  title,
  type,
  area,
  photos,
}: Pick<ViewRow['listing'], 'id' | 'title' | 'type' | 'area' | 'photos'>) => {
  const [photo] = photos;
  return {
    id,
    title,
    type,
    area,
    grain: listingTypeOf(type).allocation.grain,
    picture: photo ? { ...photo.picture, alt: photo.alt } : null,
  };
};

/** What belongs to a place in a slot: the link to pass it on is the customer's, who came the provider's to know. */
const slotPlaceOf = (row: ViewRow, facts: BookingFacts, role: Role, now: Date): BookingView['slotPlace'] => {
  if (!row.slot) return null;
  const { allocation } = listingTypeOf(row.listing.type);
  const isGuest = role === 'customer';
  const passes = isGuest && canPassOn(facts, { mayPassOn: row.listing.mayPassOn, hasSlot: true }, now);
  return {
    slot: { ...row.slot, state: row.slot.state as SlotState },
    gathers: allocation.kind === 'places' && allocation.gathers,
    isMoved: row.movedAt !== null,
    shownTo: row.shownTo as ShownTo,
    canPassOn: passes,
    passOnKey: passes && row.isOffered ? passOnKeyOf(row) : null,
    attended: role === 'provider' ? row.attended : null,
  };
};

const timelineOf = (events: ViewRow['events']): TimelineEntry[] =>
  events.map((event) => {
    const data = event.data as { reason?: string; refundMinor?: number; depositMinor?: number };
    return {
      at: event.at,
      name: event.name as TransitionName,
      isFirstOfTwo: Boolean(findTransition(event.name)?.needs) && event.fromState === event.toState,
      by: event.byRole as Actor,
      byName: event.byMember?.name ?? null,
      from: event.fromState as State | null,
      to: event.toState as State,
      reason: data.reason ?? null,
      refundMinor: data.refundMinor ?? null,
      depositMinor: data.depositMinor ?? null,
    };
  });

const nextOf = (facts: BookingFacts, now: Date, numbers: Settings): NextStep | null => {
  const first = dueOf(facts, now, numbers);
  // A reminder settles nothing.
  const due = first && findTransition(first.name)?.to !== undefined ? first : null;
  const awaits = awaitedOf(facts, now, numbers);
  return stateMeanings[facts.state].isOver ? null : { awaits, at: due?.at ?? null, name: due?.name ?? null };
};

const reviewOf = (row: ViewRow['reviews'][number] | undefined): ReviewView | null =>
  row ? { rating: row.rating, body: row.body, at: row.createdAt, isRevealed: row.revealedAt !== null } : null;

/** Double-blind: the other's review is not even loaded into the view before it may be seen. */
const reviewPart = (
  row: ViewRow,
  facts: BookingFacts,
  role: Role,
  now: Date,
  numbers: Settings,
): BookingView['review'] => {
  const window = reviewWindow(facts, numbers);
  const ofParties = row.reviews.filter(({ authorRole }) => isParty(authorRole));
  const mine = ofParties.find(({ authorRole }) => authorRole === role);
  const theirs = ofParties.find(({ authorRole }) => authorRole !== role);
  return {
    canWrite: role !== 'operator' && !mine && window !== null && now < window,
    until: window,
    mine: reviewOf(mine),
    theirs: theirs?.revealedAt ? reviewOf(theirs) : null,
    isWaiting: Boolean(theirs && !theirs.revealedAt),
  };
};

const transitionsOf = (
  facts: BookingFacts,
  role: Role,
  now: Date,
  numbers: Settings,
  payment: { refundableMinor: number } | null,
): BookingMove[] =>
  openMoves(facts, role, now, numbers).map((move) => {
    const refundMinor = refundAt(move.name, facts, now);
    const fields = move.fields.map((field) =>
      field.kind === 'money' && field.name === 'refundMinor'
        ? { ...field, maxMinor: payment?.refundableMinor ?? 0 }
        : field,
    );
    return { ...move, fields, ...(refundMinor !== undefined && { refundMinor }) };
  });

const unreadOf = async (viewer: Viewer, bookingIds: readonly string[]): Promise<Map<string, number>> => {
  if (bookingIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; unread: number }[]>`
    SELECT conversation.booking_id AS id, count(*)::int AS unread
    FROM conversation
    JOIN participant ON participant.conversation_id = conversation.id AND participant.member_id = ${viewer.id}
    JOIN message ON message.conversation_id = conversation.id AND message.author_id <> ${viewer.id}
      AND message.created_at > coalesce(participant.last_read_at, '-infinity'::timestamptz)
      AND message.created_at > coalesce(participant.since, '-infinity'::timestamptz)
    WHERE conversation.booking_id = ANY(${[...bookingIds]}) GROUP BY 1`;
  return new Map(rows.map(({ id, unread }) => [id, unread]));
};

type Around = { member: Viewer; now: Date; numbers: Settings; payment: PaymentView | null; unread: number };

const viewOf = (row: ViewRow, { member, now, numbers, payment, unread }: Around): BookingView => {
  const facts = factsOf(row);
  const role = roleOf(member, row);
  const { listing, startsAt, endsAt, timeZone } = row;
  const heldUp = isHeldUp(facts, now) ? facts.othersDueBackAt : null;
  return {
    id: row.id,
    state: facts.state,
    role,
    listing: listingOf(listing),
    customer: partyOf(row.customer),
    provider: partyOf(row.provider),
    startsAt,
    endsAt,
    dates: datesOf(listingTypeOf(listing.type).allocation.grain, { from: startsAt, to: endsAt }, timeZone),
    timeZone,
    quantity: row.quantity,
    options: row.options as Record<string, unknown>,
    quote: row.quote as unknown as Quote,
    cancellation: {
      tier: row.cancellation,
      steps: cancellationSteps(
        row.cancellation,
        startsAt,
        facts.confirmedAt,
        facts.movedAt !== null || heldUp !== null,
      ),
    },
    slotPlace: slotPlaceOf(row, facts, role, now),
    place: role === 'operator' ? null : placeOf({ ...row, state: facts.state }, now, numbers),
    blurred:
      listing.publicLat !== null && listing.publicLng !== null
        ? { lat: listing.publicLat, lng: listing.publicLng }
        : null,
    payment: payment && {
      state: payment.state,
      amountMinor: payment.amountMinor,
      currency: payment.currency,
      checkoutUrl: role === 'customer' ? payment.checkoutUrl : null,
      refundedMinor: payment.refundedMinor,
      paidOutMinor: payment.paidOutMinor + payment.owedMinor,
      deposit: payment.deposit,
    },
    canPay: role === 'customer' && facts.state === 'accepted' && payment?.state === 'open',
    lateSince: lateSince(facts, now),
    heldUpSince: stateMeanings[facts.state].isOver || facts.state === 'started' ? null : heldUp,
    timeline: timelineOf(row.events),
    next: nextOf(facts, now, numbers),
    transitions: transitionsOf(facts, role, now, numbers, payment),
    reports: row.reports.map((report) => ({
      phase: report.phase as Phase,
      by: (report.memberId === row.customerId ? 'customer' : 'provider') satisfies Party,
      checklist: report.checklist as Record<string, boolean>,
      note: report.note,
      photos: report.photos.map(({ picture }) => picture),
      at: report.createdAt,
    })),
    review: reviewPart(row, facts, role, now, numbers),
    unreadMessages: unread,
    createdAt: row.createdAt,
  };
};

/**
 * Everything the page and the API show of bookings to one of their parties (or an operator, in a dispute), in the order of
 * `ids`; those the viewer may not see are left out. A fixed number of statements, however many they are.
 */
export const bookingsFor = async (viewer: Viewer | null, ids: readonly string[]): Promise<BookingView[]> => {
  const member = requireMember(viewer);
  const now = clockNow();
  const [numbers, rows, payments, unread, whereabouts] = await Promise.all([
    settings(),
    db.booking.findMany({ where: { AND: [{ id: { in: [...ids] } }, seenBy(member)] }, select: viewSelect }),
    paymentsOf(db, ids),
    unreadOf(member, ids),
    whereaboutsOf(db, ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, { ...row, whereabouts: whereabouts.get(row.id) }]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const around = { payment: payments.get(id) ?? null, unread: unread.get(id) ?? 0 };
    return row ? [viewOf(row, { member, now, numbers, ...around })] : [];
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
  customer: { select: partySelect },
  provider: { select: partySelect },
} as const satisfies Prisma.BookingSelect;

/** The viewer's own bookings, the newest first; `cursor` is the last one's id. */
export const bookingsOf = async (
  viewer: Viewer | null,
  query: ListBookings = {},
): Promise<{ items: BookingSummary[]; next: string | null }> => {
  const member = requireMember(viewer);
  const { role, state, cursor, limit } = ListBookings.parse(query);
  const mine: Prisma.BookingWhereInput[] = [
    ...(role !== 'provider' ? [{ customerId: member.id }] : []),
    ...(role !== 'customer' ? [{ providerId: member.id }] : []),
  ];
  const seen = readId(cursor);
  const last = seen
    ? await db.booking.findFirst({
        where: { id: seen, OR: [{ customerId: member.id }, { providerId: member.id }] },
        select: { id: true, createdAt: true },
      })
    : null;
  const rows = await db.booking.findMany({
    where: {
      AND: [
        { OR: mine },
        statesLike(state),
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
  const [numbers, unread, whereabouts] = await Promise.all([
    settings(),
    unreadOf(member, ids),
    whereaboutsOf(db, ids),
  ]);
  const now = clockNow();
  const items = shown.map((row): BookingSummary => {
    const facts = factsOf({ ...row, whereabouts: whereabouts.get(row.id) });
    const asCustomer = row.customerId === member.id;
    const { startsAt, endsAt, timeZone } = row;
    const listing = listingOf(row.listing);
    return {
      id: row.id,
      state: facts.state,
      role: asCustomer ? 'customer' : 'provider',
      listing,
      other: partyOf(asCustomer ? row.provider : row.customer),
      startsAt,
      endsAt,
      dates: datesOf(listing.grain, { from: startsAt, to: endsAt }, timeZone),
      timeZone,
      slotId: row.slotId,
      quantity: row.quantity,
      totalMinor: row.totalMinor,
      currency: row.currency,
      next: nextOf(facts, now, numbers),
      lateSince: lateSince(facts, now),
      unreadMessages: unread.get(row.id) ?? 0,
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
  const { listing, period, quote, problems } = asked;
  const free = await allotmentOf(asked.type).free(db, listing.id, asked, viewer?.id ?? null, now);
  const taken = free < input.quantity && !problems.some(({ key }) => key.startsWith('booking.tooMany'));
  const isLate = taken && (await allotmentOf(asked.type).isLate(db, listing.id, asked));
  return {
    quote,
    startsAt: period.from,
    endsAt: period.to,
    cancellation: {
      tier: listing.cancellation,
      steps: cancellationSteps(listing.cancellation, period.from, now),
    },
    unitsFree: free,
    problems: taken ? [...problems, { key: isLate ? 'booking.notBack' : 'booking.taken' }] : problems,
  };
};
