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
};

const guards = {
  /** All that the checklist asks for (`checklist.ts`) is there. */
  isComplete: (_facts: CampaignFacts, context: { isComplete: boolean }) => context.isComplete,
  /** There is something further to go for, and what was needed is there. */
  wantsSecondRound: (facts: CampaignFacts) => wantsSecondRound(facts),
  isWorthIt: (facts: CampaignFacts) => !wantsSecondRound(facts) && isSuccess(facts),
  isNot: (facts: CampaignFacts) => !wantsSecondRound(facts) && !isSuccess(facts),
} as const;
type GuardName = keyof typeof guards;

/** What follows, delivered from the event row by a job. Words: `mail.campaign.<event>.<whom>`, `notice.campaign.<event>.<whom>`. */
export type CampaignEffect =
  | { do: 'tellLead' }
  | { do: 'tellOperators' }
  /** By mail, in batches; members by a notice too. */
  | { do: 'tellBackers' }
  /** Charges or frees every pledge. */
  | { do: 'close' };

export type CampaignTransition = {
  name: string;
  by: readonly CampaignActor[];
  /** Empty: it makes the campaign. */
  from: readonly CampaignState[];
  /** Left out: the state stays what it is. */
  to?: CampaignState;
  when?: GuardName;
  /** A word that goes with it. */
  word?: 'required' | 'optional';
  /** When it fires by itself. */
  at?: (facts: CampaignFacts) => Date | null;
  effects: readonly CampaignEffect[];
};

const launchTime = (facts: CampaignFacts): Date | null => facts.launchAt;
const deadline = (facts: CampaignFacts): Date | null => facts.endsAt;

const tellLead: CampaignEffect = { do: 'tellLead' };
const tellOperators: CampaignEffect = { do: 'tellOperators' };
const tellBackers: CampaignEffect = { do: 'tellBackers' };
const close: CampaignEffect = { do: 'close' };

export const campaignTransitions = [
  { name: 'create', by: ['lead'], from: [], to: 'draft', effects: [] },
  {
    name: 'submit',
    by: ['lead'],
    from: ['draft'],
    to: 'submitted',
    when: 'isComplete',
    effects: [tellOperators],
  },
  {
    name: 'send_back',
    by: ['operator'],
    from: ['submitted'],
    to: 'draft',
    word: 'required',
    effects: [tellLead],
  },
  {
    name: 'approve',
    by: ['operator'],
    from: ['submitted'],
    to: 'approved',
    word: 'optional',
    effects: [tellLead],
  },
  { name: 'schedule', by: ['lead'], from: ['approved'], effects: [] },
  {
    name: 'launch',
    by: ['lead', 'timer'],
    from: ['approved'],
    to: 'live',
    at: launchTime,
    effects: [tellLead, tellOperators],
  },
  {
    name: 'extend',
    by: ['timer'],
    from: ['live'],
    to: 'extended',
    when: 'wantsSecondRound',
    at: deadline,
    effects: [tellLead, tellBackers],
  },
  {
    name: 'succeed',
    by: ['timer'],
    from: ['live', 'extended'],
    to: 'succeeded',
    when: 'isWorthIt',
    at: deadline,
    effects: [close, tellLead, tellOperators, tellBackers],
  },
  {
    name: 'fail',
    by: ['timer'],
    from: ['live', 'extended'],
    to: 'failed',
    when: 'isNot',
    at: deadline,
    effects: [close, tellLead, tellOperators, tellBackers],
  },
  {
    name: 'cancel',
    by: ['lead', 'operator'],
    from: ['submitted', 'approved', 'live', 'extended'],
    to: 'cancelled',
    word: 'required',
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
    word: 'optional',
    effects: [tellBackers],
  },
  /** A reward comes later than was said. */
  {
    name: 'delay',
    by: ['lead'],
    from: ['succeeded', 'settled'],
    word: 'required',
    effects: [tellBackers],
  },
  /** What was done with the money. */
  { name: 'report', by: ['lead'], from: ['succeeded', 'settled'], effects: [tellBackers, tellOperators] },
] as const satisfies readonly CampaignTransition[];

export type CampaignTransitionName = (typeof campaignTransitions)[number]['name'];

export const campaignTable: readonly (CampaignTransition & { name: CampaignTransitionName })[] =
  campaignTransitions;

export const findCampaignTransition = (name: string) => campaignTable.find((row) => row.name === name);

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
  }
> = {
  draft: { isPublic: false, takesPledges: false, isOver: false, isSuccess: false },
  submitted: { isPublic: false, takesPledges: false, isOver: false, isSuccess: false },
  approved: { isPublic: false, takesPledges: false, isOver: false, isSuccess: false },
  live: { isPublic: true, takesPledges: true, isOver: false, isSuccess: false },
  extended: { isPublic: true, takesPledges: true, isOver: false, isSuccess: false },
  succeeded: { isPublic: true, takesPledges: false, isOver: false, isSuccess: true },
  failed: { isPublic: true, takesPledges: false, isOver: true, isSuccess: false },
  // Seen by all only when it was: one that was never launched is nobody's business (`isShown`).
  cancelled: { isPublic: true, takesPledges: false, isOver: true, isSuccess: false },
  settled: { isPublic: true, takesPledges: false, isOver: true, isSuccess: true },
};

/** Whether everyone may see a campaign. */
export const isShown = ({ state, launchedAt }: { state: string; launchedAt: Date | null }): boolean =>
  launchedAt !== null && campaignMeanings[state as CampaignState].isPublic;

const statesThat = (says: keyof (typeof campaignMeanings)['draft']): CampaignState[] =>
  campaignStates.filter((state) => campaignMeanings[state][says]);

export const pledgingStates = statesThat('takesPledges');
export const publicStates = statesThat('isPublic');
export const successStates = statesThat('isSuccess');

const wantsSecondRound = (facts: CampaignFacts): boolean =>
  facts.state === 'live' &&
  facts.optimum !== null &&
  facts.secondDays > 0 &&
  reachedMinor(facts) >= facts.minimum &&
  reachedMinor(facts) < facts.optimum;

/** All or nothing: the minimum is there. Keep what comes: anything is. */
export const isSuccess = (facts: Tally): boolean =>
  facts.mode === 'keep' ? facts.backers > 0 : reachedMinor(facts) >= facts.minimum;

export type OpenCampaignMove = {
  name: CampaignTransitionName;
  to: CampaignState;
  word: 'required' | 'optional' | null;
};

/** What someone may do with a campaign as it is. */
export const openCampaignMoves = (
  facts: CampaignFacts,
  by: CampaignActor,
  context: { isComplete: boolean } = { isComplete: true },
): OpenCampaignMove[] =>
  campaignTable
    .filter(({ by: who, from, when }) => {
      const holds = !when || guards[when](facts, context);
      return (
        (who as readonly CampaignActor[]).includes(by) &&
        (from as readonly CampaignState[]).includes(facts.state) &&
        holds
      );
    })
    .map(({ name, to, word }) => ({ name, to: to ?? facts.state, word: word ?? null }));

/** What fires by itself next, and when. */
export const campaignDue = (facts: CampaignFacts): { name: CampaignTransitionName; at: Date } | null => {
  for (const row of campaignTable) {
    if (!row.by.includes('timer') || !row.from.includes(facts.state)) continue;
    if (row.when && !guards[row.when](facts, { isComplete: true })) continue;
    const at = row.at?.(facts);
    if (at) return { name: row.name, at };
  }
  return null;
};

const dayMs = 86_400_000;

/** When a round that begins now is over. */
export const roundEnd = (from: Date, days: number): Date => new Date(from.getTime() + days * dayMs);

/** The last moment to change or withdraw a pledge. */
export const pledgesFixedFrom = (
  endsAt: Date,
  { withdrawalHours }: Pick<Settings, 'withdrawalHours'>,
): Date => new Date(endsAt.getTime() - withdrawalHours * 3_600_000);
