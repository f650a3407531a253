import { Temporal } from 'temporal-polyfill';
import { AppError } from '@/lib/shared/errors';

/*
 * Where a page of a list ended, as its address carries it. It comes from outside: anyone can write one. Each key is read
 * by its kind here and nowhere else, so that no database is ever asked to make a date of “abc”.
 */

/** An id as we make them: letters, digits, dashes. */
const isId = (text: unknown): boolean => typeof text === 'string' && /^[\w-]{1,60}$/.test(text);

const isBetween = (value: unknown, low: number, high: number): boolean =>
  typeof value === 'number' && value >= low && value <= high;

/** A moment as the database writes it in JSON, in a year that it can count with. */
const isInstant = (text: unknown): boolean => {
  if (typeof text !== 'string') return false;
  if (!/^2[01]\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/.test(text)) return false;
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
};

/** What a key can be, and whether a value from outside is one. */
const kinds = {
  id: isId,
  instant: isInstant,
  /** What an `int` of the database holds. */
  integer: (value: unknown) => Number.isInteger(value) && isBetween(value, -(2 ** 31), 2 ** 31 - 1),
  /** A length or a price per something: more than the earth has of either. */
  real: (value: unknown) => isBetween(value, -1e15, 1e15),
  /** A `float8` as text, which keeps all its digits. */
  decimal: (value: unknown) =>
    typeof value === 'string' && /^-?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,2})?$/.test(value),
} as const satisfies Record<string, (value: unknown) => boolean>;

export type KeyKind = keyof typeof kinds;

/** The order that a list was in, and the last row's place in it. */
export type Cursor = { order: string; keys: (string | number)[] };

/** Far above what we write. */
const mostCharacters = 1000;

export const writeCursor = ({ order, keys }: Cursor): string =>
  Buffer.from(JSON.stringify([order, ...keys])).toString('base64url');

/** A cursor of this order with keys of these kinds, or null: one that was tampered with or belongs elsewhere. */
export const readCursor = (text: string, order: string, wanted: readonly KeyKind[]): Cursor | null => {
  if (text.length > mostCharacters) return null;
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
  if (!Array.isArray(read) || read.length !== wanted.length + 1 || read[0] !== order) return null;
  const keys: (string | number)[] = read.slice(1);
  return wanted.every((kind, index) => kinds[kind](keys[index])) ? { order, keys } : null;
};

/** The same where it must be one, or null where none was given; any other is refused beside its field (`invalid`). */
export const requireCursor = (
  text: string | null | undefined,
  order: string,
  wanted: readonly KeyKind[],
): Cursor | null => {
  if (!text) return null;
  const cursor = readCursor(text, order, wanted);
  if (!cursor) throw wrongCursor();
  return cursor;
};

/** What a list says to a cursor that is none of its own. */
export const wrongCursor = (): AppError =>
  new AppError('invalid', 'form', { fields: { cursor: { key: 'field.wrong' } } });

/** Where the last row's id is the whole cursor: that id, or null when it can be none. */
export const readId = (text: string | null | undefined): string | null =>
  text !== null && text !== undefined && isId(text) ? text : null;
