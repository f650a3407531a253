import { defineLife } from '@/lib/lifecycle/life';
import { agreeing } from './exchange';
import { forms } from './forms';
import { guards } from './guards';
import { refusals } from './refusals';
import { settlingRing } from './ring-settling';
import { swappingStates, tellAll, tellOthers } from './terms';
import type { BookingTerms, BookingTransition } from './transition';

/** All are away at the same time: it begins and ends with its dates, and each says how they found the home they came to, and their own. */
const away = [
  {
    name: 'begin',
    by: ['timer'],
    from: ['confirmed'],
    to: 'started',
    at: (facts) => facts.startsAt,
    effects: [tellAll],
  },
  {
    name: 'end',
    by: ['timer'],
    from: ['started'],
    to: 'ended',
    at: (facts) => facts.endsAt,
    writes: ['shortenClaims'],
    effects: [tellAll],
  },
  {
    name: 'look_around',
    by: ['member'],
    from: ['started'],
    when: ['notLookedAround'],
    looksAt: 'start',
    writes: ['keepReport'],
    effects: [],
    form: forms.handover,
    tone: 'primary',
  },
  {
    name: 'come_home',
    by: ['member'],
    from: ['ended'],
    when: ['notBackHome'],
    looksAt: 'end',
    writes: ['keepReport'],
    effects: [],
    form: forms.return,
    // What waits for them is what they write of each other: this is beside it.
    tone: 'quiet',
  },
  {
    // Before it begins: nobody goes anywhere, and all homes are free again.
    name: 'call_off_swap',
    by: ['member'],
    from: ['confirmed'],
    to: 'withdrawn',
    writes: ['releaseClaims'],
    effects: [tellOthers],
    form: forms.reason,
    tone: 'danger',
  },
] as const satisfies readonly BookingTransition[];

const [dispute, ...settled] = settlingRing;

/** Two to five homes on the same dates: all say yes, and all are held at once, or nobody goes. */
export const swapping = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'swapping',
  states: swappingStates,
  guards,
  refusals,
  rows: [...agreeing, ...away, { ...dispute, from: ['confirmed', 'started', 'ended'] }, ...settled],
});
