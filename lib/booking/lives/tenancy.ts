import { defineLife } from '@/lib/lifecycle/life';
import { asking } from './asking';
import { changing, settling } from './changing';
import { forms } from './forms';
import { guards } from './guards';
import { handingOver, returning } from './handing';
import { refusals } from './refusals';
import { commonStates, tellBoth } from './terms';
import { delays, later, latest, reportAt, unpaidEndOf } from './times';
import type { BookingTerms, BookingTransition } from './transition';

/** It begins on its day, also where nobody recorded it: what is owed each month goes on as well. */
const begin = {
  name: 'begin',
  by: ['timer'],
  from: ['confirmed'],
  to: 'started',
  when: ['nobodyHandedOver'],
  at: (facts) => later(facts.startsAt, delays.unrecordedHours),
  writes: ['handOut'],
  effects: tellBoth,
} as const satisfies BookingTransition;

/** From month to month, until one side gives notice or it is no longer paid for. */
const goingOn = [
  {
    // Given again, by whichever side, it changes nothing.
    name: 'give_notice',
    by: ['customer', 'provider'],
    from: ['started'],
    when: ['endIsOpen'],
    writes: ['agreeEnd'],
    effects: tellBoth,
    form: forms.reason,
    tone: 'quiet',
  },
  {
    name: 'announce_price',
    by: ['provider'],
    from: ['started'],
    when: ['endIsOpen', 'isRented'],
    writes: ['changePrice'],
    effects: tellBoth,
    form: forms.price,
    tone: 'quiet',
  },
  {
    // The bank said no for the first time: each refusal is told by itself (lib/booking/commands/dues-told.ts).
    name: 'fall_behind',
    by: ['system'],
    from: ['started'],
    when: ['isPaidUp'],
    keeps: 'unpaid',
    effects: [],
  },
  {
    name: 'catch_up',
    by: ['system'],
    from: ['started'],
    when: ['isUnpaid'],
    keeps: 'paidUp',
    effects: tellBoth,
  },
  {
    name: 'end_unpaid',
    by: ['timer'],
    from: ['started'],
    to: 'ended',
    when: ['isUnpaid'],
    at: unpaidEndOf,
    writes: ['endNow', 'bringBack', 'shortenClaims'],
    effects: [{ do: 'releaseDeposit', when: 'claimsOver' }, { do: 'tellNext', name: 'be_back' }, ...tellBoth],
  },
] as const satisfies readonly BookingTransition[];

/** As a loan, from notice on; one side alone does not end it before the day that was agreed. */
const givingBack = returning.map((row) => ({
  ...row,
  ...('when' in row && row.from[0] === 'started' && { when: [...row.when, 'endIsKnown'] as const }),
  ...(row.name === 'settle_return' && {
    at: (facts: BookingTerms['facts']) =>
      latest(later(reportAt(facts, 'end'), delays.oneSidedHours), facts.endsAt),
  }),
}));

/** Its terms do not change by a proposal: a price is announced, and whoever does not want it leaves. */
const inBetween = changing.filter(({ name }) => name !== 'amend');

/** What an operator decides, or leaves as it is, ends what had no end. */
const closing = settling.map((row) => ({
  ...row,
  ...((row.name === 'resolve' || row.name === 'stand') && { writes: ['endNow'] as const }),
}));

/** A thing that somebody has from month to month, with no end but by notice. Storage. */
export const tenancy = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'tenancy',
  states: commonStates,
  guards,
  refusals,
  rows: [...asking, ...handingOver, begin, ...goingOn, ...givingBack, ...inBetween, ...closing],
});
