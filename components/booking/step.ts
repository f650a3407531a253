import type { BookingSummary, BookingView } from '@/lib/booking/booking-view';
import { lifeOf, type TransitionName } from '@/lib/booking/lifecycle';
import type { Party, Phase, Role, State } from '@/lib/booking/lives/terms';
import { shownDates } from '@/lib/booking/shown-dates';
import { type DrawState, decidedDraws, openDraws, shownIn } from '@/lib/listing/draws/lifecycle';
import { isReviewed, swapLifeOf } from '@/lib/listing/returns';
import { scarcityFacts } from '@/lib/listing/scarcity';
import type { SlotState } from '@/lib/listing/slots/lifecycle';
import { listingTypeOf } from '@/lib/listing/types/registry';

/**
 * What a booking waits for, as a table: the first row of its state whose `when` holds. Words: `booking.step.<key>`.
 * A state without a row waits for nobody and is its own key.
 */
type Row = {
  in: State;
  key: string;
  when?: (view: BookingView, now: Date, draw: DrawState | null) => boolean;
  /** Whose turn it is; nobody's when it is left out. `viewer` and `other`: of the two who look at it. */
  by?: Role | 'viewer' | 'other';
};

const otherParty: Record<Role, Party> = {
  customer: 'provider',
  provider: 'customer',
  operator: 'customer',
  member: 'customer',
};

const confirmedBy = (view: BookingView, phase: Phase, who: Role): boolean =>
  view.reports.some((report) => report.phase === phase && report.by === who);
const iConfirmed = (phase: Phase) => (view: BookingView) => confirmedBy(view, phase, view.role);
const theyConfirmed = (phase: Phase) => (view: BookingView) =>
  confirmedBy(view, phase, otherParty[view.role]);

const mayEver = (name: TransitionName) => (view: BookingView) =>
  view.transitions.some((move) => move.name === name);
const mayNow = (name: TransitionName) => (view: BookingView) =>
  view.transitions.some((move) => move.name === name && !move.blockedBy);

/** One of those who are alike looks at it; and it is theirs to do, or their circle's. */
const isAmong = ({ role }: BookingView): boolean => role === 'member';
const isMine = (name: TransitionName) => (view: BookingView) =>
  isAmong(view) && (mayNow(name)(view) || view.isForKeepers);

/** It ends with a few words to the mediators, in place of reviews. */
const hasTalk = ({ listing }: BookingView): boolean => !isReviewed(listingTypeOf(listing.type));

/** All have agreed to keep a file until it is settled elsewhere. */
const keepsFile = ({ listing }: BookingView): boolean => {
  const life = swapLifeOf(listingTypeOf(listing.type));
  return life !== null && lifeOf({ life }).find('note_step') !== undefined;
};

const slotIs = (state: SlotState) => (view: BookingView) => view.slotPlace?.slot.state === state;

/** A return can be recorded at any time, but nobody is asked for it before it is near. */
const nearHours = 12;
const isNear = (view: { endsAt: Date }, now: Date): boolean =>
  now.getTime() > view.endsAt.getTime() - nearHours * 3_600_000;

/** From when until when it is; of several dates the one that is next, or on. */
export const currentDate = ({
  startsAt,
  endsAt,
  eachDate,
  slotPlace,
}: Pick<BookingView, 'startsAt' | 'endsAt' | 'eachDate' | 'slotPlace'>): { startsAt: Date; endsAt: Date } =>
  eachDate.length > 1 && slotPlace ? slotPlace.slot : { startsAt, endsAt };

/** Between two of several dates. */
const isBetween = (view: BookingView, now: Date): boolean =>
  view.eachDate.length > 1 && currentDate(view).startsAt > now;

const rows: readonly Row[] = [
  { in: 'requested', key: 'agree', when: isMine('say_yes'), by: 'viewer' },
  { in: 'requested', key: 'agreeAwaited', when: isAmong, by: 'other' },
  { in: 'requested', key: 'answer', by: 'provider' },
  {
    in: 'entered',
    key: 'enteredShow',
    when: (_view, _now, draw) => draw !== null && shownIn(draw) !== undefined,
  },
  {
    in: 'entered',
    key: 'enteredDrawn',
    when: (_view, _now, draw) => draw !== null && decidedDraws.has(draw),
  },
  { in: 'entered', key: 'enteredClosed', when: (_view, _now, draw) => draw !== null && !openDraws.has(draw) },
  { in: 'promised', key: 'promised', by: 'customer' },
  { in: 'accepted', key: 'paying', when: ({ isPaying }) => isPaying === true },
  { in: 'accepted', key: 'pay', by: 'customer' },
  { in: 'confirmed', key: 'file', when: keepsFile },
  { in: 'confirmed', key: 'receive', when: isMine('receive'), by: 'viewer' },
  { in: 'confirmed', key: 'receiveAwaited', when: isAmong, by: 'other' },
  { in: 'confirmed', key: 'handOverAwaited', when: iConfirmed('start'), by: 'other' },
  { in: 'confirmed', key: 'handOverConfirm', when: theyConfirmed('start'), by: 'viewer' },
  { in: 'confirmed', key: 'heldUp', when: ({ heldUpSince }) => heldUpSince !== null, by: 'other' },
  { in: 'confirmed', key: 'handOver', when: mayNow('hand_over'), by: 'viewer' },
  { in: 'confirmed', key: 'meet', when: mayEver('hand_over') },
  { in: 'confirmed', key: 'visit', when: ({ fetchChosenAt }) => Boolean(fetchChosenAt), by: 'viewer' },
  {
    in: 'confirmed',
    key: 'send',
    when: (view) => mayEver('send')(view) || mayEver('arrive')(view),
    by: 'provider',
  },
  { in: 'confirmed', key: 'fetch', when: mayEver('collect'), by: 'viewer' },
  { in: 'confirmed', key: 'begin' },
  { in: 'sent', key: 'sent', by: 'customer' },
  { in: 'started', key: 'unpaid', when: ({ unpaidSince }) => unpaidSince !== null, by: 'customer' },
  { in: 'started', key: 'ongoing', when: ({ ongoing }) => ongoing !== null },
  { in: 'started', key: 'begin', when: isBetween },
  { in: 'started', key: 'returnAwaited', when: iConfirmed('end'), by: 'other' },
  { in: 'started', key: 'returnConfirm', when: theyConfirmed('end'), by: 'viewer' },
  { in: 'started', key: 'late', when: ({ lateSince }) => lateSince !== null, by: 'viewer' },
  {
    in: 'started',
    key: 'return',
    when: (view, now) => mayNow('return')(view) && isNear(view, now),
    by: 'viewer',
  },
  { in: 'started', key: 'inUse', when: mayEver('return') },
  { in: 'started', key: 'running' },
  { in: 'counting', key: 'minutes', when: ({ counted }) => counted === null, by: 'viewer' },
  { in: 'counting', key: 'minutesAwaited', when: ({ counted, role }) => counted?.by === role, by: 'other' },
  { in: 'counting', key: 'minutesConfirm', by: 'viewer' },
  {
    in: 'ended',
    key: 'review',
    when: (view) => !hasTalk(view) && (view.review.canWrite || view.isForKeepers),
    by: 'viewer',
  },
  { in: 'ended', key: 'talk', when: isMine('talk'), by: 'viewer' },
  { in: 'ended', key: 'talkAwaited', when: hasTalk, by: 'other' },
  { in: 'ended', key: 'reviewAwaited', by: 'other' },
  { in: 'disputed', key: 'disputed', by: 'operator' },
  { in: 'cancelled_by_provider', key: 'calledOff', when: slotIs('called_off') },
  { in: 'cancelled_by_provider', key: 'fallenShort', when: slotIs('fallen_short') },
];

/** `keepers`: it is for the viewer's circle to do, and not for a role like theirs. */
export type Turn = 'you' | 'keepers' | 'other' | 'nobody';
export type Step = { key: string; turn: Turn };

const turnOf = (by: Row['by'], { role, isForKeepers }: BookingView): Turn => {
  if (!by) return 'nobody';
  if (by !== 'viewer' && by !== role) return 'other';
  return isForKeepers ? 'keepers' : 'you';
};

/** What it waits for, and whether that is the viewer; of a draw that is on, by where that stands. */
export const stepOf = (view: BookingView, now: Date, draw: DrawState | null = null): Step => {
  const row = rows.find((each) => each.in === view.state && (each.when?.(view, now, draw) ?? true));
  return row ? { key: row.key, turn: turnOf(row.by, view) } : { key: view.state, turn: 'nobody' };
};

/**
 * Whether a booking of a list waits for the member who looks. What is in use can be returned at any time; it is theirs
 * to do only once it is near, or when the other side has already confirmed it (then the clock waits to settle it).
 */
export const isTodo = (summary: BookingSummary, now: Date): boolean => {
  const { state, next, role, endsAt, amendmentTask, isForKeepers, unpaidSince } = summary;
  if (amendmentTask || (unpaidSince && role === 'customer')) return true;
  if (isForKeepers || !next?.awaits.includes(role)) return false;
  return state !== 'started' || next.name === 'settle_return' || isNear({ endsAt }, now);
};

/** The way a booking takes when all goes well: what is not asked for at a time has none under way. */
const path: readonly State[] = ['requested', 'accepted', 'confirmed', 'started', 'ended', 'closed'];
const giftPath: readonly State[] = ['entered', 'requested', 'promised', 'confirmed', 'ended', 'closed'];

/** Where on the way a state stands that not every booking comes through. */
const standsFor: Partial<Record<State, State>> = { counting: 'started', sent: 'confirmed' };

const pathOf = ({ listing }: BookingView): readonly State[] =>
  scarcityFacts(listingTypeOf(listing.type)).asksWhen ? path : giftPath;

export type Milestone = 'payment' | 'start' | 'end' | 'collect' | 'reviews';
const milestones: readonly { key: Milestone; reaches: State; when?: (view: BookingView) => boolean }[] = [
  {
    key: 'payment',
    reaches: 'confirmed',
    when: ({ quote }) => quote.totalMinor > 0 || quote.depositMinor > 0,
  },
  { key: 'start', reaches: 'started' },
  // What goes on by itself has an end only once notice is given.
  { key: 'end', reaches: 'ended', when: (view) => pathOf(view) === path && view.ongoing === null },
  { key: 'collect', reaches: 'ended', when: (view) => pathOf(view) === giftPath },
  { key: 'reviews', reaches: 'closed' },
];

/** What still lies ahead after the present step, for the end of the timeline. */
export const aheadOf = (view: BookingView): Milestone[] => {
  const way = pathOf(view);
  const at = way.indexOf(standsFor[view.state] ?? view.state);
  if (at < 0) return [];
  return milestones
    .filter(({ reaches, when }) => way.indexOf(reaches) > at + 1 && (when?.(view) ?? true))
    .map(({ key }) => key);
};

/** The dates of several that still lie ahead after the present step, which names the next one once it is sure. */
export const datesAhead = (
  view: BookingView,
  now: Date,
): { number: number; count: number; startsAt: Date }[] => {
  const dates = shownDates(view.eachDate);
  if (dates.length < 2 || aheadOf(view).length === 0) return [];
  const isSure = path.indexOf(view.state) >= path.indexOf('confirmed');
  const named = isSure ? currentDate(view).startsAt.getTime() : null;
  return dates
    .map(({ startsAt }, index) => ({ number: index + 1, count: dates.length, startsAt }))
    .filter(({ startsAt }) => startsAt > now && startsAt.getTime() !== named);
};
