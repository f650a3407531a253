import type { HoldingState } from '@/lib/holding/states';
import type { FetchTime } from '@/lib/listing/fetching/rules';
import type { Handover, LifeName } from '@/lib/listing/listing-type';
import type { Asset } from '@/lib/shared/asset';

/** What the tables of bookings speak of. Pure: the time and the community's numbers are arguments. */

/** Those that every life of a booking has. */
export const commonStates = [
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
export type CommonState = (typeof commonStates)[number];

/**
 * `outrun`: what was asked for has gone to somebody else, in a life that takes it later than it is asked for. `counting`: its time
 * is over, and both are to agree on how long it took. Of what is given away: `entered`, in its draw; `promised`, until they say
 * that they come; `fallen`, who was promised it did not come. Of what goes by post: `sent`, and `lost`, where nobody has it after a long time.
 */
export const states = [
  ...commonStates,
  'outrun',
  'counting',
  'entered',
  'promised',
  'fallen',
  'sent',
  'lost',
] as const;
export type State = (typeof states)[number];

/** Nobody else decides on hours: two people agree on them, or silence does. */
export const helpStates = [
  ...commonStates.filter((state) => state !== 'disputed' && state !== 'resolved'),
  'counting',
] as const satisfies readonly State[];

/** Points move at once: nothing is left to be paid, so nothing lapses. */
export const guestingStates = commonStates.filter((state) => state !== 'accepted' && state !== 'lapsed');

export const swappingStates = [
  'requested',
  'confirmed',
  'started',
  'ended',
  'closed',
  'declined',
  'expired',
  'withdrawn',
  'disputed',
  'resolved',
] as const satisfies readonly State[];

/** Nobody here decides on a deed: who is not content leaves before it. */
export const rehousingStates = swappingStates.filter(
  (state) => state !== 'started' && state !== 'disputed' && state !== 'resolved',
);

export const parties = ['customer', 'provider'] as const;
export type Party = (typeof parties)[number];

export const isParty = (role: string): role is Party => (parties as readonly string[]).includes(role);

/** People of a booking. `member`: one of a ring, where all are alike; `operator` only where the parties asked for one. */
export type Role = Party | 'member' | 'operator';
/**
 * Who can make a transition: people, a mediator of the circle for which it is brought about (who is not of it), the clock, or the
 * house itself (a payment that arrived, both reviews in).
 */
export type Actor = Role | 'mediator' | 'timer' | 'system';

export type Phase = 'start' | 'end';

/** What the row of a booking keeps of its own history, so that nobody has to read that to know where things are. */
export type Kept = {
  /** When it came into its present state. */
  stateSince: Date;
  /** When it was confirmed, if it was. */
  confirmedAt: Date | null;
  /** When the payment arrived, in time or too late. */
  paidAt: Date | null;
  /** When the provider last changed what was agreed: its time, or its place. */
  movedAt: Date | null;
  /** When its return was last asked for. */
  remindedAt: Date | null;
  /** The customer was told that it is not back, and not yet that it is. */
  knowsOfDelay: boolean;
  /** When the agreement came to its end; it stays over whatever follows. */
  endedAt: Date | null;
  /** Since when what is owed again and again was refused by the bank; null: all of it is paid. */
  unpaidSince: Date | null;
};

/** How long it took, as the side that spoke last says it: minor units of the credit that is counted in, which are minutes. */
export type Counted = { minutes: number; by: Party; at: Date };
/** What goes on until notice is given: how many months before, and how many before another price counts. */
export type Ongoing = { noticeMonths: number; priceNoticeMonths: number; timeZone: string };

/** Whoever agrees, and what they have said to it. */
export type Answering = { role: Exclude<Role, 'operator'>; holderId: string; answer: Answer };
export const answers = ['none', 'yes', 'no'] as const;
export type Answer = (typeof answers)[number];

/** One thing on its way from a holder to another. */
export type Taking = { giverId: string; takerId: string; state: HoldingState; handedOnAt: Date | null };

/** Everything the tables need to know of a booking. */
export type BookingFacts = Kept & {
  state: State;
  life: LifeName;
  startsAt: Date;
  /** Of what goes on without an end: that of the time it was first paid for. */
  endsAt: Date;
  /** Null: it has an end. */
  ongoing: Ongoing | null;
  /** What is owed again each month; 0: nothing. */
  rentMinor: number;
  /** The last moment to answer and to pay: the start, or a slot's cut-off; the first of them. */
  closesAt: Date;
  /** How many dates are agreed on, and what one of several is worth; 0: it is one alone. */
  dates: number;
  dateMinor: number;
  /** Those of them that are slots. */
  slotDates: readonly { slotId: string; startsAt: Date; endsAt: Date }[];
  /** How long an unpaid booking keeps what it holds; null: as the community says. */
  payWithinMinutes: number | null;
  /** When they chose one of the times that were offered to fetch it: its start and end are that time's; null: none. */
  fetchChosenAt: Date | null;
  /** The times to fetch it that can still be chosen, where somebody is to choose. */
  fetchTimes: readonly FetchTime[];
  /** The listing has another address than the one that was agreed. */
  listingMoved: boolean;
  /** What both sides look at when a thing changes hands; null: nothing does. */
  handover: Handover | null;
  /** What the customer pays, and what secures the loan; both 0: no payment step. */
  totalMinor: number;
  depositMinor: number;
  currency: string;
  /** What is owed in a credit, and what one of several dates is worth of it; 0: nothing. */
  creditMinor: number;
  dateCreditMinor: number;
  credit: Asset | null;
  cancellation: string;
  /** `holderId`: who said it, of those who are alike. */
  reports: readonly { phase: Phase; by: Party; at: Date; holderId?: string }[];
  /** The sides that have written about each other; of a ring the holders; where there is a talk, those who had theirs. */
  reviewedBy: readonly string[];
  /** Whether they review each other once it is over. */
  isReviewed: boolean;
  parties: readonly Answering[];
  /** Who takes what of whom, and how far that has come. */
  takings: readonly Taking[];
  /** For which of those who are alike somebody looks at it or acts; null: for none of them. */
  actingFor: string | null;
  /** What was handed over is not back yet. */
  isOut: boolean;
  /** How time is counted at the end: in which steps, and how much at most; null: it is not. */
  counts: { stepMinutes: number; maxMinutes: number } | null;
  counted: Counted | null;
  /** When somebody else was to bring back what this booking holds; null: nobody has it. */
  othersDueBackAt: Date | null;
};

/** What changes in the same transaction as the state. */
export type Write =
  /** What was asked for is taken: at the request, at the acceptance, or when a life says so. */
  | 'claim'
  | 'openDues'
  | 'releaseClaims'
  | 'shortenClaims'
  | 'takeSlotTime'
  /** One of several dates is given back, and what it costs is no longer agreed. */
  | 'dropDate'
  /** The agreement takes over the present place of its listing. */
  | 'takePlace'
  /** What one side says of the hand-over or the return. */
  | 'keepReport'
  /** How long it took, as one side says it; then, as both do, in the books. */
  | 'noteMinutes'
  | 'bookMinutes'
  /** What its nights are worth goes to who has the home; comes back whole; or, with other dates, as much more or less. */
  | 'payNights'
  | 'giveBackNights'
  | 'settleNights'
  /** A token is taken from who asks; made for who sent it, once it came; given back; or taken again, where it came after all. */
  | 'holdToken'
  | 'earnToken'
  | 'returnToken'
  | 'retakeToken'
  /** What only the other side was to know while it lasted (`onceAgreed`) is kept no longer. */
  | 'forgetAnswers'
  /** What came is written into its lineage. */
  | 'keepLineage'
  /** Whoever acts says yes, or no, for one of those who are alike. */
  | 'sayYes'
  | 'sayNo'
  /** Another balance: whoever says it agrees to it, and all others are asked again. */
  | 'askAgain'
  /** All have agreed: what some give beside their things is kept. */
  | 'keepBalance'
  /** All have agreed: what each takes is still there, and is handed over from now on, where it is. */
  | 'openHandOvers'
  /** Whoever acts has what was to come to them. */
  | 'receive'
  /** A few words to the mediator, once it is over. */
  | 'keepTalk'
  /** Its giver handed it over: what they say, beside what its taker says. */
  | 'handOn'
  /** What is held goes out with the customer: due back at the end. */
  | 'handOut'
  /** It is back, by its owner's word or because the return counts. */
  | 'bringBack'
  /** What goes on has an end from now on: the first time that the notice allows. */
  | 'agreeEnd'
  /** The same at once. */
  | 'endNow'
  /** Another price is owed from the first time on that the notice allows. */
  | 'changePrice'
  /** From now on there is so much time to fetch it: what has no dates gets them with its promise. */
  | 'startFetch'
  /** It is fetched at the time that was chosen, or at another one from now on. */
  | 'takeFetchTime'
  /** It takes part in the draw of its listing, or no longer; or with it the draw is over. */
  | 'enterDraw'
  | 'leaveDraw'
  | 'callOffDraw';

/** What follows from the event, delivered by jobs until done, each once. */
export type Effect =
  /** A mail and a notice: words `mail.booking.<event>.<party>`, `notice.booking.<event>.<party>`. `other`: not the one who acted. */
  | { do: 'tell'; whom: Party | 'other' }
  /** The same to those who are alike, all of them or but the one who acted: words `….<event>.member`. */
  | { do: 'tellMembers'; whom: 'all' | 'others' }
  /** The mediators of the circle for which it was brought about: words `….<event>.mediator`. */
  | { do: 'tellMediators' }
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
  /** What is kept in credit goes on as soon as it has come to its end, or back where nothing came. */
  | { do: 'passCredit' }
  | { do: 'holdDeposit' }
  /** At once, or when no claim can be made any more. */
  | { do: 'releaseDeposit'; when: 'now' | 'claimsOver' }
  /** The part that the operator gave to the provider; the rest is released. */
  | { do: 'settleDeposit' }
  | { do: 'revealReviews' }
  /** Those who have the same thing next, each by that transition of their own booking. */
  | { do: 'tellNext'; name: 'hold_up' | 'be_back' }
  /** Those who asked for the same and can have it no longer, each by that transition of their own request. */
  | { do: 'outrunOthers' }
  /** Whoever comes next in the ranking of a draw, by that transition of their own request. */
  | { do: 'passOn' };

export type More = {
  /** It is another story by the state it leads to. */
  tellsState?: true;
  /** Both parties make it, each with a report of that phase; the first leaves the state as it is (`meanwhile`). */
  needs?: Phase;
  /** Who makes it reports, for themselves, on what they came to or came back to. */
  looksAt?: Phase;
  /** What the row notes of it. */
  keeps?: 'paid' | 'paidBack' | 'moved' | 'reminded' | 'delayed' | 'notDelayed' | 'unpaid' | 'paidUp';
  /** Shown before it is done: what the customer gets back. */
  refund?: 'all' | 'byTier' | 'date' | 'dateByTier';
  tone?: 'primary' | 'quiet' | 'danger';
  /** What was proposed before is not about this agreement any more: its time or its customer is another one. */
  voids?: true;
  /** It is made by a command that reads more than its name: its form is one of its own. */
  hasOwnForm?: true;
};

export const tellCustomer: Effect = { do: 'tell', whom: 'customer' };
export const tellProvider: Effect = { do: 'tell', whom: 'provider' };
export const tellOther: Effect = { do: 'tell', whom: 'other' };
export const tellBoth: readonly Effect[] = [tellCustomer, tellProvider];
export const tellAll: Effect = { do: 'tellMembers', whom: 'all' };
export const tellOthers: Effect = { do: 'tellMembers', whom: 'others' };
export const passCredit: Effect = { do: 'passCredit' };
export const tellMediators: Effect = { do: 'tellMediators' };
/** It goes to one of those who asked; the others hear of it. */
export const outrunOthers: Effect = { do: 'outrunOthers' };
/** Whoever comes next in the draw has it, if there was one. */
export const passOn: Effect = { do: 'passOn' };
