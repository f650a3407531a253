import type { OfferState } from '@/lib/campaign/helping/offer-lifecycle';
import type { NeedKind } from '@/lib/campaign/helping/schema';
import type { CampaignActor, CampaignState, CampaignTransitionName } from '@/lib/campaign/lifecycle';
import type { PledgeState } from '@/lib/campaign/pledge-states';
import type { GoalKind, Mode } from '@/lib/campaign/rules';
import type { Choice, FulfilmentState, RewardKind } from '@/lib/campaign/schema';
import type { Theme } from '@/lib/campaign/themes';
import type { Tint } from '@/lib/shared/tint';
import type { Scene } from '../../scenes';
import type { Picture } from '../drawings';
import type { Quarter } from '../quarters';

/** Amounts are in minor units; days are seen from now, those that are over below zero; months likewise. */
export type DemoReward = {
  slug: string;
  kind?: RewardKind;
  title: string;
  description: string;
  priceMinor: number;
  stock?: number;
  /** An early bird: this day of the campaign is its last. */
  untilDay?: number;
  /** Months from now. */
  delivery: number;
  shipping?: readonly (readonly [country: string, amountMinor: number])[];
  choices?: readonly Choice[];
  /** How many take it, as against the others; of an add-on: which part of all adds it. */
  share: number;
};

export type DemoNeed = {
  slug: string;
  kind: NeedKind;
  title: string;
  description: string;
  quantity: number;
  offers?: readonly {
    who: string;
    quantity?: number;
    word: string;
    state: OfferState;
    thanks?: string;
    day: number;
  }[];
};

/** How backers come over the whole time of a campaign. */
export type Shape = 'classic' | 'steady' | 'word of mouth' | 'flat';

/** Someone whose pledge is told; all others come by themselves. */
export type DemoPledge = {
  who: string;
  day: number;
  reward?: string;
  addons?: readonly string[];
  /** Beyond the reward, or the whole gift. */
  moreMinor?: number;
  state?: PledgeState;
  source?: 'cash' | 'cheque';
  word?: string;
  hides?: readonly ('name' | 'amount')[];
  fulfilment?: FulfilmentState;
  /** Why the card was refused. */
  refusal?: string;
  /** Tries so far. */
  attempts?: number;
};

export type Backing = {
  /** How many come by themselves. */
  count: number;
  shape: Shape;
  /** How many give without a reward, as against the shares of rewards; and what they give. */
  giftShare: number;
  gifts: readonly number[];
  /** Days on which a word went round. */
  loud?: readonly number[];
  /** Which part of the backers lives in the quarter. */
  near: number;
  words: readonly string[];
  /** Which part of them takes two of a reward. */
  pairs?: number;
  /** How far their rewards are on the way. */
  fulfilment?: readonly FulfilmentState[];
  told?: readonly DemoPledge[];
};

/** A step of its life: what, on which day (parts are fine), by whom where not by its lead, and the word with it. */
export type DemoStep = {
  name: CampaignTransitionName;
  day: number;
  /** At an hour of the clock, where it is one that was chosen. */
  time?: string;
  by?: CampaignActor;
  reason?: string;
};

export type DemoComment = readonly [
  who: string,
  day: number,
  body: string,
  answers?: readonly (readonly [who: string, day: number, body: string])[],
];

export type DemoNews = { day: number; title: string; body: string; audience?: 'all' | 'backers' };

/** A photo below the cover: a drawing of the demo set, or a scene of its own. In texts, `[[1]]` is where the first stands. */
export type DemoPhoto = { picture: Picture; tint: Tint } | { scene: Scene; alt: string };

export type DemoCampaign = {
  slug: string;
  lead: string;
  title: string;
  summary: string;
  theme: Theme;
  area: Quarter;
  reaches: CampaignState;
  mode?: Mode;
  goalKind?: GoalKind;
  minimum: number;
  optimum?: number;
  days: number;
  secondDays?: number;
  scene: Scene;
  alt: string;
  photos: readonly DemoPhoto[];
  /** Formatted text. */
  story: string;
  budget: readonly (readonly [label: string, amountMinor: number, part?: 'optimum'])[];
  team: readonly (readonly [handle: string, role: string])[];
  risks: string;
  calendar: readonly (readonly [month: number, text: string])[];
  faq: readonly (readonly [question: string, answer: string])[];
  rewards: readonly DemoReward[];
  needs?: readonly DemoNeed[];
  life: readonly DemoStep[];
  /** When it is to begin by itself: days from now, and an hour of the clock. */
  launchAt?: readonly [days: number, time: string];
  backing?: Backing;
  news?: readonly DemoNews[];
  comments?: readonly DemoComment[];
  report?: string;
};

export type DemoFund = {
  slug: string;
  partner: string;
  title: string;
  about: string;
  potMinor: number;
  factor: number;
  perPledgeMinor: number | null;
  perProjectMinor: number | null;
  perPersonMinor: number | null;
  themes: readonly Theme[];
  radiusKm: number;
  startsDay: number;
  endsDay: number;
  /** What came by bank transfer, and on which day. */
  paidIn: readonly (readonly [day: number, amountMinor: number])[];
};
