import type { Message } from '@/lib/shared/errors';

/** How many things go round at least and at most. */
export const ringSizes = { min: 2, max: 5 } as const;

/** Who hands each of some things to whom: the first comes to whoever has the last, every other to who has the one before. */
export const legsOf = <Thing extends { ownerId: string }>(
  things: readonly Thing[],
): { thing: Thing; giverId: string; takerId: string }[] =>
  things.flatMap((thing, at) => {
    const taker = things[at - 1] ?? things.at(-1);
    return taker ? [{ thing, giverId: thing.ownerId, takerId: taker.ownerId }] : [];
  });

type Thing = { id: string; type: string; ownerId: string };

/** What is wrong with some things as a ring, whoever proposes it; null: nothing. */
export const ringProblem = (things: readonly Thing[]): Message | null => {
  const { min, max } = ringSizes;
  if (things.length < min || things.length > max) return { key: 'ring.size', values: { min, max } };
  if (new Set(things.map(({ ownerId }) => ownerId)).size < things.length) return { key: 'ring.twice' };
  if (new Set(things.map(({ type }) => type)).size > 1) return { key: 'ring.mixed' };
  return null;
};
