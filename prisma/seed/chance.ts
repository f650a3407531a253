import { createHash } from 'node:crypto';

const sha = (text: string): string => createHash('sha256').update(`mitoyen-demo:${text}`).digest('hex');

const dashed = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');

/** An id that is always the same for a name, in the shape of a UUID of names (version 5). */
export const idOf = (name: string): string => {
  const hex = sha(name);
  return dashed(`${hex.slice(0, 12)}5${hex.slice(13, 16)}a${hex.slice(17, 32)}`);
};

/** The same for rows that are listed in the order of their ids: it begins with the time, as version 7 does. */
export const timedIdOf = (at: Date, name: string): string => {
  const hex = sha(name);
  return dashed(`${at.getTime().toString(16).padStart(12, '0')}7${hex.slice(13, 16)}a${hex.slice(17, 32)}`);
};

/** A number in [0, 1) that is always the same for a name: chance that can be repeated. */
export const chanceOf = (name: string): number => Number.parseInt(sha(name).slice(0, 8), 16) / 2 ** 32;

/** One of some, always the same one for a name. */
export const oneOf = <Item>(items: readonly Item[], name: string): Item => {
  const item = items[Math.floor(chanceOf(name) * items.length)];
  if (item === undefined) throw new RangeError(`nothing to choose from for ${name}`);
  return item;
};
