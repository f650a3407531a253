import { AppError } from '@/lib/shared/errors';

export type FormInput = {
  [key: string]: FormInput | FormDataEntryValue | (FormInput | FormDataEntryValue)[];
};

/** Several times what our longest form has. */
const mostFields = 2000;
const longestName = 200;
/** `_amount.shipping.0.price` is four deep; nothing of ours is twice as deep. */
const deepest = 8;

/** A file field that was left alone posts an empty file without a name; Next reads its name as `undefined`. */
const isUnchosen = ({ size, name }: File): boolean => size === 0 && (name === '' || name === 'undefined');

/**
 * Browsers post the end of a line as two characters: a text as long as its field allows would arrive too long. NUL and
 * halves of characters, which no keyboard writes, would be refused by the database.
 */
const readable = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed();

/** What an action was posted. A program can call one with anything at all: what is no form has no fields. */
export const postedForm = (posted: unknown): FormData =>
  posted instanceof FormData ? posted : new FormData();

/** Names that would reach into the object itself. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

const tooMuch = (): AppError => new AppError('invalid', 'tooLong');

/** The fields of a form that are ours to read, once it is known that they are not too many. React keeps `$…` for itself. */
const fieldsOf = (data: FormData): [name: string, value: FormDataEntryValue][] => {
  const fields: [string, FormDataEntryValue][] = [];
  for (const [name, value] of data) {
    if (name.startsWith('$')) continue;
    if (fields.length === mostFields || name.length > longestName) throw tooMuch();
    fields.push([name, value]);
  }
  return fields;
};

const isGroup = (value: FormInput[string] | undefined): value is FormInput =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof File);

/** The object that the last part of a path stands in, made where it is not there. */
const groupAt = (root: FormInput, path: readonly string[]): FormInput => {
  let at = root;
  for (const part of path) {
    const next = at[part];
    const inner: FormInput = isGroup(next) ? next : {};
    at[part] = inner;
    at = inner;
  }
  return at;
};

/**
 * A posted form as an object: `a.b` nests, `a[]` collects into a list, empty file fields are left out.
 * React's own hidden fields (`$ACTION…`) are dropped, lines end with `\n`. Last one wins for a name that comes twice without `[]`.
 * Refuses (`invalid tooLong`) what no form of ours could be: too many fields, or names too long or too deep.
 */
export const formInput = (data: FormData): FormInput => {
  const result: FormInput = {};
  for (const [name, posted] of fieldsOf(data)) {
    const value = typeof posted === 'string' ? readable(posted) : posted;
    if (value instanceof File && isUnchosen(value)) continue;
    const isList = name.endsWith('[]');
    const path = readable(isList ? name.slice(0, -2) : name).split('.');
    if (path.length > deepest) throw tooMuch();
    if (path.some((part) => forbidden.has(part))) continue;
    const at = groupAt(result, path.slice(0, -1));
    const last = path.at(-1) ?? '';
    const before = at[last];
    if (!isList) at[last] = value;
    else if (Array.isArray(before)) before.push(value);
    else at[last] = [value];
  }
  return result;
};

/**
 * What was typed, by field name, to fill the form again; nothing of a form that is too large to be one of ours.
 * Files cannot be given back, and passwords are not.
 */
export const typedValues = (data: FormData): Record<string, string | string[]> => {
  const values = new Map<string, string | string[]>();
  let count = 0;
  for (const [name, value] of data) {
    count += 1;
    if (count > mostFields) return {};
    if (name.startsWith('$') || typeof value !== 'string' || /password/i.test(name)) continue;
    const before = values.get(name);
    if (!name.endsWith('[]')) values.set(name, value);
    else if (Array.isArray(before)) before.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(values);
};
