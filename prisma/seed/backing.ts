import type { CampaignState } from '@/lib/campaign/lifecycle';
import { isFundFor, matchFor } from '@/lib/campaign/matching/rules';
import {
  type PledgeActor,
  type PledgeTerms,
  type PledgeTransitionName,
  pledgeLife,
} from '@/lib/campaign/pledge-lifecycle';
import { type PledgeState, pledgeMeanings } from '@/lib/campaign/pledge-states';
import { type PledgeReward, pickUp, type Reckoning, reckon } from '@/lib/campaign/pledging/rules';
import { blockedBy } from '@/lib/campaign/rewards';
import { nextTryAt } from '@/lib/due/rules';
import { destinations } from '@/lib/lifecycle/life';
import type { Settings } from '@/lib/platform/settings';
import { type Calendar, earliest } from './calendar';
import { type Career, momentIn } from './careers';
import { chanceOf, idOf, oneOf, timedIdOf } from './chance';
import type { Backing, DemoFund, DemoReward } from './content/campaigns/campaign';
import { type Quarter, quarters } from './content/quarters';
import { type Comer, crowdOf, fallsOn } from './crowd';
import { currency } from './euros';
import { neighbourOf } from './neighbours';

const dayMs = 86_400_000;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export type PledgeStep = {
  name: PledgeTransitionName;
  by: PledgeActor;
  at: Date;
  from: PledgeState | null;
  to: PledgeState;
  data: Record<string, string | number>;
};

export type Matched = { fundId: string; amountMinor: number; state: 'reserved' | 'paid' | 'freed' };

/** A pledge of the demo with all that became of it. */
export type Pledged = Comer & {
  id: string;
  career: Career;
  state: PledgeState;
  reckoning: Reckoning;
  shipping: { country: string; address: Record<string, string> | null } | null;
  steps: PledgeStep[];
  attempts: number;
  nextTryAt: Date | null;
  match: Matched | null;
};

/** How pledges end that nothing else is told of. */
const endStates: Partial<Record<CampaignState, PledgeState>> = {
  live: 'active',
  extended: 'active',
  succeeded: 'paid',
  settled: 'paid',
  failed: 'freed',
  cancelled: 'freed',
};
/** What was freed at the end was taken while it ran. */
const neverHeld = new Set<PledgeState>(['lapsed', 'withdrawn']);
/** At the counter nothing is activated: it is recorded. */
const atCounter: Partial<Record<PledgeState, PledgeState>> = { active: 'recorded' };

type Reward = PledgeReward & { share: number };

const rewardOf = (slug: string, launchedAt: Date, reward: DemoReward): Reward => ({
  id: idOf(`reward ${slug} ${reward.slug}`),
  kind: reward.kind ?? 'reward',
  priceMinor: reward.priceMinor,
  stock: reward.stock ?? null,
  taken: 0,
  isActive: true,
  availableUntil:
    reward.untilDay === undefined ? null : new Date(launchedAt.getTime() + reward.untilDay * dayMs),
  shipping: (reward.shipping ?? []).map(([country, amountMinor]) => ({ country, amountMinor })),
  choices: [...(reward.choices ?? [])],
  share: reward.share,
});

const postcodes: Partial<Record<string, readonly [code: string, town: string]>> = {
  'Cesson-Sévigné': ['35510', 'Cesson-Sévigné'],
  'Saint-Jacques-de-la-Lande': ['35136', 'Saint-Jacques-de-la-Lande'],
  Chantepie: ['35135', 'Chantepie'],
  Pacé: ['35740', 'Pacé'],
  'Vezin-le-Coquet': ['35132', 'Vezin-le-Coquet'],
  Bruz: ['35170', 'Bruz'],
};
const abroad: Partial<Record<string, readonly [line: string, code: string, town: string]>> = {
  BE: ['rue du Grognon 12', '5000', 'Namur'],
  CH: ['chemin des Vignes 7', '1005', 'Lausanne'],
};

const addressOf = ({ name, backer }: Comer, country: string): Record<string, string> => {
  const away = abroad[country];
  const streets = quarters[backer.district as Quarter]?.streets ?? ['rue des Ajoncs'];
  const [postcode, town] = postcodes[backer.district] ?? ['35000', 'Rennes'];
  const number = 1 + Math.floor(60 * chanceOf(`${name} door`));
  return away
    ? { name: backer.name, line1: away[0], line2: '', postcode: away[1], town: away[2] }
    : { name: backer.name, line1: `${number} ${oneOf(streets, name)}`, line2: '', postcode, town };
};

const countryOf = ({ name }: Comer, rewards: readonly Reward[]): string => {
  const sent = rewards.filter(({ shipping }) => shipping.length > 0);
  const canFetch = sent.every(({ shipping }) => shipping.some(({ country }) => country === pickUp));
  if (sent.length > 0 && canFetch && chanceOf(`${name} fetches`) < 0.4) return pickUp;
  const others = rewards.flatMap(({ shipping }) => shipping.map(({ country }) => country));
  const known = others.filter((country) => abroad[country]);
  return known.length > 0 && chanceOf(`${name} abroad`) < 0.07 ? oneOf(known, name) : 'FR';
};

/** What they back: what is told, or what there still is, each as often as its share. */
const wantedBy = (
  comer: Comer,
  rewards: readonly Reward[],
  { slug, backing }: { slug: string; backing: Backing },
) => {
  const { name, told, at } = comer;
  const find = (wanted: string) => rewards.find(({ id }) => id === idOf(`reward ${slug} ${wanted}`));
  const free = rewards.filter((reward) => reward.kind !== 'addon' && blockedBy(reward, at) === null);
  const weights = [backing.giftShare, ...free.map(({ share }) => share)];
  const picked = free[fallsOn(weights, chanceOf(`${name} picks`)) - 1];
  const main = told ? (told.reward ? find(told.reward) : undefined) : picked;
  const added = told
    ? (told.addons ?? []).flatMap((each) => find(each) ?? [])
    : rewards.filter(
        (each) =>
          each.kind === 'addon' &&
          main &&
          blockedBy(each, at) === null &&
          chanceOf(`${name} ${each.id}`) < each.share,
      );
  const gift = oneOf(backing.gifts, `${name} gift`);
  const more = told
    ? (told.moreMinor ?? 0)
    : main
      ? oneOf([0, 0, 0, 0, 200, 500, 1000], `${name} more`)
      : gift;
  const isPair = !told && main?.stock === null && chanceOf(`${name} pair`) < (backing.pairs ?? 0);
  return { main, added, more, quantity: isPair ? 2 : 1 };
};

const layOut = (comer: Comer, rewards: readonly Reward[], campaign: { slug: string; backing: Backing }) => {
  const { main, added, more, quantity } = wantedBy(comer, rewards, campaign);
  const all = [...(main ? [main] : []), ...added];
  const country = countryOf(comer, all);
  const address = addressOf(comer, country);
  const wanted = {
    rewardId: main?.id ?? '',
    quantity,
    addons: Object.fromEntries(added.map(({ id }) => [id, 1])),
    choices: Object.fromEntries(
      all.map(({ id, choices }) => [
        id,
        Object.fromEntries(
          choices.map(({ name, options }) => [name, oneOf(options, `${comer.name} ${name}`)]),
        ),
      ]),
    ),
    shippingCountry: country,
    address: { name: '', line1: '', postcode: '', town: '', ...address },
  };
  const least =
    all.length === 0
      ? 0
      : reckon({ ...wanted, amountMinor: 0 }, rewards, { now: comer.at, currency }).leastMinor;
  const reckoning = reckon({ ...wanted, amountMinor: least + more }, rewards, { now: comer.at, currency });
  const refused = Object.keys(reckoning.refusals);
  if (refused.length > 0) throw new Error(`${comer.name}: ${refused.join()} cannot be`);
  const { isShipped, isFetched } = reckoning;
  const parcel = isShipped ? { country, address: { ...address, country } } : null;
  return { reckoning, shipping: isFetched ? { country, address: null } : parcel };
};

type Turn = readonly [name: PledgeTransitionName, by: PledgeActor, at: Date, data?: PledgeStep['data']];

/** When a refused card was tried: at the end, and on the days of the setting. */
const triesOf = (pledge: { name: string; attempts: number }, end: Date, numbers: Settings): Date[] =>
  Array.from({ length: pledge.attempts }, (_, index) => {
    const day = index === 0 ? 0 : (numbers.chargeRetryDays[index - 1] ?? 0);
    return new Date(end.getTime() + day * dayMs + (2 + 9 * chanceOf(`${pledge.name} try`)) * minuteMs);
  });

type Fate = { comer: Comer; end: Date; attempts: number; numbers: Settings; limit: Date };

const began = ({ comer: { at } }: Fate): Turn[] => [
  ['start', 'backer', at],
  ['activate', 'system', new Date(at.getTime() + 90_000)],
];
const begun = (fate: Fate): Turn[] =>
  fate.comer.told?.source ? [['record', 'operator', fate.comer.at]] : began(fate);

const refusedTurns = ({ comer: { name, told }, end, attempts, numbers }: Fate): Turn[] =>
  triesOf({ name, attempts }, end, numbers).flatMap((at, index): Turn[] => [
    ['charge', 'system', at, { attempts: index + 1 }],
    [
      'refuse',
      'system',
      new Date(at.getTime() + 2000),
      { reason: told?.refusal ?? 'card_declined', attempt: index + 1 },
    ],
  ]);

/** How a pledge comes to each state. */
const waysTo: Record<PledgeState, (fate: Fate) => Turn[]> = {
  started: (fate) => began(fate).slice(0, 1),
  active: began,
  recorded: begun,
  charging: (fate) => [...began(fate), ['charge', 'system', fate.end, { attempts: 1 }]],
  failing: (fate) => [...began(fate), ...refusedTurns(fate)],
  paid: (fate) => {
    const at = new Date(fate.end.getTime() + (1 + 12 * chanceOf(`${fate.comer.name} charged`)) * minuteMs);
    const paid: Turn = ['pay', 'system', new Date(at.getTime() + 1500)];
    const charged: Turn = ['charge', 'system', at, { attempts: 1 }];
    return fate.comer.told?.source ? [...begun(fate), paid] : [...began(fate), charged, paid];
  },
  withdrawn: (fate) => {
    const at = fate.comer.at.getTime() + (5 + 40 * chanceOf(`${fate.comer.name} back`)) * hourMs;
    return [...begun(fate), ['withdraw', 'backer', earliest(new Date(at), fate.limit)]];
  },
  freed: (fate) => [...begun(fate), ['free', 'system', new Date(fate.end.getTime() + 4 * minuteMs)]],
  lapsed: (fate) => [
    ['start', 'backer', fate.comer.at],
    ['lapse', 'timer', new Date(fate.comer.at.getTime() + fate.numbers.pledgeHoldMinutes * minuteMs)],
  ],
  lost: (fate) => {
    const turns = refusedTurns(fate);
    const last = turns.at(-1);
    return [
      ...began(fate),
      ...turns.slice(0, -1),
      ...(last ? [['lose', last[1], last[2], last[3]] as Turn] : []),
    ];
  },
};

const stepsTo = (state: PledgeState, fate: Fate): PledgeStep[] => {
  let from: PledgeState | null = null;
  return waysTo[state](fate).map(([name, by, at, data = {}]) => {
    const row = pledgeLife.get(name);
    const isLegal =
      from === null ? row.from.length === 0 : (row.from as readonly PledgeState[]).includes(from);
    if (!isLegal) throw new Error(`${fate.comer.name}: ${name} does not follow ${from}`);
    const to: PledgeState = destinations<PledgeTerms>(row)[0] ?? from ?? 'started';
    const step = { name, by, at, from, to, data };
    from = to;
    return step;
  });
};

/** What matches become: given back with what is not to be paid, paid when the campaign is settled. */
const matchStateOf = (state: PledgeState, career: Career): Matched['state'] => {
  if (!pledgeMeanings[state].counts) return 'freed';
  return momentIn(career, 'settle') ? 'paid' : 'reserved';
};

export type Fund = DemoFund & {
  id: string;
  lat: number;
  lng: number;
  startsAt: Date;
  endsAt: Date;
};

/** What the funds have given so far, by fund and campaign, by fund and person, and by fund. */
const tallies = () => {
  const given = new Map<string, number>();
  const read = (...key: string[]): number => given.get(key.join(' ')) ?? 0;
  const add = (amountMinor: number, ...key: string[]): void => {
    given.set(key.join(' '), read(...key) + amountMinor);
  };
  return { read, add };
};

type Pots = { funds: readonly Fund[]; given: ReturnType<typeof tallies> };

const matchOf = (
  pledge: Pick<Pledged, 'career' | 'backer' | 'at' | 'reckoning' | 'state'>,
  { funds, given }: Pots,
): Matched | null => {
  const { career, backer, at, reckoning, state } = pledge;
  const { campaign, id } = career;
  const isCounted = pledgeMeanings[state].counts || ['withdrawn', 'freed', 'lost'].includes(state);
  if (!isCounted || backer.memberId === neighbourOf(campaign.lead).id) return null;
  const place = { theme: campaign.theme, currency, ...quarters[campaign.area] };
  for (const fund of funds) {
    const facts = { ...fund, state: 'open', currency, givenMinor: given.read(fund.id) };
    if (!isFundFor(facts, place, at)) continue;
    const { amountMinor, shippingMinor } = reckoning;
    const minor = matchFor(
      facts,
      place,
      { amountMinor, shippingMinor, at },
      {
        projectMinor: given.read(fund.id, id),
        personMinor: given.read(fund.id, backer.email),
      },
    );
    if (minor === 0) continue;
    const matchState = matchStateOf(state, career);
    // What was freed since is free for others: it only ever counted for its own campaign.
    if (state !== 'withdrawn') given.add(minor, fund.id, id);
    if (matchState !== 'freed') {
      given.add(minor, fund.id);
      given.add(minor, fund.id, backer.email);
    }
    return { fundId: fund.id, amountMinor: minor, state: matchState };
  }
  return null;
};

/** Everyone who came to any campaign, one after the other, with what became of their pledge. */
export const backAll = (
  careers: readonly Career[],
  funds: readonly Fund[],
  calendar: Calendar,
  numbers: Settings,
): Pledged[] => {
  const { now } = calendar;
  const pots = { funds: [...funds].sort((a, b) => (a.id < b.id ? -1 : 1)), given: tallies() };
  const coming = careers.flatMap((career) => {
    const { campaign, launchedAt, endsAt, decidedAt } = career;
    const { backing } = campaign;
    if (!launchedAt || !endsAt || !backing) return [];
    const until = earliest(now, endsAt, decidedAt ?? endsAt);
    const rewards = campaign.rewards.map((reward) => rewardOf(campaign.slug, launchedAt, reward));
    return crowdOf(campaign, { launchedAt, endsAt, until }, calendar).map((comer) => ({
      comer,
      career,
      rewards,
      laid: { slug: campaign.slug, backing },
    }));
  });
  coming.sort((a, b) => a.comer.at.getTime() - b.comer.at.getTime());
  return coming.map(({ comer, career, rewards, laid }): Pledged => {
    const { reckoning, shipping } = layOut(comer, rewards, laid);
    const usual = endStates[career.state] ?? 'active';
    const state = comer.told?.state ?? (comer.told?.source && atCounter[usual]) ?? usual;
    if (!neverHeld.has(state))
      for (const { rewardId, quantity } of reckoning.lines) {
        const reward = rewards.find(({ id }) => id === rewardId);
        if (reward) reward.taken += quantity;
      }
    const attempts = comer.told?.attempts ?? 0;
    const end = career.decidedAt ?? now;
    const steps = stepsTo(state, { comer, end, attempts, numbers, limit: now });
    const last = steps.at(-1)?.at ?? comer.at;
    const due: Partial<Record<PledgeState, Date | null>> = {
      started: new Date(comer.at.getTime() + numbers.pledgeHoldMinutes * minuteMs),
      failing: nextTryAt(attempts, numbers.chargeRetryDays, last),
    };
    const match = matchOf({ career, backer: comer.backer, at: comer.at, reckoning, state }, pots);
    return {
      ...comer,
      id: timedIdOf(comer.at, comer.name),
      career,
      state,
      reckoning,
      shipping,
      steps,
      attempts: attempts || steps.filter(({ name }) => name === 'charge').length,
      nextTryAt: due[state] ?? null,
      match,
    };
  });
};

/** What stood when a campaign was decided: all that counted then. */
export const totalsOf = (pledged: readonly Pledged[]) => {
  const counted = pledged.filter(({ state }) => !['started', 'lapsed', 'withdrawn'].includes(state));
  const sum = (of: (each: Pledged) => number): number => counted.reduce((all, each) => all + of(each), 0);
  return {
    raisedMinor: sum(({ reckoning }) => reckoning.amountMinor),
    matchedMinor: sum(({ match }) => match?.amountMinor ?? 0),
    preorders: sum(({ reckoning }) => reckoning.units),
    backers: counted.length,
  };
};
