import { timeAfterMonths } from '@/lib/due/schedule';
import type { Settings } from '@/lib/platform/settings';
import { plainDateAt } from '@/lib/shared/period';
import type { Actor, BookingFacts, Ongoing, Phase } from './terms';

const hourMs = 3_600_000;
export const later = (at: Date, hours: number): Date => new Date(at.getTime() + hours * hourMs);
export const earliest = (...dates: Date[]): Date => new Date(Math.min(...dates.map(Number)));
export const latest = (...dates: Date[]): Date => new Date(Math.max(...dates.map(Number)));

/** Delays that are not a community's choice: after them the clock settles what people left open. */
export const delays = {
  /** A request for today, or for what begins in a moment, can still be answered for this long. */
  answerGraceHours: 3,
  /** An unpaid booking whose start is near still has this long to be paid. */
  paymentGraceHours: 1,
  /** A hand-over or return that only one side confirmed counts after this. */
  oneSidedHours: 24,
  /** Nobody recorded the hand-over: it counts as over this long after its last moment. A return is never taken for done. */
  unrecordedHours: 48,
  /** A dispute that no operator decided: the agreed terms stand. */
  disputeHours: 60 * 24,
  /** A promise that the one who was promised it does not confirm falls after this; who does not come within it need not be waited for. */
  promiseHours: 48,
  /** What a mediator proposed is answered within this, and what follows it is talked about within as much. */
  matchHours: 24 * 14,
  /** What is to be fetched is reminded of this long before its time is over. */
  fetchReminderHours: 24,
  /** Whoever said when they come is reminded this long before. */
  visitReminderHours: 4,
  /** What was to be fetched at a time that is over can still be said to be fetched for this long. */
  visitGraceHours: 24,
} as const;

/** When a request that nobody answers is over: after some days or at the start; never before there was time to answer. */
export const expiryOf = (facts: BookingFacts, numbers: Settings): Date =>
  earliest(
    later(facts.stateSince, numbers.requestExpiresHours),
    latest(facts.closesAt, later(facts.stateSince, delays.answerGraceHours)),
  );

/** Until when all of a ring can answer: it has no start that would come before. */
export const answerUntil = (facts: BookingFacts, numbers: Settings): Date =>
  later(facts.stateSince, numbers.requestExpiresHours);

type Since = Pick<BookingFacts, 'stateSince'>;
const daysAfter = ({ stateSince }: Since, days: number): Date => later(stateSince, days * 24);

/** Of what goes by post: until when it is answered, and sent; when both are asked about it; when it counts as lost, and until when it may still come. */
export const postTimes = {
  answerBy: (facts: Since, { post }: Settings): Date => daysAfter(facts, post.answerDays),
  askIfSent: (facts: Since, { post }: Settings): Date => daysAfter(facts, post.sendReminderDays),
  sendBy: (facts: Since, { post }: Settings): Date => daysAfter(facts, post.sendDays),
  askIfCome: (facts: Since, { post }: Settings): Date => daysAfter(facts, post.arrivalReminderDays),
  lostAt: (facts: Since, { post }: Settings): Date => daysAfter(facts, post.lostDays),
  lateUntil: (facts: Since, { post }: Settings): Date => daysAfter(facts, post.lateDays),
} as const;

/** How long an agreement that is not paid is kept. */
export const payWithinHours = (
  { payWithinMinutes }: Pick<BookingFacts, 'payWithinMinutes'>,
  { paymentLapsesHours }: Settings,
): number => (payWithinMinutes === null ? paymentLapsesHours : payWithinMinutes / 60);

/** When an unpaid booking gives up what it holds. */
export const lapseOf = (facts: BookingFacts, numbers: Settings): Date =>
  earliest(
    later(facts.stateSince, payWithinHours(facts, numbers)),
    latest(facts.closesAt, later(facts.stateSince, delays.paymentGraceHours)),
  );

/** Who was promised something and says nothing is reminded, and then has it no longer. Who said that they come has until the end. */
export const promiseReminderAt = ({ stateSince }: Pick<BookingFacts, 'stateSince'>): Date =>
  later(stateSince, delays.promiseHours / 2);
export const fetchReminderAt = ({
  endsAt,
  fetchChosenAt,
}: Pick<BookingFacts, 'endsAt' | 'fetchChosenAt'>): Date | null =>
  fetchChosenAt ? null : later(endsAt, -delays.fetchReminderHours);
export const visitReminderAt = ({
  startsAt,
  fetchChosenAt,
}: Pick<BookingFacts, 'startsAt' | 'fetchChosenAt'>): Date | null => {
  if (!fetchChosenAt) return null;
  const at = later(startsAt, -delays.visitReminderHours);
  // Who chose it just now knows.
  return at > fetchChosenAt ? at : null;
};
export const fallsAt = ({ state, stateSince, endsAt, fetchChosenAt }: BookingFacts): Date => {
  if (state === 'promised') return later(stateSince, delays.promiseHours);
  return fetchChosenAt ? later(endsAt, delays.visitGraceHours) : endsAt;
};

export const isReported = (facts: BookingFacts, phase: Phase, who?: Actor): boolean =>
  facts.reports.some((report) => report.phase === phase && (who === undefined || report.by === who));

/** The same of the one who looks or acts, where all are alike. */
export const hasReported = ({ reports, actingFor }: BookingFacts, phase: Phase): boolean =>
  reports.some((report) => report.phase === phase && report.holderId === actingFor);

export const reportAt = (facts: BookingFacts, phase: Phase): Date =>
  earliest(...facts.reports.filter((report) => report.phase === phase).map(({ at }) => at));

/** Somebody else has what this booking holds, beyond the time that was theirs. */
export const isHeldUp = ({ othersDueBackAt }: BookingFacts, now: Date): boolean =>
  othersDueBackAt !== null && othersDueBackAt <= now;

/** Since when a thing that was handed over is late: nobody has recorded its return. */
export const lateSince = (facts: BookingFacts, now: Date): Date | null =>
  facts.state === 'started' &&
  facts.handover !== null &&
  facts.ongoing === null &&
  !isReported(facts, 'end') &&
  now >= facts.endsAt
    ? facts.endsAt
    : null;

/** The first of the times that it is owed at that lies so many months ahead. */
const afterMonths = (startsAt: Date, { timeZone }: Ongoing, months: number, now: Date): Date =>
  timeAfterMonths({ every: 'month', startsOn: plainDateAt(startsAt, timeZone), timeZone }, months, now);

type Lasting = Pick<BookingFacts, 'startsAt' | 'ongoing'>;

/** When what goes on ends if notice is given now: with a month that is paid, so that nothing is split. Null: it has an end. */
export const noticeEndOf = ({ startsAt, ongoing }: Lasting, now: Date): Date | null =>
  ongoing && afterMonths(startsAt, ongoing, ongoing.noticeMonths, now);

/** From when on a price that is announced now counts; whoever pays it has time to leave before. */
export const priceFromOf = ({ startsAt, ongoing }: Lasting, now: Date): Date | null =>
  ongoing && afterMonths(startsAt, ongoing, ongoing.priceNoticeMonths, now);

/** When what is not paid for ends: after the last try, and the time to mend it. Null: all is paid. */
export const unpaidEndOf = (
  { unpaidSince }: Pick<BookingFacts, 'unpaidSince'>,
  { rentRetryDays, rentGraceDays }: Settings,
): Date | null => unpaidSince && later(unpaidSince, (Math.max(0, ...rentRetryDays) + rentGraceDays) * 24);
