import type { Message } from '@/lib/shared/errors';
import { addToDate, isPlainDate } from '@/lib/shared/period';
import { type DossierStep, dossierLimits, dossierStepNames, stepFacts } from './steps';

/** What was noted, and by whom of those of it; `agreedBy`: who else said that it is so. */
export type Noted = {
  step: DossierStep;
  holdingId: string | null;
  holderId: string;
  isTakenBack: boolean;
  agreedBy: readonly string[];
};

/** Who has still to say that it is so. */
export const awaitedBy = (
  { step, holderId, isTakenBack, agreedBy }: Noted,
  parties: readonly string[],
): string[] =>
  isTakenBack || !stepFacts(step).needsAll
    ? []
    : parties.filter((party) => party !== holderId && !agreedBy.includes(party));

/** It counts: it was noted, and all have said so where that matters. */
export const isSettled = (note: Noted, parties: readonly string[]): boolean =>
  !note.isTakenBack && awaitedBy(note, parties).length === 0;

/** Who noted it may take it back, until it counts by the word of all. */
export const mayTakeBack = (note: Noted, parties: readonly string[], holderId: string): boolean =>
  note.holderId === holderId &&
  !note.isTakenBack &&
  !(stepFacts(note.step).needsAll && isSettled(note, parties));

/** How far each step has come: for how many of the homes, where it is of one. */
export const progressOf = (
  notes: readonly Noted[],
  { parties, homes }: { parties: readonly string[]; homes: readonly string[] },
): { step: DossierStep; done: number; of: number }[] =>
  dossierStepNames.map((step) => {
    const settled = notes.filter((note) => note.step === step && isSettled(note, parties));
    const { ofHome } = stepFacts(step);
    return {
      step,
      of: ofHome ? homes.length : 1,
      done: ofHome ? new Set(settled.map(({ holdingId }) => holdingId)).size : Math.min(1, settled.length),
    };
  });

/** What is wrong with a day on which a step is said to be; null: nothing. */
export const dayProblem = (step: DossierStep, day: string, today: string): Message | null => {
  if (!isPlainDate(day)) return { key: 'period.wrongDate' };
  const { daysBack, daysAhead } = dossierLimits;
  if (day < addToDate(today, { days: -daysBack })) return { key: 'dossier.tooLongAgo' };
  if (day > today && !stepFacts(step).mayBeAhead) return { key: 'dossier.notYet' };
  return day > addToDate(today, { days: daysAhead }) ? { key: 'dossier.tooFar' } : null;
};
