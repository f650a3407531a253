import type { Settings } from '@/lib/platform/settings';
import type { Mode } from './rules';
import type { BudgetLine, CampaignStep } from './schema';
import { isTheme } from './themes';

/** Everything the checklist looks at. */
export type ChecklistFacts = {
  isLeadConfirmed: boolean;
  title: string;
  summary: string;
  theme: string;
  story: string;
  risks: string;
  mode: Mode;
  goalKind: 'money' | 'preorders';
  minimum: number;
  optimum: number | null;
  days: number;
  secondDays: number;
  budget: readonly BudgetLine[];
  teamCount: number;
  lat: number | null;
  photoCount: number;
  /** Rewards that can be had. */
  rewardCount: number;
};

type Limits = Pick<Settings, 'campaignMaxDays' | 'mayKeepWhatComes'>;

export type CampaignRequirement = {
  /** Words: `errors.campaign.missing.<name>`, `campaign.checklist.<name>`. */
  name: string;
  /** Where it is mended; null: in the account. */
  step: CampaignStep | null;
  field?: string;
  /** Without it nothing is handed in; the others are advice. */
  isNeeded: boolean;
  isMet: (facts: ChecklistFacts, limits: Limits) => boolean;
  /** Of which campaigns it is asked; left out: of all. */
  isAsked?: (facts: ChecklistFacts) => boolean;
};

/** Of formatted text, what one reads. */
const lengthOf = (html: string): number => html.replace(/<[^<>]*>/g, '').trim().length;

const budgetMinor = ({ budget }: ChecklistFacts): number =>
  budget.filter(({ isOptimum }) => !isOptimum).reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** What a campaign needs before anyone is asked to look at it, and what makes it a good one. */
export const checklist: readonly CampaignRequirement[] = [
  { name: 'email', step: null, isNeeded: true, isMet: ({ isLeadConfirmed }) => isLeadConfirmed },
  { name: 'title', step: 'what', field: 'title', isNeeded: true, isMet: ({ title }) => title.length >= 3 },
  {
    name: 'summary',
    step: 'what',
    field: 'summary',
    isNeeded: true,
    isMet: ({ summary }) => summary.length >= 20,
  },
  { name: 'theme', step: 'what', field: 'theme', isNeeded: true, isMet: ({ theme }) => isTheme(theme) },
  { name: 'photo', step: 'story', isNeeded: false, isMet: ({ photoCount }) => photoCount > 0 },
  {
    name: 'story',
    step: 'story',
    field: 'story',
    isNeeded: true,
    isMet: ({ story }) => lengthOf(story) >= 200,
  },
  { name: 'risks', step: 'story', field: 'risks', isNeeded: false, isMet: ({ risks }) => risks !== '' },
  { name: 'goal', step: 'goal', field: 'minimum', isNeeded: true, isMet: ({ minimum }) => minimum > 0 },
  {
    name: 'days',
    step: 'goal',
    field: 'days',
    isNeeded: true,
    isMet: ({ days, secondDays }, { campaignMaxDays }) => days + secondDays <= campaignMaxDays,
  },
  {
    name: 'mode',
    step: 'goal',
    field: 'mode',
    isNeeded: true,
    isMet: ({ mode }, { mayKeepWhatComes }) => mode === 'all_or_nothing' || mayKeepWhatComes,
  },
  {
    name: 'secondRound',
    step: 'goal',
    field: 'secondDays',
    isNeeded: false,
    isAsked: ({ optimum }) => optimum !== null,
    isMet: ({ secondDays }) => secondDays > 0,
  },
  // Pre-orders are counted in rewards: without one nobody could order.
  {
    name: 'rewards',
    step: 'rewards',
    isNeeded: true,
    isAsked: ({ goalKind }) => goalKind === 'preorders',
    isMet: ({ rewardCount }) => rewardCount > 0,
  },
  { name: 'someRewards', step: 'rewards', isNeeded: false, isMet: ({ rewardCount }) => rewardCount >= 3 },
  { name: 'budget', step: 'budget', isNeeded: true, isMet: ({ budget }) => budget.length > 0 },
  {
    name: 'budgetFits',
    step: 'budget',
    isNeeded: false,
    isAsked: ({ goalKind }) => goalKind === 'money',
    isMet: (facts) => facts.budget.length > 0 && budgetMinor(facts) === facts.minimum,
  },
  { name: 'team', step: 'team', isNeeded: false, isMet: ({ teamCount }) => teamCount > 0 },
  { name: 'place', step: 'place', field: 'town', isNeeded: true, isMet: ({ lat }) => lat !== null },
];

export type ChecklistLine = Omit<CampaignRequirement, 'isMet' | 'isAsked'> & { isMet: boolean };

/** All that is asked of such a campaign, ticked where it is met. */
export const checklistOf = (facts: ChecklistFacts, limits: Limits): ChecklistLine[] =>
  checklist
    .filter(({ isAsked }) => isAsked?.(facts) ?? true)
    .map(({ isMet, isAsked: _, ...line }) => ({ ...line, isMet: isMet(facts, limits) }));

/** What still keeps it from being handed in. */
export const missingIn = (facts: ChecklistFacts, limits: Limits): ChecklistLine[] =>
  checklistOf(facts, limits).filter(({ isNeeded, isMet }) => isNeeded && !isMet);
