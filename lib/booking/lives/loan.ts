import { defineLife } from '@/lib/lifecycle/life';
import { asking } from './asking';
import { changing, settling } from './changing';
import { guards } from './guards';
import { handingOver, returning } from './handing';
import { refusals } from './refusals';
import { commonStates, tellBoth } from './terms';
import { delays, later } from './times';
import type { BookingTerms, BookingTransition } from './transition';

/** Its time is over, and nobody says that it ever began. */
const passing = [
  {
    name: 'pass',
    by: ['timer'],
    from: ['confirmed'],
    to: 'ended',
    when: ['nobodyHandedOver'],
    at: (facts) => later(facts.endsAt, delays.unrecordedHours),
    writes: ['shortenClaims'],
    effects: [{ do: 'releaseDeposit', when: 'claimsOver' }, ...tellBoth],
  },
] as const satisfies readonly BookingTransition[];

/** A thing goes out and comes back; both sides look at it, each time. Tools. */
export const loan = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'loan',
  states: commonStates,
  guards,
  refusals,
  rows: [...asking, ...handingOver, ...passing, ...returning, ...changing, ...settling],
});
