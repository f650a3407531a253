/**
 * Cancellation tiers: what a customer who cancels gets back. Steps run from the earliest to the latest; the first
 * one whose deadline has not passed counts, after the last one nothing comes back.
 * Source: the public tiers of Airbnb (flexible 24 h, moderate 5 d, strict 14 d or 48 h to think again).
 */
export type CancellationStep = { hoursBeforeStart: number; percent: number };

export type CancellationTier = {
  steps: readonly CancellationStep[];
  /** Everything back for this long after it was confirmed, as long as the start is at least so far away. */
  grace?: { hoursAfterConfirmation: number; hoursBeforeStart: number };
};

export const cancellationTiers = {
  flexible: {
    steps: [
      { hoursBeforeStart: 24, percent: 100 },
      { hoursBeforeStart: 0, percent: 50 },
    ],
  },
  moderate: {
    steps: [
      { hoursBeforeStart: 5 * 24, percent: 100 },
      { hoursBeforeStart: 24, percent: 50 },
    ],
  },
  strict: {
    steps: [
      { hoursBeforeStart: 14 * 24, percent: 100 },
      { hoursBeforeStart: 7 * 24, percent: 50 },
    ],
    grace: { hoursAfterConfirmation: 48, hoursBeforeStart: 48 },
  },
} as const satisfies Record<string, CancellationTier>;

export type CancellationTierName = keyof typeof cancellationTiers;

/** The tier a booking was made under; a name that is no longer there counts as the kindest. */
export const cancellationTier = (name: string): CancellationTier =>
  (cancellationTiers as Record<string, CancellationTier>)[name] ?? cancellationTiers.flexible;

const hourMs = 3_600_000;

/** Until when how much comes back, as instants, for the page that shows it before anything is agreed. */
export const cancellationSteps = (
  name: string,
  startsAt: Date,
  confirmedAt: Date | null = null,
  isMoved = false,
): { until: Date; percent: number }[] => {
  // What the provider moved is not what was agreed to: everything comes back.
  if (isMoved) return [{ until: startsAt, percent: 100 }];
  const { steps, grace } = cancellationTier(name);
  const before = (hours: number) => new Date(startsAt.getTime() - hours * hourMs);
  const dated = steps.map(({ hoursBeforeStart, percent }) => ({ until: before(hoursBeforeStart), percent }));
  if (!grace || !confirmedAt) return dated;
  const graceEnds = new Date(
    Math.min(
      confirmedAt.getTime() + grace.hoursAfterConfirmation * hourMs,
      before(grace.hoursBeforeStart).getTime(),
    ),
  );
  return [
    { until: graceEnds, percent: 100 },
    ...dated.filter(({ until, percent }) => percent === 100 || until > graceEnds),
  ].sort((a, b) => b.percent - a.percent || a.until.getTime() - b.until.getTime());
};
