/** Whoever has the thing `from` would take the thing `to`, and how well it fits, from 0 to 1. Things are numbers from 0 on. */
export type Want = { from: number; to: number; fit: number };

/** The wants of `things` things, best first: those of thing t are `to` and `fit` from `start[t]` to `start[t + 1]`. */
export type Wants = { things: number; start: Int32Array; to: Int32Array; fit: Float64Array };

const isBetter = (one: Want, other: Want): number => other.fit - one.fit || one.to - other.to;

/** Each thing's best wants, each once; what is wanted of oneself, or of a thing that is not there, is left out. */
export const bestWants = (
  things: number,
  wants: Iterable<Want>,
  perThing: number,
  ownerOf: (thing: number) => unknown = (thing) => thing,
): Wants => {
  const byThing: Want[][] = Array.from({ length: things }, () => []);
  for (const want of wants) {
    const isThere = want.to >= 0 && want.to < things;
    if (isThere && ownerOf(want.from) !== ownerOf(want.to)) byThing[want.from]?.push(want);
  }
  const kept = byThing.map((all) => {
    const seen = new Set<number>();
    return all
      .sort(isBetter)
      .filter(({ to }) => !seen.has(to) && seen.add(to))
      .slice(0, perThing);
  });
  const start = new Int32Array(things + 1);
  kept.forEach((all, thing) => {
    start[thing + 1] = (start[thing] ?? 0) + all.length;
  });
  const all = kept.flat();
  return {
    things,
    start,
    to: Int32Array.from(all, ({ to }) => to),
    fit: Float64Array.from(all, ({ fit }) => fit),
  };
};
