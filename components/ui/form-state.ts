import type { FormState } from '@/lib/shared/form-state';

/** A form action: a server function that gets the last answer and what was posted. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export const untouched: FormState = {};

/** What one post may weigh, below what the server takes (lib/platform/web/guard.ts): above it nobody could say why in the form. */
export const maxPostBytes = 60 * 1024 * 1024;

export const weightOf = (data: FormData): number =>
  [...data.values()].reduce((sum, value) => sum + (typeof value === 'string' ? value.length : value.size), 0);

/** True when the post was refused, with or without a field to blame. */
export const isRefused = (state: FormState): boolean =>
  !state.ok && Boolean(state.message || Object.keys(state.fields ?? {}).length);

/** A list posts as `days[]`; its error and its place on the page go by `days`. */
export const fieldKey = (name: string): string => name.replace(/\[\]$/, '');

export const errorOf = (state: FormState, name: string): string | undefined => state.fields?.[fieldKey(name)];

/** What was typed into a field that holds one value. */
export const typedText = (state: FormState, name: string): string | undefined => {
  const value = state.values?.[name];
  return Array.isArray(value) ? value[0] : value;
};

/** What was ticked under a name; `undefined` before the first post, an empty list when nothing was. */
export const tickedValues = (state: FormState, name: string): string[] | undefined => {
  if (!state.values) return undefined;
  const value = state.values[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};
