import type { Asset } from '@/lib/shared/asset';

/**
 * What the things of a ring are worth to those who are of it: in one asset, in the order of the ring. `version` counts how often that was said,
 * so that a yes is to what was shown. Without an asset nothing is given beside the things.
 */
export type Balance = { version: number; asset?: Asset; worths: readonly number[] };

type Leg = { giverId: string; takerId: string };

/**
 * What each gives beside their thing, or (below nothing) gets: so much more, or less, is what they take worth than what they give. Each thing has one
 * who gives it and one who takes it, so that all together comes to nothing.
 */
export const balanceSums = (legs: readonly Leg[], worths: readonly number[]): Map<string, number> => {
  const sums = new Map<string, number>();
  const add = (holderId: string, amountMinor: number) =>
    sums.set(holderId, (sums.get(holderId) ?? 0) + amountMinor);
  for (const [at, { giverId, takerId }] of legs.entries()) {
    add(takerId, worths[at] ?? 0);
    add(giverId, -(worths[at] ?? 0));
  }
  return sums;
};

export type BalancePart = { from: string; to: string; amountMinor: number };

/** Who gives whom how much, in the order of the ring: each either gives or gets, and there is always at least one part less than people. */
export const balanceParts = (legs: readonly Leg[], worths: readonly number[]): BalancePart[] => {
  const left = balanceSums(legs, worths);
  const getting = [...left].flatMap(([holderId, sum]) => (sum < 0 ? [holderId] : []));
  const parts: BalancePart[] = [];
  for (const [from, sum] of [...left]) {
    let owedMinor = sum;
    for (const to of getting) {
      const amountMinor = Math.min(owedMinor, -(left.get(to) ?? 0));
      if (amountMinor <= 0) continue;
      parts.push({ from, to, amountMinor });
      owedMinor -= amountMinor;
      left.set(to, (left.get(to) ?? 0) + amountMinor);
    }
  }
  return parts;
};

/** Whether both say the same, however often it was said. */
export const isSameBalance = (one: Balance | undefined, other: Omit<Balance, 'version'>): boolean =>
  one?.asset?.code === other.asset?.code &&
  (one?.worths ?? []).length === other.worths.length &&
  other.worths.every((worth, at) => worth === one?.worths[at]);
