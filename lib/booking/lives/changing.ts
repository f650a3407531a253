import { disputeReminder } from '../returns';
import { forms } from './forms';
import { tellBoth, tellCustomer } from './terms';
import { delays, later } from './times';
import type { BookingTransition } from './transition';

/** Its slot does not take place: the host called it off, or it did not find as many as it needs. */
const withItsSlot = <const Name extends string>(name: Name) =>
  ({
    name,
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
  }) as const;

/** The agreement keeps the place it was made with, until its provider says that it is elsewhere now. */
const movesPlace = {
  name: 'move_place',
  by: ['provider'],
  when: ['listingMoved'],
  writes: ['takePlace'],
  keeps: 'moved',
  effects: [tellCustomer],
  tone: 'quiet',
} as const;
const movePlace = { ...movesPlace, from: ['confirmed', 'started'] } as const satisfies BookingTransition;
/** The same where keys are handed over. */
export const moveKeys = movePlace;
/** The same in a life that has no time under way. */
export const moveGift = { ...movesPlace, from: ['confirmed'] } as const satisfies BookingTransition;

/** What may come between an agreement and its end: cancelled, moved, passed on. */
export const changing = [
  {
    name: 'cancel_by_customer',
    by: ['customer'],
    from: ['confirmed'],
    to: 'cancelled_by_customer',
    when: ['notYetHandedOver'],
    writes: ['releaseClaims'],
    effects: [{ do: 'refund', share: 'agreed' }, { do: 'releaseDeposit', when: 'now' }, ...tellBoth],
    form: forms.reason,
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
    form: forms.reason,
    refund: 'all',
    tone: 'danger',
  },
  withItsSlot('call_off'),
  withItsSlot('fall_short'),
  {
    // One of several dates does not take place: the others do.
    name: 'drop_date',
    by: ['system'],
    from: ['requested', 'accepted', 'confirmed', 'started'],
    when: ['severalDates'],
    writes: ['dropDate'],
    effects: [{ do: 'refund', share: 'agreed' }, { do: 'payOut' }, tellCustomer],
    refund: 'date',
    voids: true,
  },
  {
    // The customer gives up one of several dates: the others stay, also those that have begun.
    name: 'skip_date',
    by: ['customer'],
    from: ['confirmed', 'started'],
    when: ['dateToCome'],
    writes: ['dropDate'],
    effects: [{ do: 'refund', share: 'agreed' }, { do: 'payOut' }, ...tellBoth],
    form: forms.date,
    refund: 'dateByTier',
    voids: true,
  },
  {
    // Its slot was moved: from now on it can be cancelled for nothing.
    name: 'reschedule',
    by: ['system'],
    from: ['requested', 'accepted', 'confirmed'],
    writes: ['takeSlotTime'],
    keeps: 'moved',
    effects: [tellCustomer],
    voids: true,
  },
  {
    // Both agreed on other terms (lib/booking/amending), and what was to be paid for them is paid.
    name: 'amend',
    by: ['system'],
    from: ['confirmed', 'started'],
    effects: [{ do: 'refund', share: 'agreed' }, { do: 'holdDeposit' }, { do: 'payOut' }, ...tellBoth],
  },
  movePlace,
  {
    // Another member takes the customer's place; the new one is the customer when this is written.
    name: 'take_over',
    by: ['system'],
    from: ['confirmed'],
    effects: [...tellBoth, { do: 'tellFormer' }],
    voids: true,
  },
] as const satisfies readonly BookingTransition[];

export const dispute = {
  name: 'dispute',
  by: ['customer', 'provider'],
  from: ['confirmed', 'started', 'ended'],
  to: 'disputed',
  when: ['disputable'],
  effects: [...tellBoth, { do: 'tellOperators' }],
  form: forms.requiredReason,
  tone: 'danger',
} as const satisfies BookingTransition;

/** How trouble ends. */
export const deciding = [
  {
    name: 'resolve',
    by: ['operator'],
    from: ['disputed'],
    to: 'resolved',
    effects: [{ do: 'refund', share: 'agreed' }, { do: 'settleDeposit' }, { do: 'payOut' }, ...tellBoth],
    form: forms.decision,
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
    when: ['stillOut'],
    at: (facts, numbers) => disputeReminder(facts, delays.disputeHours, numbers),
    keeps: 'reminded',
    effects: [{ do: 'tellOperators' }],
  },
] as const satisfies readonly BookingTransition[];

/** What both say of each other: every life of a booking ends with these. */
export const closing = [
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
] as const satisfies readonly BookingTransition[];

/** Trouble and all of it, where what happened can be disputed before others. */
export const settling = [dispute, ...deciding, ...closing] as const satisfies readonly BookingTransition[];
