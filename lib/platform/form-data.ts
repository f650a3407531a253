export type FormInput = {
  [key: string]: FormInput | FormDataEntryValue | (FormInput | FormDataEntryValue)[];
};

/** A file field that was left alone posts an empty file without a name; Next reads its name as `undefined`. */
const isUnchosen = ({ size, name }: File): boolean => size === 0 && (name === '' || name === 'undefined');

/** Browsers post the end of a line as two characters: a text as long as its field allows would arrive too long. */
const withPlainLines = (value: FormDataEntryValue): FormDataEntryValue =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A posted form as an object: `a.b` nests, `a[]` collects into a list, empty file fields are left out.
 * React's own hidden fields (`$ACTION…`) are dropped, lines end with `\n`. Last one wins for a name that comes twice without `[]`.
 */
export const formInput = (data: FormData): FormInput => {
  const result: FormInput = {};
  for (const [name, posted] of data.entries()) {
    if (name.startsWith('$')) continue;
    const value = withPlainLines(posted);
    if (value instanceof File && isUnchosen(value)) continue;
    const isList = name.endsWith('[]');
    const path = (isList ? name.slice(0, -2) : name).split('.');
    if (path.some((part) => forbidden.has(part))) continue;
    let at = result;
    for (const part of path.slice(0, -1)) {
      const next = at[part];
      const inner = typeof next === 'object' && !Array.isArray(next) && !(next instanceof File) ? next : {};
      at[part] = inner;
      at = inner;
    }
    const last = path.at(-1) ?? '';
    const before = at[last];
    at[last] = isList ? [...(Array.isArray(before) ? before : []), value] : value;
  }
  return result;
};

/** What was typed, by field name, to fill the form again. Files cannot be given back, and passwords are not. */
export const typedValues = (data: FormData): Record<string, string | string[]> => {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of data.entries()) {
    if (name.startsWith('$') || typeof value !== 'string' || /password/i.test(name)) continue;
    const before = values[name];
    if (name.endsWith('[]')) values[name] = [...(Array.isArray(before) ? before : []), value];
    else values[name] = value;
  }
  return values;
};
