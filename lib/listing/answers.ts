import type { Details, Fields } from './fields';
import type { Field } from './listing-type';

/** A translator of `types.<name>`. */
export type Say = {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
};

export type Answer = { name: string; kind: Field['kind']; label: string; text: string };

const textOf = (say: Say, name: string, field: Field, value: Details[string]): string => {
  const option = (each: string): string => say(`fields.${name}.options.${each}`);
  switch (field.kind) {
    case 'choice':
      return option(String(value));
    case 'choices':
      return (Array.isArray(value) ? value : [String(value)]).map(option).join(', ');
    case 'number':
      return say.has(`fields.${name}.unit`)
        ? say(`fields.${name}.unit`, { count: Number(value) })
        : String(value);
    case 'flag':
      return say(say.has(`fields.${name}.yes`) ? `fields.${name}.yes` : `fields.${name}.label`);
    default:
      return String(value);
  }
};

/** What an answer is called where it is read: a form may ask for it as a question (`label`), a page names it (`shown`). */
export const shownLabel = (say: Say, name: string): string =>
  say(say.has(`fields.${name}.shown`) ? `fields.${name}.shown` : `fields.${name}.label`);

/** Stored answers as words, in the order of the table; what was not answered, and flags that are not set, are left out. */
export const answersOf = (say: Say, fields: Fields, details: Details): Answer[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = details[name];
    if (value === undefined || value === false) return [];
    return [{ name, kind: field.kind, label: shownLabel(say, name), text: textOf(say, name, field, value) }];
  });

const onCard = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field.onCard));

/** What cards show beside the price (`onCard`), in a few words. */
export const cardAnswers = (say: Say, fields: Fields, details: Details): string[] =>
  answersOf(say, onCard(fields), details).map(({ text }) => text);
