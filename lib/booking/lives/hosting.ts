import { defineLife } from '@/lib/lifecycle/life';
import { choosing } from './asking';
import { byTheClock } from './by-the-clock';
import { changing, settling } from './changing';
import { guards } from './guards';
import { refusals } from './refusals';
import { commonStates } from './terms';
import type { BookingTerms } from './transition';

/** A visit for which the host chooses: several may ask for the same nights, which are free until one of them is accepted. */
export const hosting = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'hosting',
  states: [...commonStates, 'outrun'],
  guards,
  refusals,
  rows: [...choosing, ...byTheClock, ...changing, ...settling],
});
