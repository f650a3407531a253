import type { HolderKind } from '@/lib/circle/roles';
import type { DueView } from '@/lib/due/queries';
import type { RentView } from '@/lib/due/rents';
import type { DepositState, PaymentState } from '@/lib/due/rules';
import type { SlotState } from '@/lib/listing/slots/lifecycle';
import type { Message } from '@/lib/shared/errors';
import type { Grain } from '@/lib/shared/period';
import type { AmendmentView, TermsChange } from './amending/amendment-view';
import type { CreditOutlook } from './hours/rules';
import type { OpenMove, TransitionName } from './lifecycle';
import type { Actor, Answer, Counted, Party, Phase, Role, State } from './lives/terms';
import type { Quote } from './rules';
import type { ShownTo } from './slots/schema';
import type { TokenOutlook } from './tokens/rules';

/** One thing of a ring: from whom, to whom, and whether they have said that it came. */
export type RingLeg = {
  from: PartyView;
  to: PartyView;
  listing: BookingView['listing'];
  /** Null: nothing is agreed (any more). */
  isReceived: boolean | null;
  /** Its giver said that they handed it over. */
  isHandedOn: boolean;
};

/** One of the ways to have it, where one chooses: its asset's code, what it costs so, and what that would make of the reader's account. */
export type Choice = { payIn: string; quote: Quote; outlook: CreditOutlook | null; problems: Message[] };

/** What others see of a member beside a booking. */
export type PartyView = {
  id: string;
  kind: HolderKind;
  name: string;
  handle: string;
  pictureId: string | null;
  rating: number | null;
  ratingCount: number;
};

export type PartyRole = Exclude<Role, 'operator'>;

export type TimelineEntry = {
  at: Date;
  name: TransitionName;
  /** Only one of two confirmations so far. */
  isFirstOfTwo: boolean;
  by: Actor;
  byName: string | null;
  /** It was the viewer's side, or, of a ring, for the viewer. */
  isOwn: boolean;
  from: State | null;
  to: State;
  /** What was written with it: the reason of a decline, a cancellation, a dispute, a decision. */
  reason: string | null;
  refundMinor: number | null;
  refundCreditMinor: number | null;
  /** What was decided to be taken of the deposit. */
  depositMinor: number | null;
  /** How long it took, as it was said or agreed with it. */
  minutes: number | null;
  /** The terms before and after, where both agreed to others. */
  change: TermsChange | null;
};

/** What happens next: by itself at `at` (words: `booking.next.<state>`), unless one of `awaits` acts before. */
export type NextStep = { awaits: Role[]; at: Date | null; name: TransitionName | null };

export type ReportView = {
  phase: Phase;
  by: Party;
  /** Who said it, and whether that is the one who looks. */
  who: PartyView;
  isOwn: boolean;
  checklist: Record<string, boolean>;
  note: string;
  photos: { id: string; width: number; height: number }[];
  at: Date;
};

/** A transition the viewer could make, with what they would get back or give back. */
export type BookingMove = OpenMove & {
  refundMinor?: number;
  depositMinor?: number;
  /** What of a credit comes back. */
  refundCreditMinor?: number;
};

export type SlotPlace = {
  slot: {
    id: string;
    state: SlotState;
    startsAt: Date;
    endsAt: Date;
    closesAt: Date;
    capacity: number;
    taken: number;
    note: string;
  };
  /** People come together: they see who comes, and talk in one conversation. */
  gathers: boolean;
  /** The provider moved it since it was asked for: who cancels gets everything back. */
  isMoved: boolean;
  shownTo: ShownTo;
  /** The customer may let another member take the places over, and does while there is a key. */
  canPassOn: boolean;
  passOnKey: string | null;
  /** How many came, as the provider noted: for the provider only. */
  attended: number | null;
};

/** One of several dates of a booking. */
export type DateView = {
  slotId: string | null;
  startsAt: Date;
  endsAt: Date | null;
  /** It does not take place, or was given back. */
  isOff: boolean;
};

export type BookingView = {
  id: string;
  state: State;
  role: Role;
  listing: {
    id: string;
    /** Whether the viewer may (still) see its own page. */
    isSeen: boolean;
    title: string;
    type: string;
    area: string;
    grain: Grain;
    picture: { id: string; width: number; height: number; alt: string } | null;
  };
  /** All who are of it: the two sides, or those of a ring, each with their answer. */
  parties: { role: PartyRole; holder: PartyView; answer: Answer }[];
  /** What goes round, beginning with what its first member gets; empty: it has two sides. */
  ring: RingLeg[];
  /** Where and when all of a ring meet, if they do. */
  meeting: { place: string; at: Date } | null;
  /** Of those of a ring the one for whom the viewer looks at it. */
  actingFor: string | null;
  /** Whom it is with, for the one who looks: the other side, or from whom their thing comes. */
  other: PartyView;
  customer: PartyView;
  provider: PartyView;
  startsAt: Date;
  endsAt: Date;
  /** The dates as the customer chose them, in the listing's own time zone. */
  dates: { from: string; to: string };
  timeZone: string;
  /** When its customer chose one of the times that were offered to fetch it: it is then; null: some time until the end. */
  fetchChosenAt: Date | null;
  quantity: number;
  options: Record<string, unknown>;
  /** What was asked for together, of several listings; empty: it is of one. */
  items: { id: string; title: string }[];
  quote: Quote;
  cancellation: { tier: string; steps: { until: Date; percent: number }[] };
  /** The slot, where the listing has places in slots, and what belongs to a place in it; of several the next. */
  slotPlace: SlotPlace | null;
  /** Each of several dates, in their order; empty: it is one. */
  eachDate: DateView[];
  /** Where to collect it: only for the parties, only once confirmed. */
  place: { address: string; lat: number | null; lng: number | null } | null;
  blurred: { lat: number; lng: number } | null;
  payment: {
    state: PaymentState;
    amountMinor: number;
    currency: string;
    checkoutUrl: string | null;
    refundedMinor: number;
    paidOutMinor: number;
    deposit: { minor: number; state: DepositState };
  } | null;
  /** All that one owes the other by it, and owed. */
  dues: DueView[];
  /** How long it took, as the side that spoke last says it; null: nobody has, or nothing is counted. */
  counted: Counted | null;
  /** What goes on until notice is given, if it were given now: when it would end, and from when on another price would count. */
  ongoing: { noticeEndsAt: Date; priceFrom: Date } | null;
  /** What is owed again each month; null: nothing. */
  rent: RentView | null;
  /** Since when it is not paid for. */
  unpaidSince: Date | null;
  /** The viewer can leave another card for what is still to be charged (`leaveCard`). */
  mayLeaveCard: boolean;
  /** The viewer can open the payment page now (`payBooking`). */
  canPay: boolean;
  /** Its customer has just come back from the payment page, and Stripe has not said yet what became of it. */
  isPaying?: boolean;
  /** What was handed over is late since then: its time is over and nobody has recorded the return. */
  lateSince: Date | null;
  /** What is booked here is late with somebody else since then; the customer can cancel for nothing. */
  heldUpSince: Date | null;
  timeline: TimelineEntry[];
  next: NextStep | null;
  /** It waits for the viewer's side, and for those of it whose role may do this: keepers of the circle, which the viewer is not. */
  isForKeepers: boolean;
  /** Those with `blockedBy` cannot be made yet, or any more; the page says when. */
  transitions: BookingMove[];
  /** The last proposal to change the terms; null: none, or it is an agreement by now. */
  amendment: AmendmentView | null;
  /** The viewer can propose other terms now. */
  canAmend: boolean;
  /** It is of several dates, and one that is ahead can be swapped for another, with a yes of the other side. */
  hasSwaps: boolean;
  reports: ReportView[];
  /** Whether the viewer may write about the other side now; what was written is the reviews' own (lib/review). */
  review: { canWrite: boolean; until: Date | null };
  createdAt: Date;
};

export type BookingSummary = {
  id: string;
  state: State;
  role: PartyRole;
  listing: BookingView['listing'];
  other: PartyView;
  startsAt: Date;
  endsAt: Date;
  dates: { from: string; to: string };
  timeZone: string;
  /** As in the view. */
  fetchChosenAt: Date | null;
  /** The slot, where the listing has places in slots; of several the first. */
  slotId: string | null;
  /** When each of its dates begins. */
  starts: Date[];
  /** How many go round; 0: it has two sides. */
  ringSize: number;
  quantity: number;
  totalMinor: number;
  currency: string;
  next: NextStep | null;
  /** It goes on until notice is given. */
  isOngoing: boolean;
  /** As in the view. */
  unpaidSince: Date | null;
  /** As in the view. */
  isForKeepers: boolean;
  /** What a proposal to change it waits for from the viewer. */
  amendmentTask: 'answer' | 'pay' | null;
  /** As in the view. */
  lateSince: Date | null;
  createdAt: Date;
};

/** A quote for a page or the API: the price, or what stands in the way of it. */
export type QuoteView = {
  quote: Quote;
  startsAt: Date;
  endsAt: Date;
  /** Each of the dates that are asked for, the first first. */
  dates: { startsAt: Date; endsAt: Date }[];
  cancellation: { tier: string; steps: { until: Date; percent: number }[] };
  unitsFree: number;
  /** What it would make of the reader's account, where it is counted in a credit. */
  outlook: CreditOutlook | null;
  /** What it costs in each of the assets that can be chosen among; empty: there is no choice. */
  choices: readonly Choice[];
  /** The same where a token is held for it. */
  tokenOutlook: TokenOutlook | null;
  /** It goes on from the first date until notice is given: so many months before. */
  ongoing: { noticeMonths: number } | null;
  /** Why it cannot be booked as asked (keys of errors.json); empty: it can. */
  problems: Message[];
};
