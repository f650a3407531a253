import type { GuardAnswer } from '@/lib/lifecycle/life';
import type { Settings } from '@/lib/platform/settings';
import { haveAllSaidYes } from './parties';
import { type Actor, type BookingFacts, parties } from './terms';
import { answerUntil, delays, expiryOf, hasReported, isHeldUp, isReported, later, postTimes } from './times';

type BookingGuard = (facts: BookingFacts, who: Actor, now: Date, numbers: Settings) => GuardAnswer;

const from = (at: Date, now: Date): GuardAnswer => ({ holds: now >= at, opensAt: at });
const until = (at: Date, now: Date): GuardAnswer => ({ holds: now < at, closedAt: at });

/** What must hold for a transition, by name. */
export const guards = {
  handoverOpen: (facts, _who, now, numbers) => from(later(facts.startsAt, -numbers.handoverOpensHours), now),
  /** By their own word: what the other side says alone takes no right away. */
  notYetHandedOver: (facts, who) => ({ holds: !isReported(facts, 'start', who) }),
  notYetReturned: (facts, who) => ({ holds: !isReported(facts, 'end', who) }),
  beforeExpiry: (facts, _who, now, numbers) => until(expiryOf(facts, numbers), now),
  /** The same of what goes by post, which has no start. */
  postAnswerable: (facts, _who, now, numbers) => until(postTimes.answerBy(facts, numbers), now),
  /** It was taken for lost, and may still come. */
  mayStillCome: (facts, _who, now, numbers) => until(postTimes.lateUntil(facts, numbers), now),
  /** From the start on, and after the end only while a claim can be made. */
  disputable: (facts, _who, now, numbers) => {
    if (facts.state === 'ended') return until(later(facts.stateSince, numbers.depositClaimHours), now);
    return facts.state === 'started' ? { holds: true } : from(facts.startsAt, now);
  },
  isPaid: (facts) => ({ holds: facts.paidAt !== null }),
  notPaidYet: (facts) => ({ holds: facts.paidAt === null }),
  bothReviewed: (facts) => ({ holds: parties.every((party) => facts.reviewedBy.includes(party)) }),
  oneHandedOver: (facts) => ({ holds: isReported(facts, 'start') }),
  nobodyHandedOver: (facts) => ({ holds: !isReported(facts, 'start') }),
  oneReturned: (facts) => ({ holds: isReported(facts, 'end') }),
  nobodyReturned: (facts) => ({ holds: !isReported(facts, 'end') }),
  beforeEnd: (facts, _who, now) => until(facts.endsAt, now),
  listingMoved: (facts) => ({ holds: facts.listingMoved }),
  allSaidYes: (facts) => ({ holds: haveAllSaidYes(facts) }),
  /** Whoever it is for has not answered yet. */
  notAnswered: ({ parties: all, actingFor }) => ({
    holds: all.some(({ holderId, answer }) => holderId === actingFor && answer === 'none'),
  }),
  stillMatched: (facts, _who, now) => until(later(facts.stateSince, delays.matchHours), now),
  stillAsked: (facts, _who, now, numbers) => until(answerUntil(facts, numbers), now),
  notReceived: ({ takings, actingFor }) => ({
    holds: takings.some(({ takerId, state }) => takerId === actingFor && state === 'held'),
  }),
  notHandedOn: ({ takings, actingFor }) => ({
    holds: takings.some(
      ({ giverId, state, handedOnAt }) => giverId === actingFor && state === 'held' && handedOnAt === null,
    ),
  }),
  /** What those who are alike have looked at: the home that they came to, and their own when they are back. */
  notLookedAround: (facts) => ({ holds: !hasReported(facts, 'start') }),
  notBackHome: (facts) => ({ holds: !hasReported(facts, 'end') }),
  notReminded: ({ remindedAt }) => ({ holds: remindedAt === null }),
  allReviewed: ({ parties: all, reviewedBy }) => ({
    holds: all.every(({ holderId }) => reviewedBy.includes(holderId)),
  }),
  notTalked: ({ reviewedBy, actingFor }) => ({
    holds: actingFor !== null && !reviewedBy.includes(actingFor),
  }),
  nobodySaidMinutes: (facts) => ({ holds: facts.counted === null }),
  minutesSaid: (facts) => ({ holds: facts.counted !== null }),
  /** What the other side said is theirs to agree to. */
  othersMinutes: (facts, who) => ({ holds: facts.counted !== null && facts.counted.by !== who }),
  severalDates: (facts) => ({ holds: facts.dates > 1 }),
  dateToCome: ({ dates, slotDates }, _who, now) => ({
    holds: dates > 1 && slotDates.some(({ startsAt }) => startsAt > now),
  }),
  stillOut: (facts) => ({ holds: facts.isOut }),
  notOut: (facts) => ({ holds: !facts.isOut }),
  /** Long enough to come, for the giver to say that nobody did. */
  timeToCome: ({ stateSince, fetchChosenAt, endsAt }, _who, now) =>
    from(fetchChosenAt ? endsAt : later(stateSince, delays.promiseHours), now),
  timesOffered: ({ fetchTimes }) => ({ holds: fetchTimes.length > 0 }),
  heldUp: (facts, _who, now) => ({ holds: isHeldUp(facts, now) }),
  notHeldUp: (facts, _who, now) => ({ holds: !isHeldUp(facts, now) }),
  endIsOpen: (facts) => ({ holds: facts.ongoing !== null }),
  endIsKnown: (facts) => ({ holds: facts.ongoing === null }),
  isRented: (facts) => ({ holds: facts.rentMinor > 0 }),
  isUnpaid: (facts) => ({ holds: facts.unpaidSince !== null }),
  isPaidUp: (facts) => ({ holds: facts.unpaidSince === null }),
  unawareOfDelay: (facts) => ({ holds: !facts.knowsOfDelay }),
  awareOfDelay: (facts) => ({ holds: facts.knowsOfDelay }),
} as const satisfies Record<string, BookingGuard>;
export type GuardName = keyof typeof guards;
