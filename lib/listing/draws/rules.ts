import { mostWithNumbers, type Way, wayFacts } from './ways';

/** How far those are who take part in a draw. */
export type Entrants = {
  /** How many take part, and whether there is enough for all of them. */
  entries: number;
  isEnough: boolean;
  /** Of them: who sealed numbers, who has shown the one that is asked for, and whether there is enough for those. */
  numbered: number;
  shown: number;
  isEnoughForShown: boolean;
};

/** Numbers decide: they were announced, some were sealed, and those who take part are few enough. */
export const isByNumbers = ({ way, entries, numbered }: Entrants & { way: Way }): boolean =>
  wayFacts[way].hasNumbers && entries <= mostWithNumbers && numbered > 0;

export const isSilent = ({ entries, shown }: Entrants): boolean => shown < entries;

/** Some have shown their number, others not, and there is not enough for those who did. */
export const isSplit = (entrants: Entrants): boolean =>
  entrants.shown > 0 && isSilent(entrants) && !entrants.isEnoughForShown;

const dayMs = 86_400_000;
const later = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs);

/** The value is asked for when it comes, and again after so many days; after the last of them nothing comes of the draw. */
const askedAfterDays = [0, 3];
const givenUpAfterDays = 14;

type Reminded = { remindedAt: Date | null };

/** When the value is asked for next; null: it was asked for often enough. */
export const nextReminder = ({ valueAt, remindedAt }: Reminded & { valueAt: Date }): Date | null =>
  askedAfterDays.map((days) => later(valueAt, days)).find((at) => remindedAt === null || at > remindedAt) ??
  null;

/** From when on nobody waits for the value any longer. */
export const givenUpAt = ({ valueAt }: { valueAt: Date }): Date => later(valueAt, givenUpAfterDays);

/** So many hours before a moment, unless that was done. */
export const askedBefore = (end: Date | null, hours: number, { remindedAt }: Reminded): Date | null => {
  const at = end && new Date(end.getTime() - hours * 3_600_000);
  return at === null || (remindedAt !== null && remindedAt >= at) ? null : at;
};
