import { defineLife } from '@/lib/lifecycle/life';
import { asking } from './asking';
import { byTheClock } from './by-the-clock';
import { changing, closing } from './changing';
import { forms } from './forms';
import { guards } from './guards';
import { refusals } from './refusals';
import { helpStates, tellBoth, tellOther } from './terms';
import { later } from './times';
import type { BookingTerms, BookingTransition } from './transition';

const [begin] = byTheClock;

/** How long it took: one side says it, the other agrees or says another number, and silence agrees in the end. */
const counting = [
  { ...begin, effects: [] },
  {
    name: 'time_over',
    by: ['timer'],
    from: ['started'],
    to: 'counting',
    at: (facts) => facts.endsAt,
    writes: ['shortenClaims'],
    effects: tellBoth,
  },
  {
    // Who is done earlier says it earlier.
    name: 'say_minutes',
    by: ['provider', 'customer'],
    from: ['started', 'counting'],
    to: 'counting',
    when: ['nobodySaidMinutes'],
    writes: ['shortenClaims', 'noteMinutes'],
    effects: [tellOther],
    form: forms.minutes,
    tone: 'primary',
  },
  {
    name: 'agree_minutes',
    by: ['provider', 'customer'],
    from: ['counting'],
    to: 'ended',
    when: ['othersMinutes'],
    writes: ['bookMinutes'],
    effects: tellBoth,
    tone: 'primary',
  },
  {
    // Another number than was said, by either of them: a slip of the hand, or what the other side remembers.
    name: 'change_minutes',
    by: ['provider', 'customer'],
    from: ['counting'],
    when: ['minutesSaid'],
    writes: ['noteMinutes'],
    effects: [tellOther],
    form: forms.minutes,
    tone: 'quiet',
  },
  {
    name: 'book_minutes',
    by: ['timer'],
    from: ['counting'],
    to: 'ended',
    when: ['minutesSaid'],
    at: ({ counted }, { minutesStandDays }) => counted && later(counted.at, minutesStandDays * 24),
    writes: ['bookMinutes'],
    effects: tellBoth,
  },
  {
    // Neither said anything: nothing is counted.
    name: 'leave_uncounted',
    by: ['timer'],
    from: ['counting'],
    to: 'ended',
    when: ['nobodySaidMinutes'],
    at: (facts, { minutesStandDays }) => later(facts.stateSince, minutesStandDays * 24),
    effects: tellBoth,
  },
] as const satisfies readonly BookingTransition[];

/** Somebody helps somebody: it begins with its date, and how long it took is counted at the end by both. */
export const help = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'help',
  states: helpStates,
  guards,
  refusals,
  rows: [...asking, ...counting, ...changing, ...closing],
});
