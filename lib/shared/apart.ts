/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Overrides of direction, which older rows may still hold. */
const overrides = /[\u202a-\u202e\u2066\u2067]/g;

/**
 * A name inside a text of ours, kept apart from the words around it: one from a right-to-left script would otherwise draw
 * them, and what stands beside it, to its other side (UAX #9: first strong isolate). Other names are as they were.
 */
export const apart = (name: string): string =>
  rightToLeft.test(name) ? `\u2068${name.replace(overrides, '')}\u2069` : name.replace(overrides, '');
