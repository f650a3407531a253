import { offerLife, offerMovesFor, offerStates } from '@/lib/campaign/helping/offer-lifecycle';
import {
  type CampaignActor,
  type CampaignFacts,
  type CampaignState,
  campaignLife,
  campaignMeanings,
  campaignStates,
  isSuccess,
  openCampaignMoves,
} from '@/lib/campaign/lifecycle';
import { type PledgeActor, pledgeLife, pledgeMoves } from '@/lib/campaign/pledge-lifecycle';
import {
  cardEndsEarly,
  type PledgeState,
  pledgeMeanings,
  pledgeStates,
  warningAt,
} from '@/lib/campaign/pledge-states';
import { nextTryAt } from '@/lib/due/rules';
import { translator } from '@/lib/platform/i18n/words';
import { defaultSettings } from '@/lib/platform/settings';
import type { AppError } from '@/lib/shared/errors';
import { locales } from '@/lib/shared/locale';
import { atLeastOne } from '../../support/at-least-one';

const endsAt = new Date('2027-01-10T18:00:00Z');
const launchAt = new Date('2026-12-01T18:00:00Z');
const facts = (state: CampaignState, more: Partial<CampaignFacts> = {}): CampaignFacts => ({
  state,
  launchAt,
  endsAt,
  secondDays: 0,
  mode: 'all_or_nothing',
  goalKind: 'money',
  minimum: 1000,
  optimum: null,
  raisedMinor: 600,
  matchedMinor: 400,
  preorders: 0,
  backers: 3,
  ...more,
});

const afterSuccess = ['ask_choices', 'delay', 'report'];
/** Who may do what with one that has reached its minimum. */
const may: Record<CampaignState, Partial<Record<CampaignActor, string[]>>> = {
  draft: { lead: ['submit'] },
  submitted: { lead: ['cancel'], operator: ['send_back', 'approve', 'cancel'] },
  approved: { lead: ['schedule', 'launch', 'cancel'], operator: ['cancel'], timer: ['launch'] },
  live: { lead: ['cancel'], operator: ['cancel'], timer: ['succeed'] },
  extended: { lead: ['cancel'], operator: ['cancel'], timer: ['succeed'] },
  succeeded: { lead: afterSuccess, system: ['settle'] },
  failed: {},
  cancelled: {},
  settled: { lead: afterSuccess },
};

describe.each(campaignStates)('a campaign that is %s', (state) => {
  test.each(['lead', 'operator', 'timer', 'system'] as const)('lets %s do what the table says', (actor) => {
    expect(openCampaignMoves(facts(state), actor, launchAt, defaultSettings).map(({ name }) => name)).toEqual(
      may[state][actor] ?? [],
    );
  });

  test('waits for the clock where nobody else has to act', () => {
    const due = campaignLife.dueOf(facts(state), launchAt, defaultSettings);
    expect(due !== null).toBe(['approved', 'live', 'extended'].includes(state));
    if (campaignMeanings[state].takesPledges) expect(due?.at).toEqual(endsAt);
  });
});

test('a draft is handed in when nothing is missing, and the refusal says so', () => {
  const submit = (isComplete: boolean) => () =>
    campaignLife.judge('submit', facts('draft', { isComplete }), 'lead', launchAt, defaultSettings);
  expect(submit(true)().to).toBe('submitted');
  expect(submit(false)).toThrow(expect.objectContaining({ code: 'conflict', key: 'campaign.notReady' }));
});

describe('the deadline', () => {
  const verdict = (more: Partial<CampaignFacts>, state: CampaignState = 'live') =>
    campaignLife.dueOf(facts(state, more), launchAt, defaultSettings)?.name;

  test.each([
    ['all that is needed, to the cent', {}, 'succeed'],
    ['a cent too little', { matchedMinor: 399 }, 'fail'],
    ['too little of what may be kept', { mode: 'keep', raisedMinor: 1 } as const, 'succeed'],
    ['nothing of what may be kept', { mode: 'keep', backers: 0 } as const, 'fail'],
    ['the minimum, and more is wished', { optimum: 2000, secondDays: 20 }, 'extend'],
    ['the minimum, with no time for more', { optimum: 2000 }, 'succeed'],
    ['all that was wished', { optimum: 1000, secondDays: 20 }, 'succeed'],
    [
      'less than the minimum, however much was wished',
      { optimum: 2000, secondDays: 20, raisedMinor: 1 },
      'fail',
    ],
    ['enough pre-orders', { goalKind: 'preorders', minimum: 3, preorders: 3 } as const, 'succeed'],
    [
      'money in the place of pre-orders',
      { goalKind: 'preorders', minimum: 3, preorders: 2 } as const,
      'fail',
    ],
  ])('with %s', (_what, more, expected) => {
    expect(verdict(more)).toBe(expected);
  });

  test('of the second round knows no third', () => {
    expect(verdict({ optimum: 2000, secondDays: 20 }, 'extended')).toBe('succeed');
    expect(isSuccess(facts('extended', { raisedMinor: 0 }))).toBe(false);
  });
});

const moves: Record<PledgeState, Partial<Record<PledgeActor, string[]>>> = {
  started: {
    backer: ['confirm_address', 'withdraw'],
    operator: ['bar_match'],
    timer: ['lapse'],
    system: ['activate', 'come_late'],
  },
  active: {
    backer: ['confirm_address', 'change', 'withdraw', 'renew_card'],
    operator: ['bar_match'],
    timer: ['warn_card'],
    system: ['renew_card', 'warn_card', 'free', 'charge'],
  },
  recorded: { operator: ['bar_match', 'take_back'], system: ['free', 'pay'] },
  charging: {
    backer: ['confirm_address', 'answer'],
    operator: ['bar_match'],
    system: ['pay', 'refuse', 'lose'],
  },
  failing: {
    backer: ['confirm_address', 'renew_card', 'answer'],
    operator: ['bar_match'],
    system: ['renew_card', 'charge'],
  },
  paid: { backer: ['confirm_address', 'answer'], operator: ['bar_match'] },
  withdrawn: {},
  freed: {},
  lapsed: {},
  lost: {},
};

describe.each(pledgeStates)('a pledge that is %s', (state) => {
  test.each(['backer', 'operator', 'timer', 'system'] as const)('lets %s do what the table says', (actor) => {
    expect(pledgeMoves(state, actor)).toEqual(moves[state][actor] ?? []);
  });

  test('holds its reward while it counts', () => {
    const { counts, holdsStock } = pledgeMeanings[state];
    expect(holdsStock || !counts).toBe(true);
  });
});

describe('a pledge', () => {
  const now = new Date(endsAt.getTime() - 36 * 3_600_000);
  const lastDay = new Date(endsAt.getTime() - 3_600_000);
  const pledge = (state: PledgeState, campaignState: CampaignState = 'live') => ({
    state,
    campaign: { state: campaignState, endsAt },
    lapsesAt: launchAt,
    cardExpires: '2034-12',
    cardWarnedAt: null,
  });
  const refusalOf = (...given: Parameters<typeof pledgeLife.judge>): string | null => {
    try {
      pledgeLife.judge(...given);
      return null;
    } catch (error) {
      return (error as AppError).key;
    }
  };

  test.each([
    ['withdraw', 'active', 'live', now, null],
    ['withdraw', 'active', 'live', lastDay, 'pledge.fixed'],
    ['withdraw', 'active', 'failed', now, 'campaign.notOpen'],
    ['withdraw', 'started', 'live', lastDay, null],
    ['change', 'active', 'live', now, null],
    ['change', 'active', 'live', lastDay, 'pledge.fixed'],
    ['change', 'paid', 'succeeded', now, 'movedMeanwhile'],
  ] as const)('%s of one that is %s, in a campaign that is %s', (name, state, campaignState, at, refusal) => {
    expect(refusalOf(name, pledge(state, campaignState), 'backer', at, defaultSettings)).toBe(refusal);
  });

  test.each([
    ['take_back', 'recorded', 'operator', 'live', null],
    ['take_back', 'recorded', 'operator', 'succeeded', 'campaign.notOpen'],
    ['activate', 'started', 'system', 'extended', null],
    ['activate', 'started', 'system', 'failed', 'campaign.notOpen'],
    ['charge', 'active', 'system', 'succeeded', null],
    ['charge', 'active', 'system', 'live', 'movedMeanwhile'],
    ['free', 'active', 'system', 'cancelled', null],
    ['free', 'active', 'system', 'succeeded', 'movedMeanwhile'],
  ] as const)(
    '%s of one that is %s, by %s, in a campaign that is %s',
    (name, state, by, campaignState, no) => {
      expect(refusalOf(name, pledge(state, campaignState), by, now, defaultSettings)).toBe(no);
    },
  );

  test('without a card lapses when its hour is over, and one with a card that lasts waits for nothing', () => {
    expect(pledgeLife.dueOf(pledge('started'), now, defaultSettings)).toEqual({
      name: 'lapse',
      at: launchAt,
    });
    expect(pledgeLife.dueOf(pledge('active'), now, defaultSettings)).toBeNull();
    const short = { ...pledge('active'), cardExpires: '2027-01' };
    expect(pledgeLife.dueOf(short, now, defaultSettings)).toBeNull();
    expect(pledgeLife.dueOf({ ...short, cardExpires: '2026-12' }, now, defaultSettings)?.name).toBe(
      'warn_card',
    );
  });

  test('that holds no reward any more gives it back, by whichever way it came there', () => {
    const letting = pledgeLife.rows.filter(
      ({ to }) => typeof to === 'string' && !pledgeMeanings[to].holdsStock,
    );
    for (const { name, writes = [] } of atLeastOne(letting))
      expect([name, writes]).toEqual([name, expect.arrayContaining(['releaseStock'])]);
  });
});

test('no pledge is charged but through `charging`, and none that was paid comes to anything else', () => {
  const toPaid = pledgeLife.rows.filter(({ to }) => to === 'paid');
  expect(toPaid.flatMap(({ from }) => [...from])).toEqual(['charging', 'recorded']);
  expect(pledgeLife.rows.filter(({ from, to }) => from.includes('paid') && to)).toEqual([]);
});

test('a card is tried again on days 1, 3, 5 and 7 after the first no', () => {
  const days: number[] = [];
  let at: Date | null = endsAt;
  for (let attempts = 1; at && attempts < 10; attempts++) {
    at = nextTryAt(attempts, [1, 3, 5, 7], at);
    if (at) days.push((at.getTime() - endsAt.getTime()) / 86_400_000);
  }
  expect(days).toEqual([1, 3, 5, 7]);
});

test('an offer of help goes from hand to hand', () => {
  const all = offerStates.map((state) => [
    state,
    offerMovesFor(state, 'lead'),
    offerMovesFor(state, 'helper'),
    offerMovesFor(state, 'system'),
  ]);
  expect(all).toEqual([
    ['offered', ['accept', 'decline'], ['withdraw'], ['leave']],
    ['accepted', ['decline', 'done'], ['withdraw'], ['leave']],
    ['declined', [], [], []],
    ['withdrawn', [], [], []],
    ['done', ['thank'], [], []],
    ['thanked', [], [], []],
  ]);
});

test.each(locales)('everything that is told has words in %s', (locale) => {
  const mail = translator(locale, 'mail');
  const notice = translator(locale, 'notice.kinds');
  const whom = { tellLead: 'lead', tellOperators: 'operator', tellBackers: 'backer', close: null } as const;
  const kinds = [
    ...campaignLife.rows.flatMap(({ name, effects }) =>
      effects.flatMap((effect) => (whom[effect.do] ? `campaign.${name}.${whom[effect.do]}` : [])),
    ),
    ...pledgeLife.rows.flatMap(({ name, effects }) =>
      effects.flatMap((effect) => (effect.do === 'tellBacker' ? `pledge.${name}.backer` : [])),
    ),
  ];
  for (const { name, effects } of offerLife.rows)
    for (const effect of effects) kinds.push(`need.${name}.${effect.do === 'tellLead' ? 'lead' : 'helper'}`);
  const missing = kinds.filter((kind) => !mail.has(`${kind}.subject`) || !notice.has(kind));
  expect(missing).toEqual([]);
  const noticed = pledgeLife.rows.filter(({ effects }) =>
    effects.some((effect) => effect.do === 'noticeLead'),
  );
  expect(noticed.filter(({ name }) => !notice.has(`pledge.${name}.lead`))).toEqual([]);
});

describe('a kept card', () => {
  const retryDays = [1, 3, 5, 7];
  const at = (text: string) => new Date(`${text}T10:00:00Z`);

  test.each([
    ['2026-12', '2026-12-24', false],
    ['2026-12', '2026-12-26', true],
    ['2026-12', '2027-01-03', true],
    ['2027-01', '2026-12-26', false],
    ['2034-12', '2026-12-26', false],
    [null, '2026-12-26', false],
  ])('good until %s ends early for a campaign that ends on %s: %s', (cardExpires, ends, isEarly) => {
    expect(cardEndsEarly({ state: 'active', cardExpires }, at(ends), retryDays)).toBe(isEarly);
    expect(cardEndsEarly({ state: 'failing', cardExpires }, at(ends), retryDays)).toBe(false);
  });

  test('is warned of once when it is known, and once in the last days', () => {
    const endsAt = at('2027-01-20');
    const warns = (warned: string | null, now: string) => {
      const cardWarnedAt = warned === null ? null : at(warned);
      const due = warningAt({ cardWarnedAt }, endsAt, at(now));
      return due !== null && due <= at(now);
    };
    expect(warns(null, '2026-12-01')).toBe(true);
    expect(warns('2026-12-01', '2026-12-02')).toBe(false);
    expect(warns('2026-12-01', '2027-01-14')).toBe(false);
    expect(warns('2026-12-01', '2027-01-15')).toBe(true);
    expect(warns('2027-01-15', '2027-01-16')).toBe(false);
    expect(warns(null, '2027-01-18')).toBe(true);
    expect(warns('2027-01-18', '2027-01-19')).toBe(false);
  });
});
