import { tellBoth } from './terms';
import type { BookingTransition } from './transition';

/** What begins and ends with its dates. */
export const byTheClock = [
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
