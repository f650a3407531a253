/*
 * How listings that have the words alike are put in order on a page of “relevance”. All of it stands here, and the page `/ranking` reads
 * it from here. Nobody can pay for any of it.
 */

/** What each thing counts, of what a listing on the spot has by being there. */
export const rankWeights = {
  /** On the spot 1, half of it at `halfKm`. */
  near: 1,
  /** As good as members say its owner is, from none of it to all. */
  rating: 0.3,
  /** It has a picture. */
  picture: 0.15,
  /** Just published, half of it after `halfDays`. */
  fresh: 0.1,
  /** Whose owner few have written about so far: without it nobody would begin. */
  newcomer: 0.15,
} as const;

export type RankedBy = keyof typeof rankWeights;

export const rankNumbers = {
  halfKm: 2,
  halfDays: 30,
  /** What counts for a rating nobody has given yet: as if so many had said so much. */
  usualRating: 4,
  usualRatings: 5,
  /** With fewer reviews somebody is new. */
  newBelow: 3,
} as const;

/** What of a listing its place on the page depends on. */
export type Rankable = {
  km: number;
  ratingSum: number;
  ratingCount: number;
  hasPicture: boolean;
  daysOld: number;
};

/** One more than half of it at `half`, all of it at 0. */
const fading = (value: number, half: number): number => half / (half + Math.max(0, value));

/** How much of each it has, 0 to 1. */
const shares: Record<RankedBy, (it: Rankable) => number> = {
  near: ({ km }) => fading(km, rankNumbers.halfKm),
  rating: ({ ratingSum, ratingCount }) => {
    const { usualRating, usualRatings } = rankNumbers;
    const mean = (usualRating * usualRatings + ratingSum) / (usualRatings + ratingCount);
    return (mean - 1) / 4;
  },
  picture: ({ hasPicture }) => (hasPicture ? 1 : 0),
  fresh: ({ daysOld }) => fading(daysOld, rankNumbers.halfDays),
  newcomer: ({ ratingCount }) => (ratingCount < rankNumbers.newBelow ? 1 : 0),
};

/** What it counts in all: the more, the further up. */
export const rankOf = (it: Rankable): number =>
  Object.entries(shares).reduce((sum, [name, share]) => sum + rankWeights[name as RankedBy] * share(it), 0);

/** The same rows, those of each tier by their rank, the highest first; what ranks alike stays as it was. */
export const ranked = <Row>(rows: readonly Row[], look: (row: Row) => Rankable & { tier: number }): Row[] =>
  rows
    .map((row) => ({ row, tier: look(row).tier, rank: rankOf(look(row)) }))
    .sort((one, other) => one.tier - other.tier || other.rank - one.rank)
    .map(({ row }) => row);
