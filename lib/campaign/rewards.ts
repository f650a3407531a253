import { plainDateAt } from '@/lib/shared/period';
import type { RewardView } from './view';

/** What decides whether a reward can be had. */
export type RewardFacts = {
  isActive: boolean;
  stock: number | null;
  taken: number;
  availableUntil: Date | null;
};

/** How many are left; null: as many as are wanted. */
export const leftOf = ({ stock, taken }: Pick<RewardFacts, 'stock' | 'taken'>): number | null =>
  stock === null ? null : Math.max(0, stock - taken);

const blocks: readonly [NonNullable<RewardView['blockedBy']>, (reward: RewardFacts, now: Date) => boolean][] =
  [
    ['inactive', ({ isActive }) => !isActive],
    ['over', ({ availableUntil }, now) => availableUntil !== null && now >= availableUntil],
    ['gone', (reward) => leftOf(reward) === 0],
  ];

/** Why a reward cannot be had now; null: it can. */
export const blockedBy = (reward: RewardFacts, now: Date): RewardView['blockedBy'] =>
  blocks.find(([, applies]) => applies(reward, now))?.[0] ?? null;

/** The last day of an early bird, as it was typed: it is over with the first moment of the day after. */
export const lastDayOf = (until: Date, timeZone: string): string =>
  plainDateAt(new Date(until.getTime() - 1), timeZone);
