import { defineLife } from '@/lib/lifecycle/life';
import { asking } from './asking';
import { changing, settling } from './changing';
import { guards } from './guards';
import { refusals } from './refusals';
import { states, tellBoth } from './terms';
import type { BookingTerms, BookingTransition } from './transition';

const byTheClock = [
  {
    name: 'begin',
    by: ['timer'],
    from: ['confirmed'],
    to: 'started',
    at: (facts) => facts.startsAt,
    effects: tellBoth,
  },
  {
    name: 'end',
    by: ['timer'],
    from: ['started'],
    to: 'ended',
    at: (facts) => facts.endsAt,
    writes: ['shortenClaims'],
    effects: [{ do: 'releaseDeposit', when: 'claimsOver' }, ...tellBoth],
  },
] as const satisfies readonly BookingTransition[];

/** Someone comes and goes: it begins and ends with its dates. Stays, meals, lessons. */
export const visit = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'visit',
  states,
  guards,
  refusals,
  rows: [...asking, ...byTheClock, ...changing, ...settling],
});
