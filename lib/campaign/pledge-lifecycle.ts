import { defineLife, type Guard } from '@/lib/lifecycle/life';
import {
  type CampaignState,
  campaignMeanings,
  chargingStates,
  freeingStates,
  isOpenAt,
  pledgesFixedFrom,
} from './lifecycle';
import {
  cardEndsEarly,
  type KeptCard,
  type PledgeState,
  pledgeMeanings,
  pledgeStates,
  warningAt,
} from './pledge-states';

/** The life of a pledge, as data: commands, the closing, timers, mails and pages read this table. Pure. */

/** Who: its backer, an operator, the clock, or the house itself (a card was kept, a bank answered). */
export type PledgeActor = 'backer' | 'operator' | 'timer' | 'system';

/** What follows, delivered from the event row. Words: `mail.pledge.<event>.<whom>`, `notice.pledge.<event>.<whom>`. */
export type PledgeEffect = { do: 'tellBacker' } | { do: 'noticeLead' };

/** Of its campaign what decides over a pledge; where a move depends on it, looked at under the campaign's row lock. */
export type PledgeFacts = KeptCard & {
  campaign: { state: CampaignState; endsAt: Date | null };
  /** Until then one that began waits for its card. */
  lapsesAt: Date | null;
};

export type PledgeTerms = {
  state: PledgeState;
  actor: PledgeActor;
  facts: PledgeFacts;
  effect: PledgeEffect;
  /** `endPage`: no card is waited for. `releaseStock`: its rewards are free again. `freeMatch`: so is what a fund added. */
  write: 'endPage' | 'releaseStock' | 'freeMatch' | 'warned';
  guard: 'campaignOpen' | 'beforeFixed' | 'campaignSucceeded' | 'campaignOff' | 'cardTooShort';
  more: object;
};

const guards: Record<PledgeTerms['guard'], Guard<PledgeTerms>> = {
  campaignOpen: ({ campaign }, _who, now) => ({ holds: isOpenAt(campaign, now), says: 'campaign.notOpen' }),
  /** Until some hours before the end: those who count on it must be able to. One that never counted binds nobody. */
  beforeFixed: ({ state, campaign: { state: campaignState, endsAt } }, _who, now, numbers) => {
    if (!pledgeMeanings[state].counts) return { holds: true };
    if (!campaignMeanings[campaignState].takesPledges || endsAt === null)
      return { holds: false, says: 'campaign.notOpen' };
    return {
      holds: now < pledgesFixedFrom(endsAt, numbers),
      says: 'pledge.fixed',
      values: { hours: numbers.withdrawalHours },
    };
  },
  campaignSucceeded: ({ campaign }) => ({ holds: chargingStates.has(campaign.state) }),
  campaignOff: ({ campaign }) => ({ holds: freeingStates.has(campaign.state) }),
  cardTooShort: (facts, _who, _now, { chargeRetryDays }) => ({
    holds:
      campaignMeanings[facts.campaign.state].takesPledges &&
      cardEndsEarly(facts, facts.campaign.endsAt, chargeRetryDays),
  }),
};

const tellBacker: PledgeEffect = { do: 'tellBacker' };
const noticeLead: PledgeEffect = { do: 'noticeLead' };

export const pledgeLife = defineLife<PledgeTerms>()({
  kind: 'pledge',
  name: 'pledge',
  states: pledgeStates,
  guards,
  rows: [
    { name: 'start', by: ['backer'], from: [], to: 'started', when: ['campaignOpen'], effects: [] },
    {
      name: 'record',
      by: ['operator'],
      from: [],
      to: 'recorded',
      when: ['campaignOpen'],
      effects: [noticeLead],
    },
    {
      name: 'activate',
      by: ['system'],
      from: ['started'],
      to: 'active',
      when: ['campaignOpen'],
      effects: [tellBacker, noticeLead],
    },
    /** Mail to the address reaches its backer: partners may add to it. */
    {
      name: 'confirm_address',
      by: ['backer'],
      from: ['started', 'active', 'charging', 'failing', 'paid'],
      effects: [],
    },
    /** An operator takes off what a partner adds, for good, and says why. */
    {
      name: 'bar_match',
      by: ['operator'],
      from: ['started', 'active', 'recorded', 'charging', 'failing', 'paid'],
      writes: ['freeMatch'],
      effects: [tellBacker],
    },
    /** Nobody left a card. Stripe is asked first: one may be there without its webhook having come through. */
    {
      name: 'lapse',
      by: ['timer'],
      from: ['started'],
      to: 'lapsed',
      at: ({ lapsesAt }) => lapsesAt,
      asksFirst: true,
      writes: ['endPage', 'releaseStock'],
      effects: [],
    },
    /** The card was kept when it was over: nothing counts, nothing is charged. */
    {
      name: 'come_late',
      by: ['system'],
      from: ['started'],
      to: 'lapsed',
      writes: ['endPage', 'releaseStock'],
      effects: [tellBacker],
    },
    { name: 'change', by: ['backer'], from: ['active'], when: ['beforeFixed'], effects: [tellBacker] },
    {
      name: 'withdraw',
      by: ['backer'],
      from: ['active', 'started'],
      to: 'withdrawn',
      when: ['beforeFixed'],
      writes: ['endPage', 'releaseStock', 'freeMatch'],
      effects: [tellBacker, noticeLead],
    },
    /** Entered by mistake, or asked back at the counter. */
    {
      name: 'take_back',
      by: ['operator'],
      from: ['recorded'],
      to: 'withdrawn',
      when: ['campaignOpen'],
      writes: ['releaseStock', 'freeMatch'],
      effects: [noticeLead],
    },
    { name: 'renew_card', by: ['backer', 'system'], from: ['active', 'failing'], effects: [] },
    /** The card ends before it could be charged: said when it is kept, and again some days before the end. */
    {
      name: 'warn_card',
      by: ['system', 'timer'],
      from: ['active'],
      when: ['cardTooShort'],
      at: (facts, _numbers, now) => warningAt(facts, facts.campaign.endsAt, now),
      writes: ['warned'],
      effects: [tellBacker],
    },
    {
      name: 'free',
      by: ['system'],
      from: ['active', 'recorded'],
      to: 'freed',
      when: ['campaignOff'],
      writes: ['endPage', 'releaseStock', 'freeMatch'],
      effects: [],
    },
    {
      name: 'charge',
      by: ['system'],
      from: ['active', 'failing'],
      to: 'charging',
      when: ['campaignSucceeded'],
      effects: [],
    },
    { name: 'pay', by: ['system'], from: ['charging', 'recorded'], to: 'paid', effects: [tellBacker] },
    { name: 'refuse', by: ['system'], from: ['charging'], to: 'failing', effects: [tellBacker] },
    {
      name: 'lose',
      by: ['system'],
      from: ['charging'],
      to: 'lost',
      writes: ['releaseStock', 'freeMatch'],
      effects: [tellBacker],
    },
    { name: 'answer', by: ['backer'], from: ['charging', 'failing', 'paid'], effects: [] },
  ],
});

export type PledgeTransitionName = (typeof pledgeLife)['rows'][number]['name'];

/** The transitions that someone has with a pledge as it is, whatever their guards say. */
export const pledgeMoves = (state: PledgeState, by: PledgeActor): PledgeTransitionName[] =>
  pledgeLife.rows.filter((row) => row.by.includes(by) && row.from.includes(state)).map(({ name }) => name);
