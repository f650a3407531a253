/*
 * The steps of a file, in their order: what two to five who exchange homes for good do until a deed is signed, elsewhere. Nothing of it
 * happens here; each is noted with its day, by any of them.
 */

type StepFacts = {
  /** It is of one of the homes; otherwise of all of it. */
  ofHome: boolean;
  /** It is worth so much, as it was found. */
  hasValue: boolean;
  /** It counts once all have said that it is so. */
  needsAll: boolean;
  /** It can be noted before its day: an appointment. */
  mayBeAhead: boolean;
  /** With it all is done. */
  ends: boolean;
};

export const dossierSteps = {
  visit: { ofHome: true, hasValue: false, needsAll: false, mayBeAhead: true, ends: false },
  valuation: { ofHome: true, hasValue: true, needsAll: true, mayBeAhead: false, ends: false },
  notary: { ofHome: false, hasValue: false, needsAll: false, mayBeAhead: true, ends: false },
  preliminary: { ofHome: false, hasValue: false, needsAll: true, mayBeAhead: false, ends: false },
  deed: { ofHome: false, hasValue: false, needsAll: true, mayBeAhead: false, ends: true },
} as const satisfies Record<string, StepFacts>;

export type DossierStep = keyof typeof dossierSteps;

export const dossierStepNames = Object.keys(dossierSteps) as DossierStep[];

export const stepFacts = (step: DossierStep): StepFacts => dossierSteps[step];

export const dossierLimits = {
  /** Notes of one file, those taken back among them. */
  notes: 100,
  noteCharacters: 500,
  /** How far a day may lie behind, and ahead, in days. */
  daysBack: 3 * 365,
  daysAhead: 2 * 365,
  /** In whole units of the currency. */
  most: 10_000_000,
} as const;
