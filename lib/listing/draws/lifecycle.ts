import { defineLife } from '@/lib/lifecycle/life';
import { statesWhere } from '@/lib/lifecycle/states';
import { askedBefore, type Entrants, givenUpAt, isByNumbers, isSilent, isSplit, nextReminder } from './rules';
import {
  type NumberColumn,
  numberFacts,
  numbersAskedHours,
  type Reveals,
  showingAskedHours,
  type Way,
  wayFacts,
} from './ways';

/** `revealing`, `repeating`: those who take part show their first numbers; those who did, their second ones. */
export const drawStates = [
  'open',
  'unasked',
  'revealing',
  'repeating',
  'sealed',
  'drawn',
  'finished',
  'called_off',
] as const;
export type DrawState = (typeof drawStates)[number];

/** What a state means to the rest of the house. */
const meanings: Record<
  DrawState,
  { takesPart: boolean; isWaited: boolean; isVoid: boolean; isDecided?: boolean; shows?: NumberColumn }
> = {
  open: { takesPart: true, isWaited: true, isVoid: false },
  unasked: { takesPart: false, isWaited: false, isVoid: true },
  revealing: { takesPart: false, isWaited: true, isVoid: false, shows: 'number' },
  repeating: { takesPart: false, isWaited: true, isVoid: false, shows: 'numberAgain' },
  sealed: { takesPart: false, isWaited: true, isVoid: false },
  drawn: { takesPart: false, isWaited: true, isVoid: false, isDecided: true },
  finished: { takesPart: false, isWaited: false, isVoid: false, isDecided: true },
  called_off: { takesPart: false, isWaited: false, isVoid: true },
};

/** One can take part, until it closes. */
export const openDraws = statesWhere(meanings, ({ takesPart }) => takesPart);
/** Whoever takes part waits for what comes of it. */
export const waitedDraws = statesWhere(meanings, ({ isWaited }) => isWaited);
/** Nothing came of it. */
export const voidDraws = statesWhere(meanings, ({ isVoid }) => isVoid);
/** There is a ranking. */
export const decidedDraws = statesWhere(meanings, ({ isDecided = false }) => isDecided);
/** Which number is shown in a state; undefined: none. */
export const shownIn = (state: DrawState): NumberColumn | undefined => meanings[state].shows;

type Dated = Reveals & { state: DrawState; closesAt: Date };

/** The end of the time in which numbers are shown; null: none is shown now. */
export const showingUntil = ({ state, ...reveals }: Reveals & { state: DrawState }): Date | null => {
  const column = shownIn(state);
  return column ? reveals[numberFacts[column].until] : null;
};

/** Until when something is asked of those who take part: they come in, or show a number. */
export const askedUntil = (draw: Dated): Date | null =>
  openDraws.has(draw.state) ? draw.closesAt : showingUntil(draw);

/** Whether one can still take part: from its closing on nobody can, be its closing seen to or not. */
export const mayStillEnter = ({ state, closesAt }: { state: string; closesAt: Date }, now: Date): boolean =>
  openDraws.has(state) && closesAt > now;

/** What the table needs to know of a draw. */
export type DrawFacts = Entrants &
  Reveals & {
    state: DrawState;
    closesAt: Date;
    valueAt: Date;
    remindedAt: Date | null;
    way: Way;
  };

/** A draw that nobody has entered. */
export const nobodyYet = {
  remindedAt: null,
  entries: 0,
  isEnough: true,
  numbered: 0,
  shown: 0,
  isEnoughForShown: true,
};

export type DrawEffect =
  /** Words `draw.<event>.owner`; what they lead to, where it is not the draw: the step that says when it closes. */
  | { do: 'tellOwner'; opens?: 'edit/terms' }
  /** Those who take part and still wait, or those of them who have not sealed or shown a number: words `draw.<event>.entrant` */
  | { do: 'tellEntrants'; who?: 'numberless' | 'silent' }
  | { do: 'tellOperators' }
  /** Those who are out are told. */
  | { do: 'sitOut' }
  /** It is promised to those who come first. */
  | { do: 'passOn' }
  /** Those who wait are told that nothing comes of it. */
  | { do: 'takeBack' };

export type DrawTerms = {
  state: DrawState;
  actor: 'owner' | 'operator' | 'timer' | 'system';
  facts: DrawFacts;
  effect: DrawEffect;
  /**
   * The codes are made and P published; their ranking is written down, by the public value or by the numbers that were shown; it
   * was asked for what is missing. Who has no number, or did not show it while others did, is out.
   */
  write: 'seal' | 'rank' | 'count' | 'remind' | 'dropNumberless' | 'dropSilent';
  guard:
    | 'someAsked'
    | 'noneAsked'
    | 'enough'
    | 'tooFew'
    | 'valueKnown'
    | 'byValue'
    | 'byNumbers'
    | 'allShown'
    | 'enoughForShown'
    | 'mayRepeat'
    | 'numbersFailed';
  more: object;
};

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
    byValue: (facts) => ({ holds: !isByNumbers(facts) }),
    byNumbers: (facts) => ({ holds: isByNumbers(facts) }),
    allShown: (facts) => ({ holds: facts.shown > 0 && !isSilent(facts) }),
    enoughForShown: (facts) => ({ holds: facts.shown > 0 && isSilent(facts) && facts.isEnoughForShown }),
    mayRepeat: (facts) => ({ holds: isSplit(facts) }),
    // One repeat, never two.
    numbersFailed: (facts) => ({
      holds: facts.shown === 0 || (facts.state === 'repeating' && isSplit(facts)),
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
      when: ['someAsked', 'tooFew', 'byValue'],
      at: atClosing,
      writes: ['seal'],
      effects: [{ do: 'tellOwner' }, { do: 'tellEntrants' }],
    },
    {
      name: 'ask_to_seal',
      by: ['timer'],
      from: ['open'],
      at: (facts) =>
        wayFacts[facts.way].hasNumbers ? askedBefore(facts.closesAt, numbersAskedHours, facts) : null,
      writes: ['remind'],
      effects: [{ do: 'tellEntrants', who: 'numberless' }],
    },
    {
      name: 'call_numbers',
      by: ['timer'],
      from: ['open'],
      to: 'revealing',
      when: ['someAsked', 'tooFew', 'byNumbers'],
      at: atClosing,
      writes: ['dropNumberless', 'seal'],
      effects: [{ do: 'tellOwner' }, { do: 'tellEntrants' }, { do: 'sitOut' }],
    },
    {
      name: 'ask_to_show',
      by: ['timer'],
      from: ['revealing', 'repeating'],
      at: (facts) => askedBefore(showingUntil(facts), showingAskedHours, facts),
      writes: ['remind'],
      effects: [{ do: 'tellEntrants', who: 'silent' }],
    },
    {
      // As soon as the last number is there; or at the end, when those who kept theirs have left.
      name: 'count',
      by: ['system', 'timer'],
      from: ['revealing', 'repeating'],
      to: 'drawn',
      when: ['allShown'],
      at: showingUntil,
      writes: ['count'],
      effects: [{ do: 'tellEntrants' }, { do: 'passOn' }],
    },
    {
      // There is enough for those who are left.
      name: 'spare',
      by: ['timer'],
      from: ['revealing', 'repeating'],
      to: 'drawn',
      when: ['enoughForShown'],
      at: showingUntil,
      writes: ['dropSilent'],
      effects: [{ do: 'tellOwner' }, { do: 'sitOut' }, { do: 'passOn' }],
    },
    {
      name: 'repeat',
      by: ['timer'],
      from: ['revealing'],
      to: 'repeating',
      when: ['mayRepeat'],
      at: showingUntil,
      writes: ['dropSilent'],
      effects: [{ do: 'tellOwner' }, { do: 'tellEntrants' }, { do: 'sitOut' }],
    },
    {
      // The public value that was named beforehand, which nobody can know yet.
      name: 'fall_back',
      by: ['timer'],
      from: ['revealing', 'repeating'],
      to: 'sealed',
      when: ['numbersFailed'],
      at: showingUntil,
      writes: ['dropSilent'],
      effects: [{ do: 'tellOwner' }, { do: 'tellEntrants' }, { do: 'sitOut' }],
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
      at: givenUpAt,
      effects: [{ do: 'tellOwner' }, { do: 'takeBack' }],
    },
    // Nobody waits any more.
    { name: 'finish', by: ['system'], from: ['drawn'], to: 'finished', effects: [] },
    {
      name: 'call_off',
      by: ['owner', 'system'],
      from: ['open', 'revealing', 'repeating', 'sealed', 'drawn', 'unasked'],
      to: 'called_off',
      effects: [{ do: 'takeBack' }],
    },
  ],
});
