import { decline, expire, outrun, request, takeBack } from './answering';
import { forms } from './forms';
import { type BookingFacts, outrunOthers, type State, tellBoth, tellCustomer, tellProvider } from './terms';
import { lapseOf } from './times';
import type { BookingTransition } from './transition';

export const needsPayment = (facts: { totalMinor: number; depositMinor: number }): boolean =>
  facts.totalMinor > 0 || facts.depositMinor > 0;

/** A gift has no payment step: accepted is confirmed. */
const acceptedOrConfirmed = (facts: BookingFacts): State => (needsPayment(facts) ? 'accepted' : 'confirmed');

const book = {
  name: 'book',
  by: ['customer'],
  from: [],
  to: acceptedOrConfirmed,
  mayLeadTo: ['accepted', 'confirmed'],
  tellsState: true,
  writes: ['claim', 'openDues'],
  effects: [{ do: 'openCheckout' }, { do: 'payOut' }, tellProvider, tellCustomer],
} as const satisfies BookingTransition;

const accept = {
  name: 'accept',
  by: ['provider'],
  from: ['requested'],
  to: acceptedOrConfirmed,
  mayLeadTo: ['accepted', 'confirmed'],
  tellsState: true,
  when: ['beforeExpiry'],
  writes: ['openDues'],
  effects: [{ do: 'openCheckout' }, { do: 'payOut' }, tellCustomer],
  tone: 'primary',
} as const satisfies BookingTransition;

/** What may become of a request, and of an acceptance that is still to be paid. */
const answering = [
  decline,
  {
    name: 'withdraw',
    by: ['customer'],
    from: ['requested', 'accepted'],
    to: 'withdrawn',
    writes: ['releaseClaims'],
    effects: [{ do: 'cancelPayment' }, tellProvider],
    form: forms.reason,
    tone: 'quiet',
  },
  expire,
  {
    name: 'pay',
    by: ['system'],
    from: ['accepted'],
    to: 'confirmed',
    keeps: 'paid',
    effects: [{ do: 'refund', share: 'agreed' }, { do: 'holdDeposit' }, { do: 'payOut' }, ...tellBoth],
  },
  {
    // Who paid in time, and whose webhook is still on its way, keeps the place: Stripe is asked once more before.
    name: 'lapse',
    by: ['timer'],
    from: ['accepted'],
    to: 'lapsed',
    at: lapseOf,
    asksFirst: true,
    writes: ['releaseClaims'],
    effects: [{ do: 'cancelPayment' }, ...tellBoth],
  },
  {
    // The card was charged although the booking was gone by then. The payment that took it in sends it back itself.
    name: 'pay_late',
    by: ['system'],
    from: ['lapsed', 'withdrawn', 'cancelled_by_provider'],
    when: ['notPaidYet'],
    keeps: 'paid',
    effects: [tellCustomer],
  },
] as const satisfies readonly BookingTransition[];

/** From the request to the confirmation, where what is asked for is taken at once: whoever asks first is answered first. */
export const asking = [
  { ...request, writes: ['claim'] },
  book,
  accept,
  ...answering,
] as const satisfies readonly BookingTransition[];

/** The same where the provider chooses: many may ask for the same, it is taken with the acceptance, and the others hear of it. */
export const choosing = [
  request,
  { ...book, effects: [...book.effects, outrunOthers] },
  { ...accept, writes: ['claim', 'openDues'], effects: [...accept.effects, outrunOthers] },
  ...answering,
  outrun,
  takeBack,
] as const satisfies readonly BookingTransition[];
