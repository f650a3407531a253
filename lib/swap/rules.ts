/** How wants are read and weighed: numbers that a community could choose otherwise. */
export const matching = {
  /** Things on show of which rings are sought: the newest so many. */
  things: 20_000,
  /** So many different words of what somebody would like are looked for. */
  words: 40,
  /** Of the things whose title has a word, so many in each square of the map are looked at, the newest first. */
  perWord: 60,
  /** The side of a square, in metres of the map (some 25 km on the ground in Brittany). */
  squareMetres: 40_000,
  /** Nothing further away than this is proposed; at `halfKm` a thing fits half as well as next door. */
  farthestKm: 40,
  halfKm: 10,
  /** The best so many things for each. */
  perThing: 10,
  /** Who is open to anything takes what comes from those who want their thing, and so many others; it fits that well. */
  surprises: 5,
  surpriseFit: 0.2,
} as const;

/** The things of a ring in the order that does not depend on where one begins to tell it: the same ring is the same text. */
export const ringKey = (things: readonly string[]): string => {
  const first = things.reduce((least, each, at) => (each < (things[least] ?? '') ? at : least), 0);
  return [...things.slice(first), ...things.slice(0, first)].join(' ');
};

/**
 * What a ring is to the owner of one of its things, as they would propose it (`legsOf`): what comes to them first, their own last.
 * Null: the thing is not in it.
 */
export const ringFrom = <Thing extends { id: string }>(
  things: readonly Thing[],
  ownId: string,
): Thing[] | null => {
  const at = things.findIndex(({ id }) => id === ownId);
  return at < 0 ? null : [...things.slice(at + 1), ...things.slice(0, at + 1)];
};
