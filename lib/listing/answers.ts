import type { Details, Fields } from './fields';
import type { Field } from './listing-type';

/** A translator of `types.<name>`. */
export type Say = {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
  /** What a month is called, by its number. */
  month?(month: string): string;
  /** So many whole units of its currency. */
  money?(units: number): string;
};

export type Answer = { name: string; kind: Field['kind']; label: string; text: string };

/**
 * What an option is called where it is read: an owner says “at my place” in the form, others read at whose (`provider`, where
 * one is known).
 */
export const shownOption = (say: Say, field: string, option: string, provider = ''): string => {
  const shown = `fields.${field}.shownOptions.${option}`;
  return say.has(shown)
    ? say(shown, { name: provider, isNamed: provider ? 'yes' : 'no' })
    : say(`fields.${field}.options.${option}`);
};

/** What a flag that is set is called where it is read. */
export const flagText = (say: Say, name: string): string =>
  say(say.has(`fields.${name}.yes`) ? `fields.${name}.yes` : `fields.${name}.label`);

/** Months that follow one another are said as a stretch, over the turn of the year as well: `octobre–février, mai`. */
export const stretchesOf = (months: readonly number[]): [first: number, last: number][] => {
  const there = new Set(months);
  if (there.size === 12) return [[1, 12]];
  const before = (month: number) => (month === 1 ? 12 : month - 1);
  const after = (month: number) => (month === 12 ? 1 : month + 1);
  return [...there]
    .sort((one, other) => one - other)
    .filter((month) => !there.has(before(month)))
    .map((first) => {
      let last = first;
      while (there.has(after(last))) last = after(last);
      return [first, last];
    });
};

const monthsText = (say: Say, months: readonly number[]): string =>
  stretchesOf(months)
    .map(([first, last]) =>
      [...new Set([first, last])].map((month) => say.month?.(String(month)) ?? String(month)).join('–'),
    )
    .join(', ');

const textOf = (
  say: Say,
  { name, field, provider }: { name: string; field: Field; provider: string | undefined },
  value: Details[string],
): string => {
  const option = (each: string): string => shownOption(say, name, each, provider);
  switch (field.kind) {
    case 'choice':
      return option(String(value));
    case 'choices':
      return (Array.isArray(value) ? value : [String(value)]).map(option).join(', ');
    case 'months':
      return monthsText(say, [value].flat().map(Number));
    case 'number':
      return say.has(`fields.${name}.unit`)
        ? say(`fields.${name}.unit`, { count: Number(value) })
        : String(value);
    case 'money':
      return say.money?.(Number(value)) ?? String(value);
    case 'flag':
      return flagText(say, name);
    default:
      return String(value);
  }
};

/** What an answer is called where it is read: a form may ask for it as a question (`label`), a page names it (`shown`). */
export const shownLabel = (say: Say, name: string): string =>
  say(say.has(`fields.${name}.shown`) ? `fields.${name}.shown` : `fields.${name}.label`);

/** A number that stands at nothing unless somebody says otherwise: nobody has said anything. */
const isNothing = (field: Field, value: Details[string]): boolean =>
  field.kind === 'number' && field.default === 0 && value === 0;

/**
 * Stored answers as words, in the order of the table; what was not answered, flags that are not set
 * and numbers left at nothing are left out.
 * `provider`: whose they are.
 */
export const answersOf = (say: Say, fields: Fields, details: Details, provider?: string): Answer[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = details[name];
    if (value === undefined || value === false || isNothing(field, value)) return [];
    const text = textOf(say, { name, field, provider }, value);
    return [{ name, kind: field.kind, label: shownLabel(say, name), text }];
  });

const onCard = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field.onCard));

/** What cards show beside the price (`onCard`), in a few words. */
export const cardAnswers = (say: Say, fields: Fields, details: Details): string[] =>
  answersOf(say, onCard(fields), details).map(({ text }) => text);
