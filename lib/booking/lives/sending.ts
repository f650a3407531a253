import { defineLife } from '@/lib/lifecycle/life';
import type { Settings } from '@/lib/platform/settings';
import { decline, expire, request } from './answering';
import { closing, moveGift } from './changing';
import { forms } from './forms';
import { guards } from './guards';
import { refusals } from './refusals';
import { type BookingFacts, tellBoth, tellCustomer, tellOther, tellProvider } from './terms';
import { postTimes } from './times';
import type { BookingTerms, BookingTransition } from './transition';

/** It comes to nothing: what was held is free again, and the token is back with who asked. */
const undone = ['releaseClaims', 'returnToken', 'forgetAnswers'] as const;

/** From the request to the answer. Whoever asks first is answered first; their token is held with the packet. */
const answering = [
  { ...request, writes: ['claim', 'holdToken'] },
  {
    name: 'accept',
    by: ['provider'],
    from: ['requested'],
    to: 'confirmed',
    tellsState: true,
    when: ['postAnswerable'],
    effects: [tellCustomer],
    tone: 'primary',
  },
  { ...decline, writes: undone },
  {
    name: 'withdraw',
    by: ['customer'],
    from: ['requested'],
    to: 'withdrawn',
    writes: undone,
    effects: [tellProvider],
    form: forms.reason,
    tone: 'quiet',
  },
  { ...expire, at: postTimes.answerBy, writes: undone },
] as const satisfies readonly BookingTransition[];

/** It is there: theirs for good, and the token goes to who sent it. */
const arrival = {
  by: ['customer'],
  to: 'ended',
  writes: ['shortenClaims', 'earnToken', 'keepLineage', 'forgetAnswers'],
  effects: [tellOther],
} as const satisfies Partial<BookingTransition>;

const unlessReminded =
  (at: (facts: BookingFacts, numbers: Settings) => Date) =>
  (facts: BookingFacts, numbers: Settings): Date | null =>
    facts.remindedAt !== null && facts.remindedAt >= facts.stateSince ? null : at(facts, numbers);

/** From one to the other, by post or by hand. */
const underway = [
  {
    name: 'send',
    by: ['provider'],
    from: ['confirmed'],
    to: 'sent',
    writes: ['handOn'],
    effects: [tellCustomer],
    tone: 'primary',
  },
  // By hand: who has it says so, and nobody need have sent it.
  { ...arrival, name: 'arrive', from: ['confirmed'], tone: 'quiet' },
  { ...arrival, name: 'arrive', from: ['sent'], tone: 'primary' },
  {
    name: 'remind_sending',
    by: ['timer'],
    from: ['confirmed'],
    at: unlessReminded(postTimes.askIfSent),
    keeps: 'reminded',
    effects: [tellProvider],
  },
  {
    name: 'leave_unsent',
    by: ['timer'],
    from: ['confirmed'],
    to: 'fallen',
    at: postTimes.sendBy,
    writes: undone,
    effects: tellBoth,
  },
  {
    name: 'remind_arrival',
    by: ['timer'],
    from: ['sent'],
    at: unlessReminded(postTimes.askIfCome),
    keeps: 'reminded',
    effects: [tellCustomer],
  },
  {
    // Somewhere on the way. It is not there any more, whoever has the token.
    name: 'lose',
    by: ['timer'],
    from: ['sent'],
    to: 'lost',
    at: postTimes.lostAt,
    writes: ['shortenClaims', 'returnToken', 'forgetAnswers'],
    effects: tellBoth,
  },
  {
    name: 'arrive_late',
    by: ['customer'],
    from: ['lost'],
    to: 'ended',
    when: ['mayStillCome'],
    writes: ['retakeToken', 'earnToken', 'keepLineage'],
    effects: [tellOther],
    tone: 'quiet',
  },
  {
    name: 'cancel_by_customer',
    by: ['customer'],
    from: ['confirmed'],
    to: 'cancelled_by_customer',
    writes: undone,
    effects: tellBoth,
    form: forms.reason,
    tone: 'danger',
  },
  {
    name: 'cancel_by_provider',
    by: ['provider'],
    from: ['confirmed'],
    to: 'cancelled_by_provider',
    writes: undone,
    effects: tellBoth,
    form: forms.reason,
    tone: 'danger',
  },
  moveGift,
] as const satisfies readonly BookingTransition[];

/** Something small leaves for good, by post or by hand: asked for, sent, and counted once it has come. */
export const sending = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'sending',
  states: [
    'requested',
    'confirmed',
    'sent',
    'ended',
    'closed',
    'declined',
    'withdrawn',
    'expired',
    'fallen',
    'lost',
    'cancelled_by_customer',
    'cancelled_by_provider',
  ],
  guards,
  refusals,
  rows: [...answering, ...underway, ...closing],
});
