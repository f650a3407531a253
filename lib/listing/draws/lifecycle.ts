import { defineLife } from '@/lib/lifecycle/life';
import { statesWhere } from '@/lib/lifecycle/states';

export const drawStates = ['open', 'unasked', 'sealed', 'drawn', 'finished', 'called_off'] as const;
export type DrawState = (typeof drawStates)[number];

/** What the table needs to know of a draw. */
export type DrawFacts = {
  state: DrawState;
  closesAt: Date;
  valueAt: Date;
  remindedAt: Date | null;
  /** How many take part, and whether there is enough for all of them. */
  entries: number;
  isEnough: boolean;
};

export type DrawEffect =
  /** Words `draw.<event>.owner`; what they lead to, where it is not the draw: the step that says when it closes. */
  | { do: 'tellOwner'; opens?: 'edit/terms' }
  /** Those who take part and still wait: words `draw.<event>.entrant` */
  | { do: 'tellEntrants' }
  | { do: 'tellOperators' }
  /** It is promised to those who come first. */
  | { do: 'passOn' }
  /** Those who wait are told that nothing comes of it. */
  | { do: 'takeBack' };

export type DrawTerms = {
  state: DrawState;
  actor: 'owner' | 'operator' | 'timer' | 'system';
  facts: DrawFacts;
  effect: DrawEffect;
  /** The codes are made and P published; their ranking is written down; its value was asked for. */
  write: 'seal' | 'rank' | 'remind';
  guard: 'someAsked' | 'noneAsked' | 'enough' | 'tooFew' | 'valueKnown';
  more: object;
};

const dayMs = 86_400_000;
const later = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs);

/** The value is asked for when it comes, and again after so many days; after the last of them nothing comes of the draw. */
const askedAfterDays = [0, 3];
export const givenUpAfterDays = 14;

const nextReminder = ({ valueAt, remindedAt }: DrawFacts): Date | null =>
  askedAfterDays.map((days) => later(valueAt, days)).find((at) => remindedAt === null || at > remindedAt) ??
  null;

const atClosing = ({ closesAt }: DrawFacts): Date => closesAt;

/** Its terms are published, then P, then V: in this order, each once. */
export const drawLife = defineLife<DrawTerms>()({
  kind: 'draw',
  name: 'draw',
  states: drawStates,
  guards: {
    someAsked: ({ entries }) => ({ holds: entries > 0 }),
    noneAsked: ({ entries }) => ({ holds: entries === 0 }),
    enough: ({ isEnough }) => ({ holds: isEnough }),
    tooFew: ({ isEnough }) => ({ holds: !isEnough }),
    valueKnown: ({ valueAt }, _who, now) => ({
      holds: now >= valueAt,
      opensAt: valueAt,
      says: 'draw.tooSoon',
    }),
  },
  rows: [
    { name: 'announce', by: ['owner'], from: [], to: 'open', effects: [] },
    // Nobody has relied on it: another day, or other numbers.
    {
      name: 'reopen',
      by: ['owner'],
      from: ['open', 'unasked'],
      to: 'open',
      when: ['noneAsked'],
      effects: [],
    },
    {
      name: 'pass',
      by: ['timer'],
      from: ['open'],
      to: 'unasked',
      when: ['noneAsked'],
      at: atClosing,
      effects: [{ do: 'tellOwner', opens: 'edit/terms' }],
    },
    {
      name: 'seal',
      by: ['timer'],
      from: ['open'],
      to: 'sealed',
      when: ['someAsked', 'tooFew'],
      at: atClosing,
      writes: ['seal'],
      effects: [{ do: 'tellOwner' }, { do: 'tellEntrants' }],
    },
    {
      // There is enough for all who asked: nothing is left to the lot.
      name: 'suffice',
      by: ['timer'],
      from: ['open'],
      to: 'drawn',
      when: ['someAsked', 'enough'],
      at: atClosing,
      writes: ['seal'],
      effects: [{ do: 'tellOwner' }, { do: 'passOn' }],
    },
    {
      name: 'ask_value',
      by: ['timer'],
      from: ['sealed'],
      at: nextReminder,
      writes: ['remind'],
      effects: [{ do: 'tellOwner' }, { do: 'tellOperators' }],
    },
    {
      // Once: V never changes.
      name: 'draw',
      by: ['owner', 'operator'],
      from: ['sealed'],
      to: 'drawn',
      when: ['valueKnown'],
      writes: ['rank'],
      effects: [{ do: 'tellEntrants' }, { do: 'passOn' }],
    },
    {
      name: 'give_up',
      by: ['timer'],
      from: ['sealed'],
      to: 'called_off',
      at: ({ valueAt }) => later(valueAt, givenUpAfterDays),
      effects: [{ do: 'tellOwner' }, { do: 'takeBack' }],
    },
    // Nobody waits any more.
    { name: 'finish', by: ['system'], from: ['drawn'], to: 'finished', effects: [] },
    {
      name: 'call_off',
      by: ['owner', 'system'],
      from: ['open', 'sealed', 'drawn', 'unasked'],
      to: 'called_off',
      effects: [{ do: 'takeBack' }],
    },
  ],
});

/** What a state means to the rest of the house. */
const meanings: Record<DrawState, { takesPart: boolean; isWaited: boolean; isVoid: boolean }> = {
  open: { takesPart: true, isWaited: true, isVoid: false },
  unasked: { takesPart: false, isWaited: false, isVoid: true },
  sealed: { takesPart: false, isWaited: true, isVoid: false },
  drawn: { takesPart: false, isWaited: true, isVoid: false },
  finished: { takesPart: false, isWaited: false, isVoid: false },
  called_off: { takesPart: false, isWaited: false, isVoid: true },
};

/** One can take part, until it closes. */
export const openDraws = statesWhere(meanings, ({ takesPart }) => takesPart);
/** Whoever takes part waits for what comes of it. */
export const waitedDraws = statesWhere(meanings, ({ isWaited }) => isWaited);
/** Nothing came of it. */
export const voidDraws = statesWhere(meanings, ({ isVoid }) => isVoid);
