import { defineLife } from '@/lib/lifecycle/life';
import { asking } from './asking';
import { changing, settling } from './changing';
import { guards } from './guards';
import { handingOver, passing, returning } from './handing';
import { refusals } from './refusals';
import { commonStates } from './terms';
import type { BookingTerms } from './transition';

/** A thing goes out and comes back; both sides look at it, each time. Tools. */
export const loan = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'loan',
  states: commonStates,
  guards,
  refusals,
  rows: [...asking, ...handingOver, ...passing, ...returning, ...changing, ...settling],
});
