const hourMs = 3_600_000;

/** What decides a draw. */
export const ways = ['value', 'numbers'] as const;
export type Way = (typeof ways)[number];

type Rule =
  | 'before'
  | 'closing'
  | 'value'
  | 'after'
  | 'seal'
  | 'closingNumbers'
  | 'show'
  | 'repeat'
  | 'otherwise'
  | 'afterNumbers';

type Facts = {
  /** Those who take part seal numbers of their own, and show them after the closing. */
  hasNumbers: boolean;
  /** How it goes, step by step: words `draw.rules.<step>`. */
  rules: readonly Rule[];
};

/** Another way is a row here, and its words `draw.way.<name>`. */
export const wayFacts: Record<Way, Facts> = {
  value: { hasNumbers: false, rules: ['before', 'closing', 'value', 'after'] },
  numbers: {
    hasNumbers: true,
    rules: ['before', 'seal', 'closingNumbers', 'show', 'repeat', 'otherwise', 'afterNumbers'],
  },
};

/** With more who take part only the public value decides: one who stays away would be the rule. */
export const mostWithNumbers = 20;
/** How long those who take part have to show a number; and once more for the one repeat. */
export const revealHours = 24;
/** They are reminded this long before the closing, and before the time to show it is over. */
export const numbersAskedHours = 24;
export const showingAskedHours = 6;

export type Reveals = { revealUntil: Date | null; repeatUntil: Date | null };

/** Which of their two numbers those who take part show. */
export type NumberColumn = 'number' | 'numberAgain';

/** Until when each is shown, what it was sealed as, and the one that it may be taken for. */
export const numberFacts = {
  number: { until: 'revealUntil', sealed: 'commitment', other: 'numberAgain' },
  numberAgain: { until: 'repeatUntil', sealed: 'commitmentAgain', other: 'number' },
} as const satisfies Record<NumberColumn, { until: keyof Reveals; sealed: string; other: NumberColumn }>;

/** Until when numbers are to be shown, and shown once more, from when nobody comes in any more. */
export const revealsAfter = (way: Way, from: Date): Reveals => {
  const after = (times: number) => new Date(from.getTime() + times * revealHours * hourMs);
  return wayFacts[way].hasNumbers
    ? { revealUntil: after(1), repeatUntil: after(2) }
    : { revealUntil: null, repeatUntil: null };
};
