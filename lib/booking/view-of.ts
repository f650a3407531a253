import 'server-only';
import type { DueView, PaymentView } from '@/lib/due/queries';
import { mayMendCard, type RentView } from '@/lib/due/rents';
import { datesOf } from '@/lib/listing/rules';
import { isGathering } from '@/lib/listing/scarcity';
import type { SlotState } from '@/lib/listing/slots/lifecycle';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Settings } from '@/lib/platform/settings';
import { isSelf, mayAct } from '@/lib/standing/standing';
import { asSeenBy, holderFor, isForOthersOfSide, mayMake, roleOf } from './acting';
import type { AmendmentView } from './amending/amendment-view';
import { mayAmend, sideOf } from './amending/rights';
import { isOfSeveral, type KeptTerms } from './amending/terms';
import { amendmentOf, changeOf } from './amending/view';
import type { BookingMove, BookingView, DateView, NextStep, PartyRole, TimelineEntry } from './booking-view';
import { cancellationSteps } from './cancellation';
import type { EventData } from './event-data';
import { type FactsRow, factsOf } from './facts';
import {
  awaitedOf,
  creditBackAt,
  dueOf,
  findTransition,
  isAmongMembers,
  openMoves,
  refundAt,
  stateMeanings,
  type TransitionName,
} from './lifecycle';
import { reviewerOf } from './lives/parties';
import type { Actor, Answer, BookingFacts, Party, Phase, Role, State } from './lives/terms';
import { isHeldUp, lateSince, noticeEndOf, priceFromOf } from './lives/times';
import { answersFor } from './quiet-answers';
import { reviewWindow } from './reviewing';
import { comingTo, type RingThing } from './ring';
import { otherIn, placeFor, ringOf, type SeenRow } from './ring-view';
import type { Quote } from './rules';
import { passOnKeyOf } from './slots/passing-on';
import { canPassOn } from './slots/rules';
import type { ShownTo } from './slots/schema';
import { listingOf, partyOf, type ViewRow } from './view-row';

/** Of several slots the one that is next, else the last that was kept; of one that, whatever became of it. */
const currentOf = ({ holdings }: ViewRow, now: Date): ViewRow['holdings'][number] | undefined => {
  const kept = holdings.filter(({ state }) => state !== 'released');
  return kept.find(({ endsAt }) => endsAt !== null && endsAt > now) ?? kept.at(-1) ?? holdings[0];
};

/** What it holds of one date. */
export const dateOf = ({
  slotId,
  startsAt,
  endsAt,
  state,
}: Pick<FactsRow['holdings'][number], 'slotId' | 'startsAt' | 'endsAt' | 'state'>): DateView => ({
  slotId,
  startsAt,
  endsAt,
  isOff: state === 'released',
});

/** Each of several dates, those that were given back among them; empty: there is one. */
const datesHeld = (row: ViewRow): DateView[] =>
  row.holdings.length < 2 || row.holdings.some(({ slotId }) => slotId === null)
    ? []
    : row.holdings.map(dateOf);

/** What was asked for together; empty: it is one thing. */
const itemsOf = (row: ViewRow): BookingView['items'] =>
  row.holdings.length < 2 || isAmongMembers(row) || row.holdings.some(({ slotId }) => slotId !== null)
    ? []
    : row.holdings.map(({ listing: { id, title } }) => ({ id, title }));

/** What belongs to a place in a slot: the link to pass it on is the customer's, who came the provider's to know. */
const slotPlaceOf = (row: ViewRow, facts: BookingFacts, role: Role, now: Date): BookingView['slotPlace'] => {
  const held = currentOf(row, now);
  if (!held?.slot) return null;
  const isGuest = role === 'customer';
  const passes = isGuest && canPassOn(facts, { mayPassOn: row.listing.mayPassOn, hasSlot: true }, now);
  return {
    slot: { ...held.slot, state: held.slot.state as SlotState },
    gathers: isGathering(listingTypeOf(row.listing.type)),
    isMoved: row.movedAt !== null,
    shownTo: row.shownTo as ShownTo,
    canPassOn: passes,
    passOnKey: passes && row.isOffered ? passOnKeyOf(row) : null,
    attended: role === 'provider' ? held.attended : null,
  };
};

const timelineOf = ({ events, actingFor }: SeenRow, role: Role): TimelineEntry[] =>
  events.map((event) => {
    const data = event.data as Omit<EventData, 'was'> & { was?: KeptTerms };
    return {
      at: event.at,
      name: event.name as TransitionName,
      isFirstOfTwo: Boolean(findTransition(event.name)?.needs) && event.fromState === event.toState,
      by: event.byRole as Actor,
      byName: event.byMember?.name ?? null,
      isOwn: event.byRole === role && (role !== 'member' || data.holderId === actingFor),
      from: event.fromState as State | null,
      to: event.toState as State,
      reason: data.reason ?? null,
      refundMinor: data.refundMinor ?? null,
      refundCreditMinor: data.refundCreditMinor ?? null,
      depositMinor: data.depositMinor ?? null,
      minutes: data.minutes ?? null,
      change: data.was && data.terms ? changeOf(data.was, data.terms) : null,
    };
  });

export const nextOf = (facts: BookingFacts, now: Date, numbers: Settings): NextStep | null => {
  const first = dueOf(facts, now, numbers);
  // A reminder settles nothing.
  const due = first && findTransition(first.name)?.to !== undefined ? first : null;
  const awaits = awaitedOf(facts, now, numbers);
  return stateMeanings[facts.state].isOver ? null : { awaits, at: due?.at ?? null, name: due?.name ?? null };
};

const reviewPart = (
  facts: BookingFacts,
  role: Role,
  now: Date,
  numbers: Settings,
  mayReview: boolean,
): BookingView['review'] => {
  const window = reviewWindow(facts, numbers);
  const hasWritten = facts.reviewedBy.includes(reviewerOf(facts, role));
  return { canWrite: mayReview && !hasWritten && window !== null && now < window, until: window };
};

/** What was said of each hand-over, and by whom. */
const reportedBy = ({ holdings }: ViewRow) =>
  holdings.flatMap(({ giverId, takerId, reports }) =>
    reports.map((report) => ({ report, holderId: report.party === 'provider' ? giverId : takerId })),
  );

type Around = {
  member: Viewer;
  now: Date;
  numbers: Settings;
  payment: PaymentView | null;
  /** All that is owed by it, in credit too. */
  dues: readonly DueView[];
  rent: RentView | null;
  /** What goes round, where it has no sides. */
  ring: readonly RingThing[];
};

const transitionsOf = (
  row: ViewRow,
  facts: BookingFacts,
  { role, member, now, numbers, payment }: Omit<Around, 'rent' | 'ring' | 'dues'> & { role: Role },
): BookingMove[] =>
  openMoves(facts, role, now, numbers)
    .filter(({ name }) => mayMake(member, row, role, findTransition(name) ?? {}))
    .map((move) => {
      const refundMinor = refundAt(move.name, facts, now);
      const refundCreditMinor = creditBackAt(move.name, facts, { now });
      const fields = move.fields.map((field) =>
        field.kind === 'money' && field.name === 'refundMinor'
          ? { ...field, maxMinor: payment?.refundableMinor ?? 0 }
          : field,
      );
      return {
        ...{ ...move, fields },
        ...(refundMinor !== undefined && { refundMinor }),
        ...(refundCreditMinor !== undefined && { refundCreditMinor }),
      };
    });

/** One's own proposal is taken back first; the other side's is answered with another. */
const mayProposeOver = (amendment: AmendmentView | null): boolean =>
  !amendment?.moves.includes('take_back') && amendment?.state !== 'awaiting_payment';

/** What would come of notice, or of another price, that is given now. */
const ongoingView = (facts: BookingFacts, now: Date): BookingView['ongoing'] => {
  const [noticeEndsAt, priceFrom] = [noticeEndOf(facts, now), priceFromOf(facts, now)];
  return noticeEndsAt && priceFrom && { noticeEndsAt, priceFrom };
};

export const viewOf = (
  seen: ViewRow,
  { member, now, numbers, payment, dues, rent, ring }: Around,
): BookingView => {
  const row = asSeenBy(member, seen);
  const facts = factsOf(row);
  const role = roleOf(member, row);
  const coming = comingTo(ring, row.actingFor);
  const next = nextOf(facts, now, numbers);
  const mayReview = role !== 'operator' && mayAct(member, 'booking.review', holderFor(member, row, role));
  const mayTake = role === 'customer' && mayAct(member, 'booking.take', row.customerId);
  const { startsAt, endsAt, timeZone } = row;
  const listing = coming?.listing ?? row.listing;
  const heldUp = isHeldUp(facts, now) ? facts.othersDueBackAt : null;
  const around = { who: member, row, typeName: listing.type, now, numbers };
  const amendment = mayAmend(row, now, numbers) ? amendmentOf(row.amendments[0], around) : null;
  return {
    id: row.id,
    state: facts.state,
    role,
    listing: listingOf(listing, { member, isOver: stateMeanings[facts.state].isOver }),
    parties: row.parties.map(({ role: side, answer, holder }) => ({
      role: isAmongMembers(row) ? 'member' : (side as PartyRole),
      answer: answer as Answer,
      holder: partyOf(holder),
    })),
    ring: ringOf(row, ring, member),
    actingFor: row.actingFor,
    other: otherIn(row, role, coming),
    customer: partyOf(row.customer),
    provider: partyOf(row.provider),
    startsAt,
    endsAt,
    dates: datesOf(listingTypeOf(listing.type).allocation.grain, { from: startsAt, to: endsAt }, timeZone),
    timeZone,
    fetchChosenAt: row.fetchChosenAt,
    quantity: row.quantity,
    options: answersFor(listingTypeOf(listing.type), row.options as Record<string, unknown>, {
      role,
      state: facts.state,
    }),
    items: itemsOf(row),
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
    eachDate: datesHeld(row),
    meeting:
      row.meetingPlace === null || row.meetingAt === null
        ? null
        : { place: row.meetingPlace, at: row.meetingAt },
    place: placeFor(row, role, coming, { now, numbers }),
    blurred:
      listing.publicLat !== null && listing.publicLng !== null
        ? { lat: listing.publicLat, lng: listing.publicLng }
        : null,
    payment: payment && {
      state: payment.state,
      amountMinor: payment.amountMinor,
      currency: payment.currency,
      checkoutUrl: isSelf(member, row.customerId) ? payment.checkoutUrl : null,
      refundedMinor: payment.refundedMinor,
      paidOutMinor: payment.paidOutMinor + payment.owedMinor,
      deposit: payment.deposit,
    },
    dues: [...dues],
    counted: facts.counted,
    ongoing: ongoingView(facts, now),
    rent,
    unpaidSince: facts.unpaidSince,
    mayLeaveCard: mayTake && payment?.state === 'paid' && mayMendCard(rent),
    canPay: mayTake && facts.state === 'accepted' && payment?.state === 'open',
    lateSince: lateSince(facts, now),
    heldUpSince: stateMeanings[facts.state].isOver || facts.state === 'started' ? null : heldUp,
    timeline: timelineOf(row, role),
    next,
    isForKeepers: isForOthersOfSide(member, row, { state: facts.state, awaits: next?.awaits ?? [], role }),
    amendment,
    canAmend: mayProposeOver(amendment) && sideOf(member, row) !== null && mayAmend(row, now, numbers),
    hasSwaps:
      isOfSeveral(row) &&
      facts.slotDates.some((date) => date.startsAt > now) &&
      sideOf(member, row) !== null &&
      mayAmend(row, now, numbers),
    transitions: transitionsOf(row, facts, { role, member, now, numbers, payment }),
    reports: reportedBy(row).map(({ report, holderId }) => ({
      phase: report.phase as Phase,
      by: report.party as Party,
      who: partyOf(
        row.parties.find((party) => party.holderId === holderId)?.holder ?? row[report.party as Party],
      ),
      isOwn: isAmongMembers(row) ? holderId === row.actingFor : report.party === role,
      checklist: report.checklist as Record<string, boolean>,
      note: report.note,
      photos: report.photos.map(({ picture }) => picture),
      at: report.createdAt,
    })),
    review: reviewPart(facts, role, now, numbers, mayReview),
    createdAt: row.createdAt,
  };
};
