import { defineLife } from '@/lib/lifecycle/life';
import { forms } from './forms';
import { guards } from './guards';
import { onceAllReceived, onceAllSaidYes, onceAllTalked } from './parties';
import { refusals } from './refusals';
import { tellAll, tellMediators, tellOthers } from './terms';
import { delays, later } from './times';
import type { BookingTerms, BookingTransition } from './transition';

/** From the mediator's proposal to the last yes. Nobody's yes is said for them, not even the mediator's own. */
const meeting = [
  {
    name: 'bring_together',
    by: ['mediator'],
    from: [],
    to: 'requested',
    effects: [tellAll],
  },
  {
    name: 'say_yes',
    by: ['member'],
    from: ['requested'],
    to: onceAllSaidYes('confirmed'),
    mayLeadTo: ['confirmed'],
    when: ['notAnswered', 'stillMatched'],
    writes: ['sayYes', 'claim', 'openHandOvers'],
    effects: [tellAll, tellMediators],
    meanwhile: [],
    tone: 'primary',
  },
  {
    // Also after a yes, until all have said it.
    name: 'say_no',
    by: ['member'],
    from: ['requested'],
    to: 'declined',
    writes: ['sayNo', 'releaseClaims'],
    effects: [tellOthers, tellMediators],
    form: forms.reason,
    tone: 'quiet',
  },
  {
    name: 'expire',
    by: ['timer'],
    from: ['requested'],
    to: 'expired',
    at: (facts) => later(facts.stateSince, delays.matchHours),
    writes: ['releaseClaims'],
    effects: [tellAll, tellMediators],
  },
  {
    // The mediator has thought of something better.
    name: 'take_match_back',
    by: ['mediator'],
    from: ['requested'],
    to: 'withdrawn',
    writes: ['releaseClaims'],
    effects: [tellAll],
  },
  {
    // One of its offers is not there any more.
    name: 'fall_apart',
    by: ['system'],
    from: ['requested'],
    to: 'withdrawn',
    writes: ['releaseClaims'],
    effects: [tellAll, tellMediators],
  },
] as const satisfies readonly BookingTransition[];

/** Each learns of one of them, at their own pace; who leaves ends it for all, and the mediator looks again. */
const sharing = [
  {
    name: 'receive',
    by: ['member'],
    from: ['confirmed'],
    to: onceAllReceived('ended'),
    mayLeadTo: ['ended'],
    when: ['notReceived'],
    writes: ['receive'],
    effects: [tellAll],
    meanwhile: [],
    tone: 'primary',
  },
  {
    name: 'leave',
    by: ['member'],
    from: ['confirmed'],
    to: 'fallen',
    writes: ['releaseClaims'],
    effects: [tellOthers, tellMediators],
    form: forms.reason,
    tone: 'danger',
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
    // Nobody said that it was over in all that time: it is.
    name: 'settle_receipts',
    by: ['timer'],
    from: ['confirmed'],
    to: 'ended',
    at: ({ endsAt }) => endsAt,
    writes: ['shortenClaims'],
    effects: [tellAll],
  },
] as const satisfies readonly BookingTransition[];

/** In place of reviews: each says a few words, to the mediators alone. Nobody has to. */
const looking = [
  {
    name: 'talk',
    by: ['member'],
    from: ['ended'],
    to: onceAllTalked('closed'),
    mayLeadTo: ['closed'],
    when: ['notTalked'],
    writes: ['keepTalk'],
    effects: [tellMediators],
    meanwhile: [],
    form: forms.talk,
    tone: 'primary',
  },
  {
    name: 'close',
    by: ['timer'],
    from: ['ended'],
    to: 'closed',
    at: (facts) => later(facts.stateSince, delays.matchHours),
    effects: [],
  },
] as const satisfies readonly BookingTransition[];

/** A mediator brings two or three people together, who learn of one another; nothing is counted, and a talk ends it. */
export const learning = defineLife<BookingTerms>()({
  kind: 'booking',
  name: 'learning',
  states: ['requested', 'confirmed', 'ended', 'closed', 'declined', 'expired', 'withdrawn', 'fallen'],
  guards,
  refusals,
  rows: [...meeting, ...sharing, ...looking],
});
