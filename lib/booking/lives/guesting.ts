import { defineLife } from '@/lib/lifecycle/life';
import { decline, expire, request } from './answering';
import { closing, deciding, dispute, moveKeys } from './changing';
import { forms } from './forms';
import { guards } from './guards';
import { handingOver, passing, returning } from './handing';
import { refusals } from './refusals';
import { guestingStates, tellBoth, tellCustomer, tellProvider } from './terms';
import type { BookingTerms, BookingTransition } from './transition';

/** With the yes the points move: nothing is left to be paid. */
const agreeing = [
  { ...request, writes: ['claim'] },
  {
    name: 'accept',
    by: ['provider'],
    from: ['requested'],
    to: 'confirmed',
    tellsState: true,
    when: ['beforeExpiry'],
    writes: ['payNights'],
    keeps: 'paid',
    effects: [tellCustomer],
    tone: 'primary',
  },
  decline,
  {
    name: 'withdraw',
    by: ['customer'],
    from: ['requested'],
    to: 'withdrawn',
    writes: ['releaseClaims'],
    effects: [tellProvider],
    form: forms.reason,
    tone: 'quiet',
  },
  expire,
] as const satisfies readonly BookingTransition[];

/** Nothing is left to be paid: what waits for its keys has been agreed on, or is only asked for. */
const comingBack = returning.map((row) => ({
  ...row,
  from: row.from.filter((state) => state !== 'accepted'),
}));

/** Who has the home and calls it off gives the points back with it; where the guest does, the one who has it decides. */
const callingOff = [
  {
    name: 'cancel_by_customer',
    by: ['customer'],
    from: ['confirmed'],
    to: 'cancelled_by_customer',
    when: ['notYetHandedOver'],
    writes: ['releaseClaims'],
    effects: tellBoth,
    form: forms.reason,
    tone: 'danger',
  },
  {
    name: 'cancel_by_provider',
    by: ['provider'],
    from: ['confirmed'],
    to: 'cancelled_by_provider',
    when: ['notYetHandedOver'],
    writes: ['releaseClaims', 'giveBackNights'],
    keeps: 'paidBack',
    effects: tellBoth,
    form: forms.reason,
    tone: 'danger',
  },
  {
    name: 'give_back',
    by: ['provider'],
    from: ['cancelled_by_customer'],
    when: ['isPaid'],
    writes: ['giveBackNights'],
    keeps: 'paidBack',
    effects: [tellCustomer],
    tone: 'primary',
  },
  {
    // Both agreed on other dates (lib/booking/amending).
    name: 'amend',
    by: ['system'],
    from: ['confirmed', 'started'],
    writes: ['settleNights'],
    effects: tellBoth,
  },
  moveKeys,
] as const satisfies readonly BookingTransition[];

const [resolve, ...decidingElse] = deciding;

/** An operator says whose the points are: they stay where they are, or go back to the guest. */
const settlingNights = [
  dispute,
  { ...resolve, effects: tellBoth },
  {
    ...resolve,
    name: 'resolve_back',
    writes: ['giveBackNights'],
    keeps: 'paidBack',
    effects: tellBoth,
    tone: 'quiet',
  },
  ...decidingElse,
  ...closing,
] as const satisfies readonly BookingTransition[];

/** A home for some nights, for points: keys go out and come back, and both sides look at it, each time. */
export const guesting = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'guesting',
  states: guestingStates,
  guards,
  refusals,
  rows: [...agreeing, ...handingOver, ...passing, ...comingBack, ...callingOff, ...settlingNights],
});
