import type { Handover } from '@/lib/listing/listing-type';
import type { Settings } from '@/lib/platform/settings';
import { disputeReminder, returnReminders } from './returns';
import { refundOf } from './rules';

/**
 * The life of a booking, as data: buttons, commands, the API, timers, mails and the diagram in the README read
 * this table and nothing else. Pure: the time and the community's numbers are arguments.
 */

export const states = [
  'requested',
  'accepted',
  'confirmed',
  'started',
  'ended',
  'closed',
  'declined',
  'withdrawn',
  'expired',
  'lapsed',
  'cancelled_by_customer',
  'cancelled_by_provider',
  'disputed',
  'resolved',
] as const;
export type State = (typeof states)[number];

export const parties = ['customer', 'provider'] as const;
export type Party = (typeof parties)[number];

export const isParty = (role: string): role is Party => (parties as readonly string[]).includes(role);

/** People of a booking. `operator` only where the parties asked for one. */
export type Role = Party | 'operator';
/** Who can make a transition: people, the clock, or the house itself (a payment that arrived, both reviews in). */
export type Actor = Role | 'timer' | 'system';

export type Phase = 'start' | 'end';

/** Everything the table needs to know of a booking. */
export type BookingFacts = {
  state: State;
  startsAt: Date;
  endsAt: Date;
  /** The last moment to answer and to pay: the start, or a slot's cut-off. */
  closesAt: Date;
  /** How long an unpaid booking keeps what it holds; null: as the community says. */
  payWithinMinutes: number | null;
  /** The provider moved it since it was asked for: to another time or place. */
  isMoved: boolean;
  /** The listing has another address than the one that was agreed. */
  listingMoved: boolean;
  /** When it came into its present state. */
  stateSince: Date;
  /** When it was confirmed, if it was. */
  confirmedAt: Date | null;
  handover: Handover;
  /** What the customer pays, and what secures the loan; both 0: no payment step. */
  totalMinor: number;
  depositMinor: number;
  cancellation: string;
  reports: readonly { phase: Phase; by: Party; at: Date }[];
  reviewedBy: readonly Party[];
  /** The payment arrived, in time or too late. */
  isPaid: boolean;
  /** When its return was last asked for. */
  remindedAt: Date | null;
  /** What was handed over is not back yet. */
  isOut: boolean;
  /** When somebody else was to bring back what this booking holds; null: nobody has it. */
  othersDueBackAt: Date | null;
  /** The customer was told that it is not back, and not yet that it is. */
  knowsOfDelay: boolean;
};

const hourMs = 3_600_000;
const later = (at: Date, hours: number): Date => new Date(at.getTime() + hours * hourMs);
const earliest = (...dates: Date[]): Date => new Date(Math.min(...dates.map(Number)));
const latest = (...dates: Date[]): Date => new Date(Math.max(...dates.map(Number)));

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
} as const;

/** When a request that nobody answers is over: after some days or at the start; never before there was time to answer. */
const expiryOf = (facts: BookingFacts, numbers: Settings): Date =>
  earliest(
    later(facts.stateSince, numbers.requestExpiresHours),
    latest(facts.closesAt, later(facts.stateSince, delays.answerGraceHours)),
  );

const payWithinHours = ({ payWithinMinutes }: BookingFacts, { paymentLapsesHours }: Settings): number =>
  payWithinMinutes === null ? paymentLapsesHours : payWithinMinutes / 60;

/** Somebody else has what this booking holds, beyond the time that was theirs. */
export const isHeldUp = ({ othersDueBackAt }: BookingFacts, now: Date): boolean =>
  othersDueBackAt !== null && othersDueBackAt <= now;

/** Since when a thing that was handed over is late: nobody has recorded its return. */
export const lateSince = (facts: BookingFacts, now: Date): Date | null =>
  facts.state === 'started' && facts.handover.by === 'both' && !reported(facts, 'end') && now >= facts.endsAt
    ? facts.endsAt
    : null;

/** What must hold for a transition, by name; false with `opensAt` when only the time has not come. */
export type GuardAnswer = { holds: boolean; opensAt?: Date; closedAt?: Date };
type Guard = (facts: BookingFacts, who: Actor, now: Date, numbers: Settings) => GuardAnswer;

const from = (at: Date, now: Date): GuardAnswer => ({ holds: now >= at, opensAt: at });
const until = (at: Date, now: Date): GuardAnswer => ({ holds: now < at, closedAt: at });

const reported = (facts: BookingFacts, phase: Phase, who?: Actor): boolean =>
  facts.reports.some((report) => report.phase === phase && (who === undefined || report.by === who));

export const guards = {
  /** Use begins and ends with both sides looking at it (the type's hand-over). */
  bothHandOver: (facts) => ({ holds: facts.handover.by === 'both' }),
  byClock: (facts) => ({ holds: facts.handover.by === 'clock' }),
  handoverOpen: (facts, _who, now, numbers) => from(later(facts.startsAt, -numbers.handoverOpensHours), now),
  /** By their own word: what the other side says alone takes no right away. */
  notYetHandedOver: (facts, who) => ({ holds: !reported(facts, 'start', who) }),
  notYetReturned: (facts, who) => ({ holds: !reported(facts, 'end', who) }),
  beforeExpiry: (facts, _who, now, numbers) => until(expiryOf(facts, numbers), now),
  /** From the start on, and after the end only while a claim can be made. */
  disputable: (facts, _who, now, numbers) => {
    if (facts.state === 'ended') return until(later(facts.stateSince, numbers.depositClaimHours), now);
    return facts.state === 'started' ? { holds: true } : from(facts.startsAt, now);
  },
  notPaidYet: (facts) => ({ holds: !facts.isPaid }),
  bothReviewed: (facts) => ({ holds: parties.every((party) => facts.reviewedBy.includes(party)) }),
  oneHandedOver: (facts) => ({ holds: reported(facts, 'start') }),
  nobodyHandedOver: (facts) => ({ holds: !reported(facts, 'start') }),
  oneReturned: (facts) => ({ holds: reported(facts, 'end') }),
  nobodyReturned: (facts) => ({ holds: !reported(facts, 'end') }),
  beforeEnd: (facts, _who, now) => until(facts.endsAt, now),
  listingMoved: (facts) => ({ holds: facts.listingMoved }),
  stillOut: (facts) => ({ holds: facts.isOut }),
  notOut: (facts) => ({ holds: !facts.isOut }),
  heldUp: (facts, _who, now) => ({ holds: isHeldUp(facts, now) }),
  notHeldUp: (facts, _who, now) => ({ holds: !isHeldUp(facts, now) }),
  unawareOfDelay: (facts) => ({ holds: !facts.knowsOfDelay }),
  awareOfDelay: (facts) => ({ holds: facts.knowsOfDelay }),
} as const satisfies Record<string, Guard>;
export type GuardName = keyof typeof guards;

/** What changes in the same transaction as the state. */
export type Write =
  | 'preparePayment'
  | 'releaseClaims'
  | 'shortenClaims'
  | 'takeSlotTime'
  /** The agreement takes over the present place of its listing. */
  | 'takePlace'
  /** What is held goes out with the customer: due back at the end. */
  | 'handOut'
  /** It is back, by its owner's word or because the return counts. */
  | 'bringBack';

/** What follows from the event row, delivered by jobs until done, each once. */
export type Effect =
  /** A mail and a notice: words `mail.booking.<event>.<party>`, `notice.booking.<event>.<party>`. `other`: not the one who acted. */
  | { do: 'tell'; whom: Party | 'other' }
  /** Who was the customer until now (`former` in the event's data): words `….<event>.former`. */
  | { do: 'tellFormer' }
  /** Operators, save those whose own booking it is: words `….<event>.operator`. */
  | { do: 'tellOperators' }
  | { do: 'openCheckout' }
  | { do: 'cancelPayment' }
  /** `all`, by the cancellation tier, or what the operator decided (both stand in the event's data). */
  | { do: 'refund'; share: 'all' | 'agreed' }
  /** To the provider, some hours after the start (a setting), and never while it is disputed. */
  | { do: 'payOut' }
  | { do: 'holdDeposit' }
  /** At once, or when no claim can be made any more. */
  | { do: 'releaseDeposit'; when: 'now' | 'claimsOver' }
  /** The part that the operator gave to the provider; the rest is released. */
  | { do: 'settleDeposit' }
  | { do: 'revealReviews' }
  /** Those who have the same thing next, each by that transition of their own booking. */
  | { do: 'tellNext'; name: 'hold_up' | 'be_back' };

/** A field of a transition's form. */
export type TransitionField =
  | { kind: 'text'; name: string; required: boolean; maxLength: number }
  | { kind: 'checklist'; name: string; items: readonly string[] }
  | { kind: 'photos'; name: string; max: number }
  /** Whole minor units, at most `maxMinor`. */
  | { kind: 'money'; name: string; maxMinor: number };

type FormName = 'reason' | 'requiredReason' | 'handover' | 'return' | 'decision';

export const photosPerReport = 6;
const noteLength = 2000;

const forms: Record<FormName, (facts: BookingFacts) => TransitionField[]> = {
  reason: () => [{ kind: 'text', name: 'reason', required: false, maxLength: noteLength }],
  requiredReason: () => [{ kind: 'text', name: 'reason', required: true, maxLength: noteLength }],
  handover: (facts) => reportForm(facts.handover, 'start'),
  return: (facts) => reportForm(facts.handover, 'end'),
  decision: (facts) => [
    ...(facts.totalMinor > 0
      ? [{ kind: 'money', name: 'refundMinor', maxMinor: facts.totalMinor } as const]
      : []),
    ...(facts.depositMinor > 0
      ? [{ kind: 'money', name: 'depositMinor', maxMinor: facts.depositMinor } as const]
      : []),
    { kind: 'text', name: 'reason', required: true, maxLength: noteLength },
  ],
};

const reportForm = (handover: Handover, phase: Phase): TransitionField[] =>
  handover.by === 'clock'
    ? []
    : [
        { kind: 'checklist', name: 'checklist', items: handover[phase] },
        { kind: 'text', name: 'note', required: false, maxLength: noteLength },
        ...(handover.photos ? [{ kind: 'photos', name: 'photos', max: photosPerReport } as const] : []),
      ];

export type Transition = {
  name: string;
  by: readonly Actor[];
  /** Empty: it makes the booking. */
  from: readonly State[];
  to: State | ((facts: BookingFacts) => State);
  /** The other states `to` may give, for the diagram and the walk. */
  mayLeadTo?: readonly State[];
  /** The state stays what it is. */
  keepsState?: true;
  /** It is another story by the state it leads to. */
  tellsState?: true;
  /** Both parties make it, each with a report of that phase; the first leaves the state as it is and has its own effects. */
  needs?: { both: Phase; first: readonly Effect[] };
  when?: readonly GuardName[];
  /** When it fires by itself; null: not as things are. */
  at?: (facts: BookingFacts, numbers: Settings) => Date | null;
  writes?: readonly Write[];
  effects: readonly Effect[];
  form?: FormName;
  /** Shown before it is done: what the customer gets back. */
  refund?: 'all' | 'byTier';
  tone?: 'primary' | 'quiet' | 'danger';
};

export const needsPayment = (facts: { totalMinor: number; depositMinor: number }): boolean =>
  facts.totalMinor > 0 || facts.depositMinor > 0;

/** A gift has no payment step: accepted is confirmed. */
const acceptedOrConfirmed = (facts: BookingFacts): State => (needsPayment(facts) ? 'accepted' : 'confirmed');

const tellCustomer: Effect = { do: 'tell', whom: 'customer' };
const tellProvider: Effect = { do: 'tell', whom: 'provider' };
const tellOther: Effect = { do: 'tell', whom: 'other' };
const tellBoth: readonly Effect[] = [tellCustomer, tellProvider];

const reportAt = (facts: BookingFacts, phase: Phase): Date =>
  earliest(...facts.reports.filter((report) => report.phase === phase).map(({ at }) => at));

export const transitions = [
  {
    name: 'request',
    by: ['customer'],
    from: [],
    to: 'requested',
    effects: [tellProvider],
  },
  {
    name: 'book',
    by: ['customer'],
    from: [],
    to: acceptedOrConfirmed,
    mayLeadTo: ['accepted', 'confirmed'],
    tellsState: true,
    writes: ['preparePayment'],
    effects: [{ do: 'openCheckout' }, tellProvider, tellCustomer],
  },
  {
    name: 'accept',
    by: ['provider'],
    from: ['requested'],
    to: acceptedOrConfirmed,
    mayLeadTo: ['accepted', 'confirmed'],
    tellsState: true,
    when: ['beforeExpiry'],
    writes: ['preparePayment'],
    effects: [{ do: 'openCheckout' }, tellCustomer],
    tone: 'primary',
  },
  {
    name: 'decline',
    by: ['provider'],
    from: ['requested'],
    to: 'declined',
    writes: ['releaseClaims'],
    effects: [tellCustomer],
    form: 'reason',
    tone: 'quiet',
  },
  {
    name: 'withdraw',
    by: ['customer'],
    from: ['requested', 'accepted'],
    to: 'withdrawn',
    writes: ['releaseClaims'],
    effects: [{ do: 'cancelPayment' }, tellProvider],
    form: 'reason',
    tone: 'quiet',
  },
  {
    name: 'expire',
    by: ['timer'],
    from: ['requested'],
    to: 'expired',
    at: expiryOf,
    writes: ['releaseClaims'],
    effects: tellBoth,
  },
  {
    name: 'pay',
    by: ['system'],
    from: ['accepted'],
    to: 'confirmed',
    effects: [{ do: 'holdDeposit' }, { do: 'payOut' }, ...tellBoth],
  },
  {
    name: 'lapse',
    by: ['timer'],
    from: ['accepted'],
    to: 'lapsed',
    at: (facts, numbers) =>
      earliest(
        later(facts.stateSince, payWithinHours(facts, numbers)),
        latest(facts.closesAt, later(facts.stateSince, delays.paymentGraceHours)),
      ),
    writes: ['releaseClaims'],
    effects: [{ do: 'cancelPayment' }, ...tellBoth],
  },
  {
    // The card was charged although the booking was gone by then. The payment that took it in sends it back itself.
    name: 'pay_late',
    by: ['system'],
    from: ['lapsed', 'withdrawn', 'cancelled_by_provider'],
    to: (facts) => facts.state,
    mayLeadTo: ['lapsed', 'withdrawn', 'cancelled_by_provider'],
    keepsState: true,
    when: ['notPaidYet'],
    effects: [tellCustomer],
  },
  {
    name: 'hand_over',
    by: ['provider', 'customer'],
    from: ['confirmed'],
    to: 'started',
    needs: { both: 'start', first: [tellOther] },
    when: ['bothHandOver', 'handoverOpen', 'notYetHandedOver'],
    writes: ['handOut'],
    effects: [tellOther],
    form: 'handover',
    tone: 'primary',
  },
  {
    name: 'settle_hand_over',
    by: ['timer'],
    from: ['confirmed'],
    to: 'started',
    when: ['bothHandOver', 'oneHandedOver'],
    // At the latest with the agreed end, so that a loan of an hour can still be returned.
    at: (facts) =>
      earliest(
        latest(later(reportAt(facts, 'start'), delays.oneSidedHours), facts.startsAt),
        latest(facts.endsAt, reportAt(facts, 'start')),
      ),
    writes: ['handOut'],
    effects: tellBoth,
  },
  {
    name: 'pass',
    by: ['timer'],
    from: ['confirmed'],
    to: 'ended',
    when: ['bothHandOver', 'nobodyHandedOver'],
    at: (facts) => later(facts.endsAt, delays.unrecordedHours),
    effects: [{ do: 'releaseDeposit', when: 'claimsOver' }, ...tellBoth],
  },
  {
    name: 'begin',
    by: ['timer'],
    from: ['confirmed'],
    to: 'started',
    when: ['byClock'],
    at: (facts) => facts.startsAt,
    effects: tellBoth,
  },
  {
    name: 'return',
    by: ['customer', 'provider'],
    from: ['started'],
    to: 'ended',
    needs: { both: 'end', first: [tellOther, { do: 'tellNext', name: 'be_back' }] },
    when: ['bothHandOver', 'notYetReturned'],
    writes: ['bringBack', 'shortenClaims'],
    effects: [{ do: 'releaseDeposit', when: 'now' }, { do: 'tellNext', name: 'be_back' }, ...tellBoth],
    form: 'return',
    tone: 'primary',
  },
  {
    name: 'settle_return',
    by: ['timer'],
    from: ['started'],
    to: 'ended',
    when: ['bothHandOver', 'oneReturned'],
    at: (facts) => later(reportAt(facts, 'end'), delays.oneSidedHours),
    writes: ['bringBack', 'shortenClaims'],
    effects: [{ do: 'releaseDeposit', when: 'claimsOver' }, { do: 'tellNext', name: 'be_back' }, ...tellBoth],
  },
  {
    name: 'remind_return',
    by: ['timer'],
    from: ['started'],
    to: 'started',
    keepsState: true,
    when: ['bothHandOver', 'nobodyReturned', 'beforeEnd'],
    at: returnReminders.before,
    effects: [tellCustomer],
  },
  {
    // The time is over and nobody has recorded a return: it stays under way until somebody does.
    name: 'come_due',
    by: ['timer'],
    from: ['started'],
    to: 'started',
    keepsState: true,
    when: ['bothHandOver', 'nobodyReturned'],
    at: returnReminders.atEnd,
    effects: [...tellBoth, { do: 'tellNext', name: 'hold_up' }],
  },
  {
    name: 'remind_late',
    by: ['timer'],
    from: ['started'],
    to: 'started',
    keepsState: true,
    when: ['bothHandOver', 'nobodyReturned'],
    at: returnReminders.late,
    effects: [...tellBoth, { do: 'tellNext', name: 'hold_up' }],
  },
  {
    // What this booking holds is still out with somebody else: while it is, it can be cancelled for nothing.
    name: 'hold_up',
    by: ['system'],
    from: ['requested', 'accepted', 'confirmed'],
    to: (facts) => facts.state,
    mayLeadTo: ['requested', 'accepted', 'confirmed'],
    keepsState: true,
    when: ['heldUp', 'unawareOfDelay'],
    effects: [tellCustomer],
  },
  {
    name: 'be_back',
    by: ['system'],
    from: ['requested', 'accepted', 'confirmed'],
    to: (facts) => facts.state,
    mayLeadTo: ['requested', 'accepted', 'confirmed'],
    keepsState: true,
    when: ['notHeldUp', 'awareOfDelay'],
    effects: [tellCustomer],
  },
  {
    // A dispute does not bring a thing back; only its owner can say that it is.
    name: 'bring_back',
    by: ['provider'],
    from: ['disputed', 'resolved'],
    to: (facts) => facts.state,
    mayLeadTo: ['disputed', 'resolved'],
    keepsState: true,
    when: ['bothHandOver', 'stillOut'],
    writes: ['bringBack'],
    effects: [{ do: 'tellNext', name: 'be_back' }],
    tone: 'primary',
  },
  {
    name: 'end',
    by: ['timer'],
    from: ['started'],
    to: 'ended',
    when: ['byClock'],
    at: (facts) => facts.endsAt,
    effects: [{ do: 'releaseDeposit', when: 'claimsOver' }, ...tellBoth],
  },
  {
    name: 'cancel_by_customer',
    by: ['customer'],
    from: ['confirmed'],
    to: 'cancelled_by_customer',
    when: ['notYetHandedOver'],
    writes: ['releaseClaims'],
    effects: [{ do: 'refund', share: 'agreed' }, { do: 'releaseDeposit', when: 'now' }, ...tellBoth],
    form: 'reason',
    refund: 'byTier',
    tone: 'danger',
  },
  {
    name: 'cancel_by_provider',
    by: ['provider'],
    from: ['accepted', 'confirmed'],
    to: 'cancelled_by_provider',
    when: ['notYetHandedOver'],
    writes: ['releaseClaims'],
    effects: [
      { do: 'cancelPayment' },
      { do: 'refund', share: 'all' },
      { do: 'releaseDeposit', when: 'now' },
      ...tellBoth,
    ],
    form: 'reason',
    refund: 'all',
    tone: 'danger',
  },
  {
    name: 'call_off',
    by: ['system'],
    from: ['requested', 'accepted', 'confirmed'],
    to: 'cancelled_by_provider',
    writes: ['releaseClaims'],
    effects: [
      { do: 'cancelPayment' },
      { do: 'refund', share: 'all' },
      { do: 'releaseDeposit', when: 'now' },
      tellCustomer,
    ],
    refund: 'all',
  },
  {
    // Its slot did not find as many as it needs.
    name: 'fall_short',
    by: ['system'],
    from: ['requested', 'accepted', 'confirmed'],
    to: 'cancelled_by_provider',
    writes: ['releaseClaims'],
    effects: [
      { do: 'cancelPayment' },
      { do: 'refund', share: 'all' },
      { do: 'releaseDeposit', when: 'now' },
      tellCustomer,
    ],
    refund: 'all',
  },
  {
    // Its slot was moved: from now on it can be cancelled for nothing.
    name: 'reschedule',
    by: ['system'],
    from: ['requested', 'accepted', 'confirmed'],
    to: (facts) => facts.state,
    mayLeadTo: ['requested', 'accepted', 'confirmed'],
    keepsState: true,
    writes: ['takeSlotTime'],
    effects: [tellCustomer],
  },
  {
    // The agreement keeps the place it was made with, until its provider says that it is elsewhere now.
    name: 'move_place',
    by: ['provider'],
    from: ['confirmed', 'started'],
    to: (facts) => facts.state,
    mayLeadTo: ['confirmed', 'started'],
    keepsState: true,
    when: ['listingMoved'],
    writes: ['takePlace'],
    effects: [tellCustomer],
    tone: 'quiet',
  },
  {
    // Another member takes the customer's place; the new one is the customer when this is written.
    name: 'take_over',
    by: ['system'],
    from: ['confirmed'],
    to: 'confirmed',
    keepsState: true,
    effects: [...tellBoth, { do: 'tellFormer' }],
  },
  {
    name: 'dispute',
    by: ['customer', 'provider'],
    from: ['confirmed', 'started', 'ended'],
    to: 'disputed',
    when: ['disputable'],
    effects: [...tellBoth, { do: 'tellOperators' }],
    form: 'requiredReason',
    tone: 'danger',
  },
  {
    name: 'resolve',
    by: ['operator'],
    from: ['disputed'],
    to: 'resolved',
    effects: [{ do: 'refund', share: 'agreed' }, { do: 'settleDeposit' }, { do: 'payOut' }, ...tellBoth],
    form: 'decision',
    tone: 'primary',
  },
  {
    // What is still out keeps its deposit: its owner says that it is back, or an operator decides.
    name: 'stand',
    by: ['timer'],
    from: ['disputed'],
    to: 'resolved',
    when: ['notOut'],
    at: (facts) => later(facts.stateSince, delays.disputeHours),
    effects: [{ do: 'releaseDeposit', when: 'now' }, { do: 'payOut' }, ...tellBoth],
  },
  {
    // Nothing settles by itself while the thing is out: who decides is asked to, again and again.
    name: 'remind_dispute',
    by: ['timer'],
    from: ['disputed'],
    to: 'disputed',
    keepsState: true,
    when: ['stillOut'],
    at: (facts, numbers) => disputeReminder(facts, delays.disputeHours, numbers),
    effects: [{ do: 'tellOperators' }],
  },
  {
    name: 'complete',
    by: ['system'],
    from: ['ended'],
    to: 'closed',
    when: ['bothReviewed'],
    effects: [{ do: 'revealReviews' }, ...tellBoth],
  },
  {
    name: 'close',
    by: ['timer'],
    from: ['ended'],
    to: 'closed',
    at: (facts, numbers) => later(facts.stateSince, numbers.reviewWindowDays * 24),
    effects: [{ do: 'revealReviews' }],
  },
] as const satisfies readonly Transition[];

export type TransitionName = (typeof transitions)[number]['name'];

/** The table, with its rows as wide as the code that reads them. */
export const table: readonly (Transition & { name: TransitionName })[] = transitions;

export const findTransition = (name: string): (Transition & { name: TransitionName }) | undefined =>
  table.find((row) => row.name === name);

/** What a state means to the rest of the house. */
export const stateMeanings: Record<
  State,
  {
    awaits: readonly Role[];
    showsPlace: boolean;
    isOver: boolean;
    tone: 'plain' | 'brick' | 'leaf' | 'sun' | 'danger';
  }
> = {
  requested: { awaits: ['provider'], showsPlace: false, isOver: false, tone: 'sun' },
  accepted: { awaits: ['customer'], showsPlace: false, isOver: false, tone: 'sun' },
  confirmed: { awaits: ['customer', 'provider'], showsPlace: true, isOver: false, tone: 'leaf' },
  started: { awaits: ['customer', 'provider'], showsPlace: true, isOver: false, tone: 'leaf' },
  ended: { awaits: ['customer', 'provider'], showsPlace: true, isOver: false, tone: 'brick' },
  closed: { awaits: [], showsPlace: true, isOver: true, tone: 'plain' },
  declined: { awaits: [], showsPlace: false, isOver: true, tone: 'plain' },
  withdrawn: { awaits: [], showsPlace: false, isOver: true, tone: 'plain' },
  expired: { awaits: [], showsPlace: false, isOver: true, tone: 'plain' },
  lapsed: { awaits: [], showsPlace: false, isOver: true, tone: 'plain' },
  cancelled_by_customer: { awaits: [], showsPlace: false, isOver: true, tone: 'plain' },
  cancelled_by_provider: { awaits: [], showsPlace: false, isOver: true, tone: 'plain' },
  disputed: { awaits: ['operator'], showsPlace: true, isOver: false, tone: 'danger' },
  resolved: { awaits: [], showsPlace: true, isOver: true, tone: 'plain' },
};

/** A transition somebody may make: now, or (`blockedBy`) not yet or not any more, with the reason. */
export type OpenMove = {
  name: TransitionName;
  fields: TransitionField[];
  tone: 'primary' | 'quiet' | 'danger';
  refund?: 'all' | 'byTier';
  blockedBy?: { guard: GuardName; opensAt?: Date; closedAt?: Date };
};

/** What `who` could do in this state, with what is in the way of it. Guards that will never hold leave the row out. */
export const openMoves = (facts: BookingFacts, who: Actor, now: Date, numbers: Settings): OpenMove[] =>
  table.flatMap((row) => {
    if (!row.by.includes(who) || !row.from.includes(facts.state)) return [];
    const move = {
      name: row.name,
      fields: row.form ? forms[row.form](facts) : [],
      tone: row.tone ?? 'quiet',
      ...(row.refund && { refund: row.refund }),
    } satisfies OpenMove;
    for (const guard of row.when ?? []) {
      const { holds, ...times }: GuardAnswer = guards[guard](facts, who, now, numbers);
      if (!holds) return times.opensAt || times.closedAt ? [{ ...move, blockedBy: { guard, ...times } }] : [];
    }
    return [move];
  });

/** The transitions `who` may make now. */
export const availableTransitions = (
  facts: BookingFacts,
  who: Actor,
  now: Date,
  numbers: Settings,
): OpenMove[] => openMoves(facts, who, now, numbers).filter((move) => !move.blockedBy);

/** What the customer gets back when this happens now; undefined where the row refunds nothing of itself. */
export const refundAt = (name: TransitionName, facts: BookingFacts, now: Date): number | undefined => {
  const refund = findTransition(name)?.refund;
  if (!refund) return undefined;
  if (!facts.isPaid) return 0;
  return refund === 'all' || facts.isMoved || isHeldUp(facts, now)
    ? facts.totalMinor
    : refundOf(facts.cancellation, { ...facts, now }).refundMinor;
};

/** Whom a booking waits for: those with something to do now, the first of them by the state's own order. */
export const awaitedOf = (facts: BookingFacts, now: Date, numbers: Settings): Role[] =>
  stateMeanings[facts.state].awaits.filter((role) => {
    if (facts.state === 'ended') return role !== 'operator' && !facts.reviewedBy.includes(role);
    const main = openMoves(facts, role, now, numbers).filter(({ tone }) => tone === 'primary');
    return facts.state === 'accepted' || main.some(({ blockedBy }) => !blockedBy);
  });

/** Where a transition leads from these facts. With `needs.both`, the facts must hold the report of the one who acts. */
export const destination = (row: Transition, facts: BookingFacts): State => {
  if (row.needs) {
    const { both } = row.needs;
    if (!parties.every((party) => reported(facts, both, party))) return facts.state;
  }
  return typeof row.to === 'function' ? row.to(facts) : row.to;
};

/**
 * The key of the words that tell of an event: its name, with `_first` for the first of two confirmations, and with the
 * state where a row leads to one of several (`accept_confirmed`: a gift, with nothing to pay).
 */
export const storyOf = (name: string, from: State | null, to: State): string => {
  const row = findTransition(name);
  if (row?.needs && from === to) return `${name}_first`;
  return row?.tellsState ? `${name}_${to}` : name;
};

/** Who hears of an event: a party by name, or those who did not make it. */
export const readersOf = (whom: Party | 'other', by: string): readonly Party[] =>
  whom === 'other' ? parties.filter((party) => party !== by) : [whom];

type Telling = { story: string; party: Role };

/** Every story that somebody is told, with who hears it: what the files of words must hold. */
export const toldStories = (): Telling[] => {
  const told = new Map<string, Telling>();
  for (const row of table) {
    const steps = destinations(row).map((to) => ({ from: null as State | null, to }));
    const first = row.needs && row.from[0] ? [{ from: row.from[0] as State, to: row.from[0] as State }] : [];
    for (const { from, to } of [...steps, ...first]) {
      const story = storyOf(row.name, from, to);
      for (const effect of effectsOf(row, from, to)) {
        if (effect.do === 'tellOperators') told.set(`${story}.operator`, { story, party: 'operator' });
        if (effect.do !== 'tell') continue;
        for (const by of row.by) {
          for (const party of readersOf(effect.whom, by)) told.set(`${story}.${party}`, { story, party });
        }
      }
    }
  }
  return [...told.values()];
};

/** The states a row can lead to. */
export const destinations = (row: Transition): readonly State[] =>
  typeof row.to === 'function' ? (row.mayLeadTo ?? []) : [row.to];

/** The effects of a transition that happened: those of the first of two confirmations, or the row's own. */
export const effectsOf = (row: Transition, from: State | null, to: State): readonly Effect[] =>
  row.needs && from === to ? row.needs.first : row.effects;

export type Due = { name: TransitionName; at: Date };

/** What fires by itself next, and when: the earliest of the state's timers whose guards hold. */
export const dueOf = (facts: BookingFacts, now: Date, numbers: Settings): Due | null => {
  const timers = table.filter((row) => row.by.includes('timer') && row.from.includes(facts.state) && row.at);
  const due = timers
    .filter((row) => (row.when ?? []).every((guard) => guards[guard](facts, 'timer', now, numbers).holds))
    .flatMap((row) => {
      const at = row.at?.(facts, numbers);
      return at ? [{ name: row.name, at }] : [];
    });
  return due.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
};
