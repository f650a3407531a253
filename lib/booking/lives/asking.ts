import { forms } from './forms';
import { type BookingFacts, type State, tellBoth, tellCustomer, tellProvider } from './terms';
import { expiryOf, lapseOf } from './times';
import type { BookingTransition } from './transition';

export const needsPayment = (facts: { totalMinor: number; depositMinor: number }): boolean =>
  facts.totalMinor > 0 || facts.depositMinor > 0;

/** A gift has no payment step: accepted is confirmed. */
const acceptedOrConfirmed = (facts: BookingFacts): State => (needsPayment(facts) ? 'accepted' : 'confirmed');

/** From the request to the confirmation: every life of a booking begins with these. */
export const asking = [
  {
    name: 'request',
    by: ['customer'],
    from: [],
    to: 'requested',
    writes: ['claim'],
    effects: [tellProvider],
  },
  {
    name: 'book',
    by: ['customer'],
    from: [],
    to: acceptedOrConfirmed,
    mayLeadTo: ['accepted', 'confirmed'],
    tellsState: true,
    writes: ['claim', 'openDues'],
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
    writes: ['openDues'],
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
    form: forms.reason,
    tone: 'quiet',
  },
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
    keeps: 'paid',
    effects: [{ do: 'holdDeposit' }, { do: 'payOut' }, ...tellBoth],
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
