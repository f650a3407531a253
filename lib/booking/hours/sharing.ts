/** What one owes of some time: of all places, those of theirs and those that come before them in the order in which they asked. */
export type Place = { all: number; before: number; own: number };

/**
 * The minutes that somebody owes of a time that all who came share. What cannot be divided goes to those who asked first, a minute
 * each: the parts of all add up to the whole.
 */
export const shareOf = (minutes: number, { all, before, own }: Place): number => {
  const each = Math.floor(minutes / all);
  const left = minutes % all;
  const more = Math.max(0, Math.min(left, before + own) - before);
  return each * own + more;
};
