import type { Blocked, Life, TransitionField } from '@/lib/lifecycle/life';
import { statesWhere } from '@/lib/lifecycle/states';
import { type Approval, approvalFacts } from '@/lib/listing/approvals';
import type { LifeName } from '@/lib/listing/listing-type';
import type { Settings } from '@/lib/platform/settings';
import type { Act } from '@/lib/standing/rights';
import { exchange } from './lives/exchange';
import { giving } from './lives/giving';
import { guesting } from './lives/guesting';
import { help } from './lives/help';
import { hosting } from './lives/hosting';
import { learning } from './lives/learning';
import { loan } from './lives/loan';
import { reviewerOf } from './lives/parties';
import { rehousing } from './lives/rehousing';
import { sending } from './lives/sending';
import { swapping } from './lives/swapping';
import { tenancy } from './lives/tenancy';
import type { Actor, BookingFacts, Kept, More, Role, State } from './lives/terms';
import type { BookingTerms, BookingTransition } from './lives/transition';
import { visit } from './lives/visit';
import { creditRefundFor, datesToCome, refundFor } from './refunds';

/**
 * The lives of a booking, as data: buttons, commands, the API, timers, mails and the diagrams in the README read these
 * tables and nothing else. A listing type names its own. Pure: the time and the community's numbers are arguments.
 */
export const lives = {
  loan,
  visit,
  hosting,
  help,
  tenancy,
  giving,
  exchange,
  learning,
  guesting,
  swapping,
  sending,
  rehousing,
} as const satisfies Record<LifeName, Life<BookingTerms>>;

export type TransitionName = (typeof lives)[LifeName]['rows'][number]['name'];

export type BookingLife = Life<BookingTerms, TransitionName>;

export const lifeOf = ({ life }: { life: LifeName }): BookingLife => lives[life] as BookingLife;

/** The lives of bookings without sides: all who are of it are alike, and each acts for themselves. */
export const memberLives = (Object.keys(lives) as LifeName[]).filter((life) =>
  lifeOf({ life }).rows.some(({ by }) => by.includes('member')),
);

/** Whether a booking has no sides. */
export const isAmongMembers = ({ life }: { life: string }): boolean =>
  memberLives.some((each) => each === life);

/**
 * A row by its name, in whichever life: who makes what has one name, where from, and how it is told, is the same in each. What it writes and what
 * follows from it is asked of the life itself.
 */
export const findTransition = (name: string): (BookingTransition & { name: TransitionName }) | undefined =>
  Object.values<Life<BookingTerms>>(lives)
    .map((life) => (life as BookingLife).find(name))
    .find((row) => row !== undefined);

/** From which states a step can be made, over all lives. */
export const statesBefore = (name: TransitionName): State[] => [
  ...new Set(Object.values<Life<BookingTerms>>(lives).flatMap((life) => life.find(name)?.from ?? [])),
];

/** What a state means to the rest of the house. */
export const stateMeanings: Record<
  State,
  {
    awaits: readonly Role[];
    /** Which right it takes to do what it awaits; without one, it is no side's. */
    act?: Act;
    showsPlace: boolean;
    isOver: boolean;
    /** An operator is asked to look at it. */
    isOperators?: true;
    /** The agreement comes to its end with it. */
    ends?: true;
    /** It was agreed, and does not take place. */
    isOff?: true;
    /** The other side did not say yes. */
    isTurnedDown?: true;
    /** When it moves by itself, the time of those it awaits is over. */
    hasDeadline?: true;
    /** It took place, and what follows from it is not settled. */
    isUnsettled?: true;
    /** It is the customer's to fetch, in a life in which things leave for good. */
    isToFetch?: true;
    /** The lot has not decided on it. */
    isDrawn?: true;
    /** Its customer comes, or may still come. */
    isComing?: true;
    tone: 'plain' | 'brick' | 'leaf' | 'sun' | 'danger';
  }
> = {
  requested: {
    awaits: ['provider', 'member'],
    act: 'booking.answer',
    showsPlace: false,
    isOver: false,
    isComing: true,
    hasDeadline: true,
    tone: 'sun',
  },
  accepted: {
    awaits: ['customer'],
    act: 'booking.take',
    showsPlace: false,
    isOver: false,
    isComing: true,
    hasDeadline: true,
    tone: 'sun',
  },
  confirmed: {
    isToFetch: true,
    awaits: ['customer', 'provider', 'member'],
    act: 'booking.handOver',
    showsPlace: true,
    isOver: false,
    isComing: true,
    tone: 'leaf',
  },
  started: {
    awaits: ['customer', 'provider'],
    act: 'booking.handOver',
    showsPlace: true,
    isOver: false,
    isComing: true,
    tone: 'leaf',
  },
  counting: {
    awaits: ['customer', 'provider'],
    act: 'booking.handOver',
    showsPlace: true,
    isOver: false,
    isUnsettled: true,
    hasDeadline: true,
    tone: 'brick',
  },
  ended: {
    awaits: ['customer', 'provider', 'member'],
    act: 'booking.review',
    showsPlace: true,
    isOver: false,
    ends: true,
    hasDeadline: true,
    tone: 'brick',
  },
  closed: { awaits: [], showsPlace: true, isOver: true, tone: 'plain' },
  declined: { awaits: [], showsPlace: false, isOver: true, isTurnedDown: true, tone: 'plain' },
  withdrawn: { awaits: [], showsPlace: false, isOver: true, tone: 'plain' },
  expired: { awaits: [], showsPlace: false, isOver: true, isTurnedDown: true, tone: 'plain' },
  outrun: { awaits: [], showsPlace: false, isOver: true, isTurnedDown: true, tone: 'plain' },
  entered: { awaits: [], showsPlace: false, isOver: false, isDrawn: true, tone: 'sun' },
  promised: {
    awaits: ['customer'],
    act: 'booking.take',
    showsPlace: false,
    isOver: false,
    isComing: true,
    hasDeadline: true,
    isToFetch: true,
    tone: 'leaf',
  },
  fallen: { awaits: [], showsPlace: false, isOver: true, isOff: true, tone: 'plain' },
  sent: {
    awaits: ['customer'],
    act: 'booking.handOver',
    showsPlace: true,
    isOver: false,
    isUnsettled: true,
    hasDeadline: true,
    tone: 'leaf',
  },
  // Unless it comes after all.
  lost: { awaits: [], showsPlace: false, isOver: true, isOff: true, tone: 'plain' },
  lapsed: { awaits: [], showsPlace: false, isOver: true, tone: 'plain' },
  cancelled_by_customer: { awaits: [], showsPlace: false, isOver: true, isOff: true, tone: 'plain' },
  cancelled_by_provider: { awaits: [], showsPlace: false, isOver: true, isOff: true, tone: 'plain' },
  disputed: { awaits: ['operator'], showsPlace: true, isOver: false, isOperators: true, tone: 'danger' },
  resolved: { awaits: [], showsPlace: true, isOver: true, ends: true, isOperators: true, tone: 'plain' },
};

/** Nothing will happen to it any more, and what may still happen. */
export const overStates = statesWhere(stateMeanings, ({ isOver }) => isOver);
export const openStates = statesWhere(stateMeanings, ({ isOver }) => !isOver);
/** Agreed and paid: from here on the exact place is known to both. */
export const agreedStates = statesWhere(stateMeanings, ({ showsPlace }) => showsPlace);
/** States an operator is asked to look at. Everything else of two members is none of an operator's business. */
export const operatorStates = statesWhere(stateMeanings, ({ isOperators = false }) => isOperators);
/** An operator is to decide on it. */
export const disputedStates = statesWhere(
  stateMeanings,
  ({ isOperators = false, isOver }) => isOperators && !isOver,
);
/** It takes part in a draw, and waits for it. */
export const inDraw = statesWhere(stateMeanings, ({ isDrawn = false }) => isDrawn);
/** Nobody has said yes to it: what it costs in a credit is not kept for it. */
export const unheldStates = statesWhere(
  stateMeanings,
  ({ isComing = false, isDrawn = false, showsPlace, act }) =>
    (isComing && !showsPlace && act === 'booking.answer') || isDrawn,
);
/** Somebody is to act before it moves by itself. */
export const deadlineStates = statesWhere(stateMeanings, ({ hasDeadline = false }) => hasDeadline);
/** The states with which an agreement comes to its end; it stays over whatever follows. */
export const endings = statesWhere(stateMeanings, ({ ends = false }) => ends);
/** It is asked for or agreed, and not had yet. */
export const wantingStates = statesWhere(
  stateMeanings,
  ({ isOver, ends = false, isOperators = false }) => !isOver && !ends && !isOperators,
);
/** It was agreed and is over, or has come to its end: what was given has been given. */
export const doneStates = statesWhere(
  stateMeanings,
  ({ isOver, showsPlace, ends = false }) => ends || (isOver && showsPlace),
);
/** It was agreed, and does not take place. */
export const offStates = statesWhere(stateMeanings, ({ isOff = false }) => isOff);
/** The other side did not say yes: what was asked for is still wanted. */
export const turnedDownStates = statesWhere(stateMeanings, ({ isTurnedDown = false }) => isTurnedDown);
/** What has no dates is to be fetched while its booking is in one of these. */
export const fetchStates = statesWhere(stateMeanings, ({ isToFetch = false }) => isToFetch);
/** It is over and nothing came of it. */
export const unmetStates = statesWhere(stateMeanings, ({ isOver, showsPlace }) => isOver && !showsPlace);
/** It was over before it was agreed: a payment that still arrives goes back whole. */
export const goneStates = statesWhere(
  stateMeanings,
  ({ isOver, showsPlace, isOff = false }) => isOver && !showsPlace && !isOff,
);
/** While a booking is in one of these, its customer may take no other place of the slot (index `holding_once_a_slot`). */
export const comingStates = statesWhere(stateMeanings, ({ isComing = false }) => isComing);
/** It took place, and binds both sides until they have settled it. */
export const unsettledStates = statesWhere(stateMeanings, ({ isUnsettled = false }) => isUnsettled);
/** Not agreed yet, and may be: its places may still count towards the minimum of a slot. */
export const pendingStates = statesWhere(
  stateMeanings,
  ({ isComing = false, showsPlace }) => isComing && !showsPlace,
);

/** The row that a booking of this life begins with: booked at once, asked for, drawn, or proposed to all. */
export const beginningOf = (life: LifeName, approval: Approval) =>
  lifeOf({ life }).get(isAmongMembers({ life }) ? 'propose' : approvalFacts[approval].begins);

/** A transition somebody may make: now, or (`blockedBy`) not yet or not any more, with the reason. */
export type OpenMove = {
  name: TransitionName;
  fields: readonly TransitionField[];
  tone: NonNullable<More['tone']>;
  refund?: More['refund'];
  /** Its form is not made of its fields. */
  hasOwnForm?: true;
  blockedBy?: Blocked;
};

/** What `who` could do in this state, with what is in the way of it. What only waits for its time is among it. */
export const openMoves = (facts: BookingFacts, who: Actor, now: Date, numbers: Settings): OpenMove[] =>
  lifeOf(facts)
    .moves(facts, who, now, numbers)
    .filter(({ blockedBy }) => !blockedBy || blockedBy.opensAt || blockedBy.closedAt)
    .map(({ name, row, blockedBy }) => ({
      name,
      fields: (row.form?.(facts) ?? []).map((field) => datesToCome(field, row.refund, facts, now)),
      tone: row.tone ?? 'quiet',
      ...(row.refund && { refund: row.refund }),
      ...(row.hasOwnForm && { hasOwnForm: row.hasOwnForm }),
      ...(blockedBy && { blockedBy }),
    }));

/** The transitions `who` may make now. */
export const availableTransitions = (
  facts: BookingFacts,
  who: Actor,
  now: Date,
  numbers: Settings,
): OpenMove[] => openMoves(facts, who, now, numbers).filter(({ blockedBy }) => !blockedBy);

/** Where a row leads from these facts. With `needs`, they must hold the report of the one who acts. */
export const destination = (row: BookingTransition, facts: BookingFacts): State =>
  lifeOf(facts).leadsTo(row, facts);

/** What fires by itself next, and when. */
export const dueOf = (facts: BookingFacts, now: Date, numbers: Settings) =>
  lifeOf(facts).dueOf(facts, now, numbers);

/** What the row notes of a step: the same for the columns and for the facts after it. */
export const keptOf = (
  row: BookingTransition,
  before: Pick<BookingFacts, 'state' | 'confirmedAt' | 'endedAt'>,
  to: State,
  now: Date,
): Partial<Kept> => {
  const kept: Record<NonNullable<More['keeps']>, Partial<Kept>> = {
    paid: { paidAt: now },
    paidBack: { paidAt: null },
    moved: { movedAt: now },
    reminded: { remindedAt: now },
    delayed: { knowsOfDelay: true },
    notDelayed: { knowsOfDelay: false },
    unpaid: { unpaidSince: now },
    paidUp: { unpaidSince: null },
  };
  return {
    ...(to !== before.state && { stateSince: now }),
    ...(to === 'confirmed' && !before.confirmedAt && { confirmedAt: now }),
    ...(endings.has(to) && !before.endedAt && { endedAt: now }),
    ...(row.keeps && kept[row.keeps]),
  };
};

/** What the customer gets back when this happens now (`refundFor`); undefined where the row refunds nothing of itself. */
export const refundAt = (name: TransitionName, facts: BookingFacts, now: Date, slotId?: string) =>
  refundFor(lifeOf(facts).find(name)?.refund, facts, now, slotId);

/**
 * What of the credit that is kept for it comes back with this: by the row's refund, all of it where it is over before it was agreed and paid for, or
 * what an operator decided. Undefined: none is kept.
 */
export const creditBackAt = (
  name: TransitionName,
  facts: BookingFacts,
  { to, now, decidedMinor, slotId }: { to?: State; now: Date; decidedMinor?: number; slotId?: string },
): number | undefined => {
  if (facts.creditMinor === 0 || unheldStates.has(facts.state)) return undefined;
  if (to !== undefined && to !== facts.state && goneStates.has(to)) return facts.creditMinor;
  return decidedMinor ?? creditRefundFor(lifeOf(facts).find(name)?.refund, facts, now, slotId);
};

/** Whom a booking waits for: those with something to do now, the first of them by the state's own order; of those who are alike, whoever looks. */
export const awaitedOf = (facts: BookingFacts, now: Date, numbers: Settings): Role[] =>
  stateMeanings[facts.state].awaits.filter((role) => {
    if ((role === 'member') !== isAmongMembers(facts) && role !== 'operator') return false;
    if (facts.state === 'ended') return !facts.reviewedBy.includes(reviewerOf(facts, role));
    const main = openMoves(facts, role, now, numbers).filter(({ tone }) => tone === 'primary');
    return facts.state === 'accepted' || main.some(({ blockedBy }) => !blockedBy);
  });
