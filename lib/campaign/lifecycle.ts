import { defineLife, type TransitionField } from '@/lib/lifecycle/life';
import { statesWhere } from '@/lib/lifecycle/states';
import type { Settings } from '@/lib/platform/settings';
import { reachedMinor, type Tally } from './rules';

/** The life of a campaign, as data: commands, timers, jobs, mails and pages read this table. Pure. */
export const campaignStates = [
  'draft',
  'submitted',
  'approved',
  'live',
  'extended',
  'succeeded',
  'failed',
  'cancelled',
  'settled',
] as const;
export type CampaignState = (typeof campaignStates)[number];

/** Who can make a transition: people, the clock, or the house itself (every pledge is charged or lost). */
export type CampaignRole = 'lead' | 'operator';
export type CampaignActor = CampaignRole | 'timer' | 'system';

export type CampaignFacts = Tally & {
  state: CampaignState;
  launchAt: Date | null;
  endsAt: Date | null;
  secondDays: number;
  /** Whether all that the checklist asks for (`checklist.ts`) is there; left out where nobody has looked. */
  isComplete?: boolean;
};

/** What follows, delivered from the event row by a job. Words: `mail.campaign.<event>.<whom>`, `notice.campaign.<event>.<whom>`. */
export type CampaignEffect =
  | { do: 'tellLead' }
  | { do: 'tellOperators' }
  /** By mail, in batches; members by a notice too. */
  | { do: 'tellBackers' }
  /** Charges or frees every pledge. */
  | { do: 'close' };

/** What a campaign's table speaks of. */
export type CampaignTerms = {
  state: CampaignState;
  actor: CampaignActor;
  facts: CampaignFacts;
  effect: CampaignEffect;
  /** `launched`: the deadline counts from now. `secondRound`: a new deadline. `decided`: when, and what stood. */
  write: 'launched' | 'secondRound' | 'decided';
  guard: 'isComplete' | 'wantsSecondRound' | 'isWorthIt' | 'isNot';
  more: object;
};

const wantsSecondRound = (facts: CampaignFacts): boolean =>
  facts.state === 'live' &&
  facts.optimum !== null &&
  facts.secondDays > 0 &&
  reachedMinor(facts) >= facts.minimum &&
  reachedMinor(facts) < facts.optimum;

/** All or nothing: the minimum is there. Keep what comes: anything is. */
export const isSuccess = (facts: Tally): boolean =>
  facts.mode === 'keep' ? facts.backers > 0 : reachedMinor(facts) >= facts.minimum;

const launchTime = (facts: CampaignFacts): Date | null => facts.launchAt;
const deadline = (facts: CampaignFacts): Date | null => facts.endsAt;

const tellLead: CampaignEffect = { do: 'tellLead' };
const tellOperators: CampaignEffect = { do: 'tellOperators' };
const tellBackers: CampaignEffect = { do: 'tellBackers' };
const close: CampaignEffect = { do: 'close' };

const wordOf = (required: boolean) => (): TransitionField[] => [
  { kind: 'text', name: 'reason', required, maxLength: 3000 },
];

export const campaignLife = defineLife<CampaignTerms>()({
  kind: 'campaign',
  name: 'campaign',
  states: campaignStates,
  guards: {
    isComplete: ({ isComplete = false }) => ({ holds: isComplete, says: 'campaign.notReady' }),
    /** There is something further to go for, and what was needed is there. */
    wantsSecondRound: (facts) => ({ holds: wantsSecondRound(facts) }),
    isWorthIt: (facts) => ({ holds: !wantsSecondRound(facts) && isSuccess(facts) }),
    isNot: (facts) => ({ holds: !wantsSecondRound(facts) && !isSuccess(facts) }),
  },
  rows: [
    { name: 'create', by: ['lead'], from: [], to: 'draft', effects: [] },
    {
      name: 'submit',
      by: ['lead'],
      from: ['draft'],
      to: 'submitted',
      when: ['isComplete'],
      effects: [tellOperators],
    },
    {
      name: 'send_back',
      by: ['operator'],
      from: ['submitted'],
      to: 'draft',
      form: wordOf(true),
      effects: [tellLead],
    },
    {
      name: 'approve',
      by: ['operator'],
      from: ['submitted'],
      to: 'approved',
      form: wordOf(false),
      effects: [tellLead],
    },
    { name: 'schedule', by: ['lead'], from: ['approved'], effects: [] },
    {
      name: 'launch',
      by: ['lead', 'timer'],
      from: ['approved'],
      to: 'live',
      at: launchTime,
      writes: ['launched'],
      effects: [tellLead, tellOperators],
    },
    {
      name: 'extend',
      by: ['timer'],
      from: ['live'],
      to: 'extended',
      when: ['wantsSecondRound'],
      at: deadline,
      writes: ['secondRound'],
      effects: [tellLead, tellBackers],
    },
    {
      name: 'succeed',
      by: ['timer'],
      from: ['live', 'extended'],
      to: 'succeeded',
      when: ['isWorthIt'],
      at: deadline,
      writes: ['decided'],
      effects: [close, tellLead, tellOperators, tellBackers],
    },
    {
      name: 'fail',
      by: ['timer'],
      from: ['live', 'extended'],
      to: 'failed',
      when: ['isNot'],
      at: deadline,
      writes: ['decided'],
      effects: [close, tellLead, tellOperators, tellBackers],
    },
    {
      name: 'cancel',
      by: ['lead', 'operator'],
      from: ['submitted', 'approved', 'live', 'extended'],
      to: 'cancelled',
      form: wordOf(true),
      writes: ['decided'],
      effects: [close, tellLead, tellOperators, tellBackers],
    },
    {
      name: 'settle',
      by: ['system'],
      from: ['succeeded'],
      to: 'settled',
      effects: [tellLead, tellOperators],
    },
    /** Sizes and colours that were not asked for when people backed. */
    {
      name: 'ask_choices',
      by: ['lead'],
      from: ['succeeded', 'settled'],
      form: wordOf(false),
      effects: [tellBackers],
    },
    /** A reward comes later than was said. */
    {
      name: 'delay',
      by: ['lead'],
      from: ['succeeded', 'settled'],
      form: wordOf(true),
      effects: [tellBackers],
    },
    /** What was done with the money. */
    {
      name: 'report',
      by: ['lead'],
      from: ['succeeded', 'settled'],
      effects: [tellBackers, tellOperators],
    },
  ],
});

export type CampaignTransitionName = (typeof campaignLife)['rows'][number]['name'];

const quiet = {
  isPublic: false,
  takesPledges: false,
  isOver: false,
  isSuccess: false,
  closesBy: null,
  editable: 'nothing',
} as const;

/** What a state means to the rest of the house. */
export const campaignMeanings: Record<
  CampaignState,
  {
    /** Anyone may see it. */
    isPublic: boolean;
    /** Pledges are taken. */
    takesPledges: boolean;
    /** Nothing will happen to it by itself. */
    isOver: boolean;
    /** Its pledges are charged, or were. */
    isSuccess: boolean;
    /** What its closing does with its pledges; null: nothing (yet, or any more). */
    closesBy: 'charging' | 'freeing' | null;
    /** What its lead may still work on: everything, or what was not promised to anyone. */
    editable: 'all' | 'additions' | 'pictures' | 'nothing';
  }
> = {
  draft: { ...quiet, editable: 'all' },
  submitted: { ...quiet, editable: 'pictures' },
  approved: { ...quiet, editable: 'additions' },
  live: { ...quiet, isPublic: true, takesPledges: true, editable: 'additions' },
  extended: { ...quiet, isPublic: true, takesPledges: true, editable: 'additions' },
  succeeded: { ...quiet, isPublic: true, isSuccess: true, closesBy: 'charging', editable: 'additions' },
  failed: { ...quiet, isPublic: true, isOver: true, closesBy: 'freeing' },
  // Seen by all only when it was: one that was never launched is nobody's business (`isShown`).
  cancelled: { ...quiet, isPublic: true, isOver: true, closesBy: 'freeing' },
  settled: { ...quiet, isPublic: true, isOver: true, isSuccess: true, editable: 'additions' },
};

/** Whether everyone may see a campaign. */
export const isShown = ({ state, launchedAt }: { state: string; launchedAt: Date | null }): boolean =>
  launchedAt !== null && campaignMeanings[state as CampaignState].isPublic;

export const pledgingStates = statesWhere(campaignMeanings, ({ takesPledges }) => takesPledges);
export const publicStates = statesWhere(campaignMeanings, ({ isPublic }) => isPublic);
export const successStates = statesWhere(campaignMeanings, ({ isSuccess: made }) => made);
/** Nobody but its lead has seen it. */
export const draftStates = statesWhere(campaignMeanings, ({ editable }) => editable === 'all');
export const overStates = statesWhere(campaignMeanings, ({ isOver }) => isOver);
/** Others count on it: handed in, running, or with money still to come. */
export const bindingStates = statesWhere(
  campaignMeanings,
  ({ isOver, editable }) => !isOver && editable !== 'all',
);
export const chargingStates = statesWhere(campaignMeanings, ({ closesBy }) => closesBy === 'charging');
export const freeingStates = statesWhere(campaignMeanings, ({ closesBy }) => closesBy === 'freeing');

/** Whether pledges are taken at this moment: until the deadline's second. */
export const isOpenAt = (
  { state, endsAt }: { state: CampaignState; endsAt: Date | null },
  now: Date,
): boolean => campaignMeanings[state].takesPledges && endsAt !== null && now < endsAt;

export type OpenCampaignMove = {
  name: CampaignTransitionName;
  to: CampaignState;
  /** Whether a word goes with it. */
  word: 'required' | 'optional' | null;
};

/** What someone may do with a campaign as it is; whether a draft is complete is looked at when it is handed in. */
export const openCampaignMoves = (
  facts: CampaignFacts,
  by: CampaignActor,
  now: Date,
  numbers: Settings,
): OpenCampaignMove[] =>
  campaignLife.open({ isComplete: true, ...facts }, by, now, numbers).map(({ name, row }) => {
    const word = row.form?.(facts).find(({ kind }) => kind === 'text');
    const isRequired = word?.kind === 'text' && word.required;
    return {
      name,
      to: campaignLife.leadsTo(row, facts),
      word: word ? (isRequired ? 'required' : 'optional') : null,
    };
  });

const dayMs = 86_400_000;

/** When a round that begins now is over. */
export const roundEnd = (from: Date, days: number): Date => new Date(from.getTime() + days * dayMs);

/** The last moment to change or withdraw a pledge. */
export const pledgesFixedFrom = (
  endsAt: Date,
  { withdrawalHours }: Pick<Settings, 'withdrawalHours'>,
): Date => new Date(endsAt.getTime() - withdrawalHours * 3_600_000);
