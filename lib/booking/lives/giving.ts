import { defineLife } from '@/lib/lifecycle/life';
import { answeringGift, asksForGift } from './asking-gift';
import { closing, deciding, dispute, moveGift } from './changing';
import { forms } from './forms';
import { guards } from './guards';
import { refusals } from './refusals';
import {
  type BookingFacts,
  passCredit,
  passOn,
  type State,
  tellBoth,
  tellCustomer,
  tellOther,
  tellProvider,
} from './terms';
import { fallsAt, fetchReminderAt, promiseReminderAt, visitReminderAt } from './times';
import type { BookingTerms, BookingTransition } from './transition';

const once =
  (at: (facts: BookingFacts) => Date | null) =>
  (facts: BookingFacts): Date | null =>
    facts.remindedAt !== null && facts.remindedAt >= facts.stateSince ? null : at(facts);

/** One word is enough: there is nothing to bring back. Who sees it otherwise reports it. */
const collect = {
  name: 'collect',
  by: ['provider', 'customer'],
  to: 'ended',
  writes: ['shortenClaims'],
  effects: [tellOther, passOn, passCredit],
} as const satisfies Partial<BookingTransition>;

/** What was promised is fetched, or goes to somebody else. */
const fetching = [
  {
    // By the lot: the claim is made when the draw, or whoever did not come, leads to it.
    name: 'win',
    by: ['system'],
    from: ['entered'],
    to: 'promised',
    writes: ['startFetch', 'claim'],
    effects: tellBoth,
  },
  {
    name: 'come',
    by: ['customer'],
    from: ['promised'],
    to: 'confirmed',
    writes: ['startFetch'],
    effects: [tellProvider],
    form: forms.fetchTime,
    tone: 'primary',
  },
  {
    // Another of the times that are offered, or one at all.
    name: 'set_time',
    by: ['customer'],
    from: ['confirmed'],
    when: ['timesOffered'],
    writes: ['takeFetchTime'],
    effects: [tellProvider],
    form: forms.fetchTime,
    tone: 'quiet',
  },
  // Who has not said yet that they come is asked for that first.
  { ...collect, from: ['promised'], tone: 'quiet' },
  { ...collect, from: ['confirmed'], tone: 'primary' },
  {
    name: 'remind_promise',
    by: ['timer'],
    from: ['promised'],
    at: once(promiseReminderAt),
    keeps: 'reminded',
    effects: [tellCustomer],
  },
  {
    name: 'remind_fetch',
    by: ['timer'],
    from: ['confirmed'],
    at: once(fetchReminderAt),
    keeps: 'reminded',
    effects: tellBoth,
  },
  {
    // Whoever chose a time is reminded of that, and not of a last day.
    name: 'remind_visit',
    by: ['timer'],
    from: ['confirmed'],
    at: once(visitReminderAt),
    keeps: 'reminded',
    effects: tellBoth,
  },
  {
    name: 'fall',
    by: ['timer'],
    from: ['promised', 'confirmed'],
    to: 'fallen',
    at: fallsAt,
    writes: ['releaseClaims'],
    effects: [...tellBoth, passOn],
    refund: 'all',
  },
  {
    name: 'not_come',
    by: ['provider'],
    from: ['confirmed'],
    to: 'fallen',
    when: ['timeToCome'],
    writes: ['releaseClaims'],
    effects: [tellCustomer, passOn],
    form: forms.reason,
    refund: 'all',
    tone: 'quiet',
  },
  {
    name: 'cancel_by_customer',
    by: ['customer'],
    from: ['confirmed'],
    to: 'cancelled_by_customer',
    writes: ['releaseClaims'],
    effects: [...tellBoth, passOn],
    form: forms.reason,
    refund: 'all',
    tone: 'danger',
  },
  {
    // Nobody can leave out whom the lot has chosen: with it the draw is over, and all who are in it are told.
    name: 'cancel_by_provider',
    by: ['provider'],
    from: ['promised', 'confirmed'],
    to: 'cancelled_by_provider',
    writes: ['releaseClaims', 'callOffDraw'],
    effects: tellBoth,
    form: forms.reason,
    refund: 'all',
    tone: 'danger',
  },
  moveGift,
] as const satisfies readonly BookingTransition[];

const states: readonly State[] = [
  'requested',
  'entered',
  'promised',
  'confirmed',
  'ended',
  'closed',
  'declined',
  'withdrawn',
  'expired',
  'outrun',
  'fallen',
  'cancelled_by_customer',
  'cancelled_by_provider',
  'disputed',
  'resolved',
];

/** A thing leaves for good: asked for or drawn, promised, fetched. It has no dates; nobody pays money for it. */
export const giving = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'giving',
  states,
  guards,
  refusals,
  rows: [
    ...asksForGift,
    ...answeringGift,
    ...fetching,
    { ...dispute, from: ['ended'] },
    ...deciding,
    ...closing,
  ],
});
