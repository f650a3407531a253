/*
 * The shape of a lineage: which lots stand in which generation, and where each is drawn. Pure.
 */

export type Edge = { from: string; to: string };

/** Where a lot is drawn: which generation from above, and which place in it. */
export type Place = { level: number; column: number };

/** So far up and down a lineage is read, so many children of one lot, and so many lots in all. */
export const familyBounds = { up: 8, down: 6, wide: 8, most: 80 } as const;

/**
 * The generation of each lot: one below the lowest of those that it came from. `ids` in the order of their numbers, so that what
 * something came from stands before it.
 */
export const levelsOf = (ids: readonly string[], edges: readonly Edge[]): Map<string, number> => {
  const levels = new Map<string, number>();
  for (const id of ids) {
    const above = edges.flatMap(({ from, to }) => (to === id ? [levels.get(from) ?? -1] : []));
    levels.set(id, Math.max(-1, ...above) + 1);
  }
  return levels;
};

/** Where each is drawn: in its generation, below those that it came from. */
export const placesOf = (ids: readonly string[], edges: readonly Edge[]): Map<string, Place> => {
  const levels = levelsOf(ids, edges);
  const places = new Map<string, Place>();
  const deepest = Math.max(0, ...levels.values());
  for (let level = 0; level <= deepest; level += 1) {
    const middle = (id: string): number => {
      const above = edges.flatMap(({ from, to }) => (to === id ? [places.get(from)?.column ?? 0] : []));
      return above.length === 0 ? 0 : above.reduce((sum, column) => sum + column, 0) / above.length;
    };
    const row = ids.filter((id) => levels.get(id) === level);
    const ordered = row
      .map((id, at) => ({ id, at, middle: middle(id) }))
      .sort((one, other) => one.middle - other.middle || one.at - other.at);
    ordered.forEach(({ id }, column) => {
      places.set(id, { level, column });
    });
  }
  return places;
};
