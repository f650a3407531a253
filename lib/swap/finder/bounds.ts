/** What a ring is worth. */
export type Weights = {
  /** How likely one person is to say yes: a ring of k serves k · saysYesᵏ people on average. */
  saysYes: number;
  /** What the best possible fit adds to what a ring serves, as a part of it: small, so that it decides between equals. */
  fit: number;
};

/** How far the finder looks: in things, rings and steps, never in seconds, so that it finds the same everywhere. */
export type Bounds = {
  /** Things in a ring at most; two at least. */
  longest: number;
  /** The best so many wants of each thing are looked at. */
  wantsPerThing: number;
  /** Rings that are weighed against each other, at most. */
  rings: number;
  /** Steps of the search from each thing, at most: a knot of people who all want each other's does not hold up the rest. */
  stepsPerThing: number;
  /** A group of at most so many rings is solved for certain, if so many branches are enough for it. */
  exactRings: number;
  exactBranches: number;
  /** Steps of the improving search for each ring of a group, from nothing and from what was chosen before, and in all. */
  stepsPerRing: number;
  stepsPerRingAgain: number;
  steps: number;
};

export type Limits = { weights: Weights; bounds: Bounds };

export const limits: Limits = {
  weights: { saysYes: 0.8, fit: 0.05 },
  bounds: {
    longest: 5,
    wantsPerThing: 10,
    rings: 200_000,
    stepsPerThing: 20_000,
    exactRings: 48,
    exactBranches: 20_000,
    stepsPerRing: 1_000,
    stepsPerRingAgain: 100,
    steps: 40_000_000,
  },
};
