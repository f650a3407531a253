import { defineLife } from '@/lib/lifecycle/life';
import { forms } from './forms';
import { guards } from './guards';
import { onceAllReceived, onceAllSaidYes } from './parties';
import { refusals } from './refusals';
import { settlingRing } from './ring-settling';
import { passCredit, tellAll, tellOthers } from './terms';
import { answerUntil } from './times';
import type { BookingTerms, BookingTransition } from './transition';

/** From the proposal to the last yes: one no, or one who does not answer in time, and nothing moves. */
export const agreeing = [
  {
    name: 'propose',
    by: ['member'],
    from: [],
    to: 'requested',
    writes: ['sayYes'],
    effects: [tellOthers],
  },
  {
    name: 'say_yes',
    by: ['member'],
    from: ['requested'],
    to: onceAllSaidYes('confirmed'),
    mayLeadTo: ['confirmed'],
    when: ['notAnswered', 'stillAsked'],
    writes: ['sayYes', 'claim', 'openHandOvers', 'keepBalance'],
    effects: [tellAll],
    meanwhile: [],
    tone: 'primary',
  },
  {
    // Also after a yes, until all have said it: nothing is held for anyone by then.
    name: 'say_no',
    by: ['member'],
    from: ['requested'],
    to: 'declined',
    writes: ['sayNo', 'releaseClaims'],
    effects: [tellOthers],
    form: forms.reason,
    tone: 'quiet',
  },
  {
    name: 'expire',
    by: ['timer'],
    from: ['requested'],
    to: 'expired',
    at: answerUntil,
    writes: ['releaseClaims'],
    effects: [tellAll],
  },
  {
    // One of its things has gone elsewhere, or is not offered any more.
    name: 'fall_apart',
    by: ['system'],
    from: ['requested'],
    to: 'withdrawn',
    writes: ['releaseClaims'],
    effects: [tellAll],
  },
] as const satisfies readonly BookingTransition[];

/** While not all have agreed, one may say that things differ in worth: what is given beside them is agreed to with the ring. */
const balancing = [
  {
    name: 'change_balance',
    by: ['member'],
    from: ['requested'],
    when: ['stillAsked'],
    writes: ['askAgain'],
    effects: [tellOthers],
    hasOwnForm: true,
    tone: 'quiet',
  },
] as const satisfies readonly BookingTransition[];

/** Each hands over to the next, and says what has come. Who waits in vain reports it; elsewhere in the ring it goes on. */
const changingHands = [
  {
    // Their word beside that of who takes it: if both differ, they write to each other, or one reports it.
    name: 'hand_on',
    by: ['member'],
    from: ['confirmed'],
    when: ['notHandedOn'],
    writes: ['handOn'],
    effects: [],
    tone: 'primary',
  },
  {
    name: 'receive',
    by: ['member'],
    from: ['confirmed'],
    to: onceAllReceived('ended'),
    mayLeadTo: ['ended'],
    when: ['notReceived'],
    writes: ['receive'],
    effects: [tellAll, passCredit],
    meanwhile: [],
    tone: 'primary',
  },
  {
    // Whatever the trouble is about, an operator decides on it; this one has come meanwhile.
    name: 'receive_meanwhile',
    by: ['member'],
    from: ['disputed'],
    when: ['notReceived'],
    writes: ['receive'],
    effects: [],
    tone: 'quiet',
  },
  {
    name: 'remind_receipt',
    by: ['timer'],
    from: ['confirmed'],
    when: ['notReminded'],
    at: ({ startsAt, endsAt }) => new Date((startsAt.getTime() + endsAt.getTime()) / 2),
    keeps: 'reminded',
    effects: [tellAll],
  },
  {
    // Nobody reported trouble in all that time.
    name: 'settle_receipts',
    by: ['timer'],
    from: ['confirmed'],
    to: 'ended',
    at: ({ endsAt }) => endsAt,
    writes: ['shortenClaims'],
    effects: [tellAll, passCredit],
  },
] as const satisfies readonly BookingTransition[];

/** Two to five things of as many holders go round: all say yes or nothing moves, and they keep what they get. */
export const exchange = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'exchange',
  states: [
    'requested',
    'confirmed',
    'ended',
    'closed',
    'declined',
    'expired',
    'withdrawn',
    'disputed',
    'resolved',
  ],
  guards,
  refusals,
  rows: [...agreeing, ...balancing, ...changingHands, ...settlingRing],
});
