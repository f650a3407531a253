import type { HolderKind } from '@/lib/circle/roles';
import type { NeedKind } from './helping/schema';
import type { CampaignState, OpenCampaignMove } from './lifecycle';
import type { PledgeState } from './pledge-states';
import type { GoalKind, Mode } from './rules';
import type {
  BudgetLine,
  CalendarLine,
  Choice,
  FulfilmentState,
  Question,
  RewardKind,
  Shipping,
  TeamMember,
} from './schema';

/** What pages get to see of campaigns. Hidden names and amounts are `null` in all of it: they never leave the query. */

export type Picture = {
  id: string;
  width: number;
  height: number;
  alt: string;
  /** The secret that its address carries while the campaign is not on show. */
  key?: string;
};

/** How far it is: of a campaign that is over, what stood when it was decided. */
export type Totals = {
  /** From backers, and on top of it from match funds. */
  raisedMinor: number;
  matchedMinor: number;
  backers: number;
  preorders: number;
  /** In the measure of the goal (minor units, or pre-orders), and in percent of the minimum. */
  reached: number;
  percent: number;
  /** The minimum, or the optimum once the minimum is there. */
  goalInSight: number;
};

/** What a campaign says of itself wherever it stands. */
export type SaidOfCampaign = {
  id: string;
  state: CampaignState;
  title: string;
  summary: string;
  theme: string;
  mode: Mode;
  goalKind: GoalKind;
  minimum: number;
  optimum: number | null;
  currency: string;
  area: string;
};

export type CampaignSummary = SaidOfCampaign & {
  totals: Totals;
  launchedAt: Date | null;
  endsAt: Date | null;
  place: { lat: number; lng: number } | null;
  distanceKm?: number;
  picture: Picture | null;
  lead: { id: string; kind: HolderKind; name: string; handle: string };
};

/** One of those that anyone may back, told apart by whether some fund would add to a pledge made now. */
export type ListedCampaign = CampaignSummary & { isMatched: boolean };

export type RewardView = {
  id: string;
  kind: RewardKind;
  title: string;
  description: string;
  priceMinor: number;
  /** How many there are and how many are left; null: as many as are wanted. */
  stock: number | null;
  left: number | null;
  taken: number;
  availableUntil: Date | null;
  deliveryMonth: string;
  /** Empty: nothing is sent. `*` is everywhere else. */
  shipping: Shipping;
  choices: Choice[];
  isActive: boolean;
  /** Why it cannot be had now; null: it can. */
  blockedBy: 'gone' | 'over' | 'inactive' | null;
};

export type NeedView = {
  id: string;
  kind: NeedKind;
  title: string;
  description: string;
  quantity: number;
  /** Of accepted and done offers. */
  covered: number;
};

export type FundHere = {
  id: string;
  partner: string;
  title: string;
  currency: string;
  /** In percent of a pledge: 100 doubles it. */
  factor: number;
  /** At most so much to one pledge, and to one person's pledges everywhere. */
  perPledgeMinor: number | null;
  perPersonMinor: number | null;
  /** What it gives here already, and what it still could. */
  givenHereMinor: number;
  leftMinor: number;
  isOpen: boolean;
};

export type WallEntry = {
  id: string;
  /** Null: they keep it to themselves. */
  name: string | null;
  amountMinor: number | null;
  matchedMinor: number | null;
  word: string;
  at: Date;
};

export type NewsView = {
  id: string;
  title: string;
  /** Sanitised HTML; empty for those it is not for. */
  body: string;
  audience: 'all' | 'backers';
  isReadable: boolean;
  publishedAt: Date;
};

export type CampaignPage = ListedCampaign & {
  /** Sanitised HTML. */
  story: string;
  risks: string;
  videoUrl: string;
  days: number;
  secondDays: number;
  launchAt: Date | null;
  photos: Picture[];
  budget: BudgetLine[];
  team: TeamMember[];
  calendar: CalendarLine[];
  faq: Question[];
  rewards: RewardView[];
  needs: NeedView[];
  funds: FundHere[];
  /** The newest dozen; the rest by `wallOf`. */
  wall: WallEntry[];
  news: Pick<NewsView, 'id' | 'title' | 'audience' | 'publishedAt'>[];
  newsCount: number;
  commentCount: number;
  lead: CampaignSummary['lead'] & { pictureId: string | null; isFormer: boolean };
  /** What really came in once cards were charged; it grows while they are. */
  collectedMinor: number;
  /** When it succeeded, failed or was called off. */
  decidedAt: Date | null;
  /** Sanitised HTML of what was done with the money. */
  report: string;
  reportedAt: Date | null;
  /** The word with which it was called off, or sent back to its lead. */
  reason: string;
  viewer: {
    isLead: boolean;
    isOperator: boolean;
    isBacker: boolean;
    /** Pledges are taken now. */
    mayPledge: boolean;
    /** When pledges are fixed. */
    fixedFrom: Date | null;
    /** What they may do with it (buttons). */
    moves: OpenCampaignMove[];
    /** The secret of the preview; for its lead and operators. */
    previewKey: string | null;
  };
};

export type PledgeLineView = {
  id: string;
  rewardId: string;
  kind: RewardKind;
  title: string;
  quantity: number;
  amountMinor: number;
  choices: Record<string, string>;
  /** What can be chosen. */
  options: Choice[];
  deliveryMonth: string;
};

export type Address = {
  name: string;
  line1: string;
  line2: string;
  postcode: string;
  town: string;
  country: string;
};

export type PledgeView = {
  id: string;
  campaignId: string;
  campaignTitle: string;
  campaignState: CampaignState;
  endsAt: Date | null;
  state: PledgeState;
  source: 'card' | 'cash' | 'cheque';
  name: string;
  email: string;
  amountMinor: number;
  shippingMinor: number;
  currency: string;
  matchedMinor: number;
  matchedBy: string | null;
  /** What a partner adds as soon as the address is confirmed, while that is all that is missing. */
  matchWaiting: { partner: string; amountMinor: number } | null;
  /** Why those who run the community took the match off. */
  matchBarred: string | null;
  showsName: boolean;
  showsAmount: boolean;
  word: string;
  district: string;
  shippingCountry: string | null;
  address: Address | null;
  lines: PledgeLineView[];
  /** The page to leave a card on, while one is open. */
  checkoutUrl: string | null;
  /** The last month in which the card is good (`2034-12`), and whether it may have to be charged later than that. */
  cardExpires: string | null;
  cardEndsEarly: boolean;
  attempts: number;
  nextTryAt: Date | null;
  lastRefusal: string | null;
  paidAt: Date | null;
  fulfilment: FulfilmentState;
  tracking: string;
  createdAt: Date;
  mayChange: boolean;
  mayWithdraw: boolean;
  mayFixCard: boolean;
  mayChoose: boolean;
  fixedFrom: Date | null;
  timeline: { name: string; at: Date }[];
};
