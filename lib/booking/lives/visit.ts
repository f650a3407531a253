import { defineLife } from '@/lib/lifecycle/life';
import { asking } from './asking';
import { byTheClock } from './by-the-clock';
import { changing, settling } from './changing';
import { guards } from './guards';
import { refusals } from './refusals';
import { commonStates } from './terms';
import type { BookingTerms } from './transition';

/** Someone comes and goes: it begins and ends with its dates. Stays, meals, lessons. */
export const visit = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'visit',
  states: commonStates,
  guards,
  refusals,
  rows: [...asking, ...byTheClock, ...changing, ...settling],
});
