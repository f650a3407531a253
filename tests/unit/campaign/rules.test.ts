import fc from 'fast-check';
import { checklist, missingIn } from '@/lib/campaign/checklist';
import { type FundFacts, matchAhead, matchBlockOf, matchFor } from '@/lib/campaign/matching/rules';
import { type PledgeReward, pickUp, reckon, shippingTo, type Wanted } from '@/lib/campaign/pledging/rules';
import {
  goalInSight,
  isVideoUrl,
  payoutOf,
  percentReached,
  shownTally,
  type Tally,
} from '@/lib/campaign/rules';
import { SaveReward, stepSchemas } from '@/lib/campaign/schema';
import { cleanStory, plainTextOf } from '@/lib/campaign/story';
import { defaultSettings } from '@/lib/platform/settings';

const at = new Date('2026-12-01T12:00:00Z');
const currency = 'EUR';
const fund: FundFacts = {
  state: 'open',
  currency,
  potMinor: 150_000,
  givenMinor: 0,
  factor: 100,
  perPledgeMinor: null,
  perProjectMinor: null,
  perPersonMinor: null,
  themes: [],
  lat: null,
  lng: null,
  radiusKm: null,
  startsAt: new Date('2026-11-01T00:00:00Z'),
  endsAt: null,
};
const campaign = { theme: 'mobility', currency, lat: 48.11, lng: -1.68 };
const given = (more: Partial<FundFacts>, amountMinor = 2000, soFar = { projectMinor: 0, personMinor: 0 }) =>
  matchFor({ ...fund, ...more }, campaign, { amountMinor, shippingMinor: 0, at }, soFar);

describe('what a fund adds', () => {
  test.each([
    ['doubles a pledge', {}, 2000],
    ['adds a half, rounded down', { factor: 50 }, 1000],
    ['keeps to its cap for a pledge', { perPledgeMinor: 1500 }, 1500],
    ['keeps to what its pot has left', { givenMinor: 149_100 }, 900],
    ['has nothing left', { givenMinor: 150_000 }, 0],
    ['is for other themes', { themes: ['food'] }, 0],
    ['is for this theme', { themes: ['food', 'mobility'] }, 2000],
    ['is for another place', { lat: 47.2, lng: -1.55, radiusKm: 30 }, 0],
    ['is for here', { lat: 48.2, lng: -1.7, radiusKm: 30 }, 2000],
    ['has not begun', { startsAt: new Date('2026-12-02T00:00:00Z') }, 0],
    ['is over', { endsAt: at }, 0],
    ['is closed', { state: 'closed' }, 0],
  ])('%s', (_what, more, expected) => {
    expect(given(more)).toBe(expected);
  });

  it('counts what it gave to the project and the person before, and no parcel', () => {
    expect(given({ perProjectMinor: 5000 }, 2000, { projectMinor: 4500, personMinor: 0 })).toBe(500);
    expect(given({ perPersonMinor: 1000 }, 2000, { projectMinor: 0, personMinor: 1200 })).toBe(0);
    expect(
      matchFor(
        fund,
        campaign,
        { amountMinor: 2000, shippingMinor: 600, at },
        { projectMinor: 0, personMinor: 0 },
      ),
    ).toBe(1400);
  });

  it('is said ahead of a pledge as it will be for who has given nothing yet, and never as less', () => {
    const cap = fc.option(fc.integer({ min: 0, max: 10_000 }));
    fc.assert(
      fc.property(
        fc.record({ factor: fc.integer({ min: 1, max: 300 }), perPledgeMinor: cap, perPersonMinor: cap }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (terms, amountMinor, shippingMinor, leftMinor, personMinor) => {
          const pledge = { amountMinor, shippingMinor, at };
          const facts = { ...fund, ...terms, potMinor: leftMinor };
          const of = (givenMinor: number) =>
            matchFor(facts, campaign, pledge, { projectMinor: 0, personMinor: givenMinor });
          const ahead = matchAhead({ ...terms, currency, leftMinor }, pledge);
          expect(ahead).toBe(of(0));
          expect(of(personMinor)).toBeLessThanOrEqual(ahead);
        },
      ),
    );
  });

  it('never passes a cap, whatever they are', () => {
    const cap = fc.option(fc.integer({ min: 0, max: 10_000 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.tuple(cap, cap, cap),
        fc.nat(9000),
        fc.nat(9000),
        (
          factor,
          amountMinor,
          potMinor,
          [perPledgeMinor, perProjectMinor, perPersonMinor],
          projectMinor,
          personMinor,
        ) => {
          const added = given(
            { factor, potMinor, perPledgeMinor, perProjectMinor, perPersonMinor },
            amountMinor,
            { projectMinor, personMinor },
          );
          expect(Number.isInteger(added)).toBe(true);
          expect(added).toBeGreaterThanOrEqual(0);
          expect(added).toBeLessThanOrEqual(
            Math.min(potMinor, (amountMinor * factor) / 100, perPledgeMinor ?? Infinity),
          );
          expect(added === 0 || added <= (perProjectMinor ?? Infinity) - projectMinor).toBe(true);
          expect(added === 0 || added <= (perPersonMinor ?? Infinity) - personMinor).toBe(true);
        },
      ),
    );
  });
});

const aReward = (id: string, more: Partial<PledgeReward> = {}): PledgeReward => ({
  id,
  kind: 'reward',
  priceMinor: 2500,
  shipping: [],
  choices: [],
  isActive: true,
  stock: null,
  taken: 0,
  availableUntil: null,
  ...more,
});
const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  rewardId: 'r',
  quantity: 1,
  addons: {},
  amountMinor: 0,
  choices: {},
  shippingCountry: '',
  address: { name: '', line1: '', postcode: '', town: '' },
  ...more,
});
const keysOf = (reckoning: ReturnType<typeof reckon>) =>
  Object.fromEntries(Object.entries(reckoning.refusals).map(([field, { key }]) => [field, key]));

describe('who is matched', () => {
  it.each([
    ['someone who confirmed their address', {}, null],
    ['someone who has not', { isConfirmed: false }, 'unconfirmed'],
    ['the lead and the team', { isOfTeam: true }, 'ofTeam'],
    ['someone of the team who could confirm no more', { isOfTeam: true, isConfirmed: false }, 'ofTeam'],
    ['whoever an operator took it off', { isBarred: true, isOfTeam: true, isConfirmed: false }, 'barred'],
  ] as const)('%s', (_who, more, block) => {
    expect(matchBlockOf({ isConfirmed: true, isOfTeam: false, isBarred: false, ...more })).toBe(block);
  });
});

describe('what a pledge comes to', () => {
  test.each([
    ['gone', { stock: 2, taken: 2 }, { rewardId: 'pledge.gone' }],
    ['over for early birds, from the very second', { availableUntil: at }, { rewardId: 'pledge.over' }],
    ['off the list', { isActive: false }, { rewardId: 'pledge.inactive' }],
    ['there in time', { availableUntil: new Date(at.getTime() + 1) }, {}],
  ])('where the reward is %s', (_what, more, expected) => {
    expect(keysOf(reckon(wanted(), [aReward('r', more)], { now: at, currency }))).toEqual(expected);
  });

  it('lets who has it keep what is no longer offered, but not what is not there', () => {
    const held = new Set(['r']);
    const over = [aReward('r', { isActive: false })];
    expect(keysOf(reckon(wanted(), over, { now: at, currency, held }))).toEqual({});
    const gone = [aReward('r', { stock: 1, taken: 1 })];
    expect(keysOf(reckon(wanted(), gone, { now: at, currency, held }))).toEqual({ rewardId: 'pledge.gone' });
  });

  it('counts no parcel for what is paid for someone else, and a pre-order for it', () => {
    const suspended = aReward('r', { kind: 'suspended', shipping: [{ country: 'FR', amountMinor: 500 }] });
    expect(reckon(wanted({ quantity: 3 }), [suspended], { now: at, currency })).toMatchObject({
      amountMinor: 7500,
      shippingMinor: 0,
      units: 3,
      isShipped: false,
      refusals: {},
    });
  });

  it('is a gift of a euro at least without a reward', () => {
    expect(reckon(wanted({ rewardId: '', amountMinor: 100 }), [], { now: at, currency }).refusals).toEqual(
      {},
    );
    expect(keysOf(reckon(wanted({ rewardId: '', amountMinor: 99 }), [], { now: at, currency }))).toEqual({
      amountMinor: 'pledge.least',
    });
    expect(keysOf(reckon(wanted({ rewardId: '' }), [], { now: at, currency }))).toEqual({
      amountMinor: 'pledge.least',
    });
  });

  describe('what may be fetched instead of sent', () => {
    const both = aReward('r', {
      shipping: [
        { country: pickUp, amountMinor: 0 },
        { country: '*', amountMinor: 500 },
      ],
    });
    it('asks for no address and no postage', () => {
      expect(reckon(wanted({ shippingCountry: pickUp }), [both], { now: at, currency })).toMatchObject({
        amountMinor: 2500,
        shippingMinor: 0,
        isShipped: false,
        isFetched: true,
        refusals: {},
      });
    });
    it('is not what “everywhere else” means', () => {
      const sent = aReward('r', { shipping: [{ country: '*', amountMinor: 500 }] });
      expect(keysOf(reckon(wanted({ shippingCountry: pickUp }), [sent], { now: at, currency }))).toEqual({
        shippingCountry: 'pledge.notFetched',
      });
    });
  });

  const limits = { mostMinor: 10_000, mostOfLimited: 5 };

  test('of what runs out, one pledge holds only so many; of the rest as many as it likes', () => {
    const six = (stock: number | null) =>
      keysOf(
        reckon(wanted({ quantity: 6 }), [aReward('r', { stock, priceMinor: 500 })], {
          now: at,
          currency,
          limits,
        }),
      );
    expect([six(13), six(null)]).toEqual([{ rewardId: 'pledge.mostOf' }, {}]);
  });

  test('an amount above what the community takes by card is a slip of the hand', () => {
    const gift = (amountMinor: number) =>
      reckon(wanted({ rewardId: '', amountMinor }), [], { now: at, currency, limits }).refusals;
    expect(gift(10_000)).toEqual({});
    expect(gift(10_001)).toEqual({
      amountMinor: { key: 'pledge.most', values: { most: { amountMinor: 10_000, currency: 'EUR' } } },
    });
  });

  test('a country by its name, else everywhere else, else not at all', () => {
    const shipping = [
      { country: '*', amountMinor: 9 },
      { country: 'FR', amountMinor: 4 },
    ];
    expect([shippingTo(shipping, 'FR'), shippingTo(shipping, 'BE'), shippingTo([], 'FR')]).toEqual([
      4,
      9,
      null,
    ]);
  });
});

const tally: Tally = {
  mode: 'all_or_nothing',
  goalKind: 'money',
  minimum: 1000,
  optimum: 2000,
  raisedMinor: 600,
  matchedMinor: 399,
  preorders: 0,
  backers: 2,
};

test('nobody reads 100 % before it is there; the optimum comes into sight with the minimum', () => {
  expect(percentReached(tally)).toBe(99);
  expect(goalInSight(tally)).toBe(1000);
  expect(goalInSight({ ...tally, matchedMinor: 400 })).toBe(2000);
  expect(percentReached({ ...tally, minimum: 0 })).toBe(0);
  expect(
    shownTally({ ...tally, atDeadline: { raisedMinor: 5, matchedMinor: 0, preorders: 0, backers: 1 } })
      .raisedMinor,
  ).toBe(5);
});

test('the payout loses no cent, and takes no share of what partners add', () => {
  const money = fc.nat(10_000_000);
  fc.assert(
    fc.property(money, money, money, fc.nat(30), (cardMinor, cashMinor, matchedMinor, percent) => {
      const parts = payoutOf({ cardMinor, cashMinor, matchedMinor, currency }, percent);
      expect(parts.byCardMinor + parts.byBankMinor + parts.feeMinor).toBe(
        cardMinor + cashMinor + matchedMinor,
      );
      expect(parts.byBankMinor).toBeGreaterThanOrEqual(matchedMinor);
      expect(payoutOf({ cardMinor: 0, cashMinor: 0, matchedMinor, currency }, percent).feeMinor).toBe(0);
    }),
  );
});

describe('formatted text', () => {
  it('keeps what is harmless and ours', () => {
    const html = cleanStory(
      '<h1>T</h1><p style="x">a<br>b <b>c</b></p><img src="/api/photos/one?w=640" onerror="x"><img src="/api/photos/two"><iframe src="https://youtube.com/embed/x"></iframe><a href="//evil.example">l</a>',
      ['one'],
    );
    expect(html).toBe(
      '<h2>T</h2><p>a<br />b <strong>c</strong></p><img src="/api/photos/one?w=640" alt="" loading="lazy" /><a rel="noopener nofollow">l</a>',
    );
  });

  it('makes paragraphs of plain lines, and plain lines of paragraphs', () => {
    expect(cleanStory('un & deux\n\ntrois\nquatre')).toBe('<p>un &amp; deux</p><p>trois<br />quatre</p>');
    expect(plainTextOf('<p>un &amp; deux</p><p>trois</p>')).toBe('un & deux\ntrois');
  });

  test.each([
    ['https://www.youtube.com/watch?v=x', true],
    ['https://youtu.be/x', true],
    ['http://youtube.com/x', false],
    ['https://notyoutube.com/x', false],
    ['https://youtube.com.evil.example', false],
    ['x', false],
  ])('%s is a video: %s', (url, expected) => {
    expect(isVideoUrl(url)).toBe(expected);
  });
});

test('every need of the checklist can be met, and is asked for when it is not', () => {
  const bare = {
    isLeadConfirmed: false,
    title: '',
    summary: '',
    theme: '',
    story: '',
    risks: '',
    mode: 'keep' as const,
    goalKind: 'preorders' as const,
    minimum: 0,
    optimum: null,
    days: 80,
    secondDays: 20,
    budget: [],
    teamCount: 0,
    lat: null,
    photoCount: 0,
    rewardCount: 0,
  };
  const needed = checklist.filter(({ isNeeded }) => isNeeded).map(({ name }) => name);
  expect(missingIn(bare, defaultSettings).map(({ name }) => name)).toEqual(needed);
});

test('steps keep what is typed, empty rows aside; what is wrong is refused beside its field', () => {
  const title = 'Le four du parc';
  expect(stepSchemas.what.parse({ title })).toEqual({ title, summary: '', theme: '', videoUrl: '' });
  expect(stepSchemas.what.safeParse({ title: ' ' }).error?.issues[0]?.path).toEqual(['title']);
  expect(stepSchemas.goal.parse({ minimum: 400_050, optimum: '' })).toMatchObject({
    minimum: 400_050,
    optimum: null,
    days: 40,
  });
  expect(stepSchemas.goal.parse({ goalKind: 'preorders', minimumCount: '120' })).toMatchObject({
    minimum: 120,
  });
  expect(stepSchemas.goal.safeParse({ minimum: 1000, optimum: 500 }).error?.issues[0]?.path).toEqual([
    'optimum',
  ]);
  // What nobody read by an asset is no amount: of which currency would it be?
  expect(stepSchemas.goal.safeParse({ minimum: '10' }).error?.issues[0]?.path).toEqual(['minimum']);
  expect(
    stepSchemas.faq.parse({ faq: { 1: { question: '', answer: ' ' }, 0: { question: 'a', answer: 'b' } } }),
  ).toEqual({ faq: [{ question: 'a', answer: 'b' }] });
  expect(
    SaveReward.parse({ campaignId: 'c', title: 'xx', choices: 'Taille: S, S ,M\nvide' }).choices,
  ).toEqual([{ name: 'Taille', options: ['S', 'M'] }]);
});
