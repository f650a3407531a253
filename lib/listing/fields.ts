import { z } from 'zod';
import { readDecimal } from '@/lib/shared/typed-digits';
import { line, prose } from '@/lib/shared/written';
import type { Field, ListingType } from './listing-type';

/** Answers to a type's own fields, as they are stored. What was not answered is absent. */
export type Details = Record<string, string | number | boolean | string[]>;

export type Fields = Readonly<Record<string, Field>>;

/** Upper bounds that another answer sets (`atMost`): the listing's details bound the answers of the one who books. */
export type Bounds = Readonly<Record<string, unknown>>;

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** A form posts an empty text where JSON leaves a name out; both mean: no answer. */
const answered = <Schema extends z.ZodType>(schema: Schema, required: boolean | undefined) =>
  z.preprocess((value) => (isBlank(value) ? undefined : value), required ? schema : schema.optional());

const ticked = new Set<unknown>(['on', 'true', '1', true, 1]);

const listFrom = (value: unknown): unknown =>
  isBlank(value) ? [] : Array.isArray(value) ? value.filter((each) => !isBlank(each)) : [value];

type Counted = { min: number; max: number; atMost?: string };

/** The months of a year, as they are stored and as forms send them. */
export const monthNumbers: readonly string[] = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** The options of a choice that its owner's answers leave: all of them, where nothing bounds them. */
export const optionsAmong = (
  { options, among }: Pick<Field & { kind: 'choice' }, 'options' | 'among'>,
  bounds: Bounds,
): readonly string[] => {
  const named = among === undefined ? undefined : bounds[among];
  return Array.isArray(named) ? options.filter((option) => named.includes(option)) : options;
};

const boundOf = (field: Counted, bounds: Bounds): number => {
  const bound = field.atMost === undefined ? undefined : bounds[field.atMost];
  return typeof bound === 'number' ? Math.min(field.max, bound) : field.max;
};

const schemaOf = (field: Field, bounds: Bounds): z.ZodType => {
  switch (field.kind) {
    case 'text': {
      const { refuses } = field;
      const text = field.lines ? prose(field.maxLength) : line(field.maxLength);
      return answered(
        refuses ? text.refine((typed) => !refuses.pattern.test(typed), { error: refuses.says }) : text,
        field.required,
      );
    }
    case 'number':
      return z.preprocess(
        (value) =>
          isBlank(value) ? field.default : typeof value === 'string' ? (readDecimal(value) ?? value) : value,
        field.required ? countOf(field, bounds) : countOf(field, bounds).optional(),
      );
    case 'choice': {
      const one = z.enum(optionsAmong(field, bounds) as [string]).superRefine((option, context) => {
        const says = field.refuses?.[option];
        if (says) context.addIssue({ code: 'custom', message: says });
      });
      return z.preprocess(
        (value) => (isBlank(value) ? field.default : value),
        field.required ? one : one.optional(),
      );
    }
    case 'choices': {
      const { alone } = field;
      const list = z
        .array(z.enum(field.options as [string]))
        .transform((all) => [...new Set(all)])
        .refine((all) => !field.required || all.length > 0, { error: 'field.required' })
        .refine((all) => alone === undefined || all.length < 2 || !all.includes(alone), {
          error: 'field.alone',
        });
      return z.preprocess(listFrom, list);
    }
    case 'time':
      return z.preprocess(
        (value) => (isBlank(value) ? field.default : value),
        field.required ? hour : hour.optional(),
      );
    case 'months': {
      const list = z
        .array(z.enum(monthNumbers as unknown as [string]))
        .transform((all) => monthNumbers.filter((month) => all.includes(month)))
        .refine((all) => !field.required || all.length > 0, { error: 'field.required' });
      return z.preprocess(listFrom, list);
    }
    case 'year':
    case 'money':
      return z.preprocess(
        (value) =>
          isBlank(value) ? undefined : typeof value === 'string' ? (readDecimal(value) ?? value) : value,
        field.required ? countOf(field, bounds) : countOf(field, bounds).optional(),
      );
    case 'flag':
      return z.preprocess((value) => ticked.has(value), z.boolean());
  }
};

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const countOf = (field: Counted, bounds: Bounds) =>
  z
    .number()
    .int()
    .min(field.min)
    .max(Math.max(field.min, boundOf(field, bounds)));

/** A name that was left out is there and blank: only then does its default apply. */
const everyName = (value: unknown, fields: Fields): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : Object.fromEntries(
        Object.keys(fields).map((name) => [
          name,
          Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined,
        ]),
      );

const chosen = (answers: Record<string, unknown>, name: string): unknown[] => {
  const value = answers[name];
  return Array.isArray(value) ? value : [value];
};

/** Refuses, beside the field that says so, options that cannot be true beside those of another (`contradicts`). */
const refuseContradictions =
  (fields: Fields) =>
  (answers: Record<string, unknown>, context: z.RefinementCtx<Record<string, unknown>>): void => {
    for (const [name, field] of Object.entries(fields)) {
      if (field.kind !== 'choices' || !field.contradicts) continue;
      const { field: beside, options, says } = field.contradicts;
      const others = chosen(answers, beside);
      for (const option of chosen(answers, name).map(String)) {
        const other = options[option]?.find((each) => others.includes(each));
        if (other)
          context.addIssue({ code: 'custom', message: says, path: [name], params: { option, other } });
      }
    }
  };

/** Refuses, beside the field, what is left out although another answer asks for it (`neededFor`). */
const refuseMissing =
  (fields: Fields) =>
  (answers: Record<string, unknown>, context: z.RefinementCtx<Record<string, unknown>>): void => {
    for (const [name, field] of Object.entries(fields)) {
      if (field.kind !== 'text' || !field.neededFor || !isBlank(answers[name])) continue;
      if (chosen(answers, field.neededFor.field).includes(field.neededFor.option))
        context.addIssue({ code: 'custom', message: 'field.required', path: [name] });
    }
  };

const withoutBlanks = (answers: Record<string, unknown>): Details =>
  Object.fromEntries(
    Object.entries(answers).filter(
      ([, value]) => !isBlank(value) && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Details;

const schemaWithin = (fields: Fields, bounds: Bounds) =>
  z
    .preprocess(
      (value) => everyName(value ?? {}, fields),
      z
        .object(
          Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field, bounds)])),
        )
        .superRefine(refuseContradictions(fields))
        .superRefine(refuseMissing(fields)),
    )
    .transform(withoutBlanks);

/** To make one takes longer than to read an answer with it: a type's own fields ask for the same one each time. */
const unbounded = new WeakMap<Fields, ReturnType<typeof schemaWithin>>();

const isBounded = (field: Field): boolean =>
  ('atMost' in field && field.atMost !== undefined) || ('among' in field && field.among !== undefined);

/**
 * The schema of a table of fields, for a posted form and for JSON alike: numbers may be text, a flag may be `on`,
 * a list may be one value. Unknown names are dropped; what was not answered is absent from the result.
 */
export const schemaOfFields = (fields: Fields, bounds: Bounds = {}): ReturnType<typeof schemaWithin> => {
  if (Object.values(fields).some(isBounded)) return schemaWithin(fields, bounds);
  const known = unbounded.get(fields) ?? schemaWithin(fields, {});
  unbounded.set(fields, known);
  return known;
};

/** The fields people search by, by name. */
export const filterFieldsOf = (type: ListingType): [string, Field][] =>
  Object.entries(type.details).filter(([, field]) => field.filter);

/** Fields as they stand together: those of a group side by side, where its first one stands; the others each alone. */
export const groupsOf = (fields: Fields): { group: string | null; fields: Fields }[] => {
  const parts: { group: string | null; fields: Record<string, Field> }[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const group = field.group ?? null;
    const last = parts.at(-1);
    const part = group === null ? last?.group === null && last : parts.find((each) => each.group === group);
    if (part) part.fields[name] = field;
    else parts.push({ group, fields: { [name]: field } });
  }
  return parts;
};

const only = (fields: Fields, which: (field: Field) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => which(field)));

/** The fields that are read once it is agreed, and by whom it is agreed with (`onceAgreed`). */
export const agreedFields = (fields: Fields): Fields => only(fields, ({ onceAgreed = false }) => onceAgreed);

/** An owner's answers as anyone may read them. */
export const publicDetails = (fields: Fields, details: Details): Details =>
  Object.fromEntries(Object.entries(details).filter(([name]) => !fields[name]?.onceAgreed));

/** Required fields that have no answer yet. */
export const missingFields = (fields: Fields, details: Details): string[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.required && details[name] === undefined ? [name] : [],
  );

/** Whether the owner's answers say that no requests are taken for now (`closedBy`). */
export const isClosed = (fields: Fields, details: Details): boolean =>
  Object.entries(fields).some(
    ([name, field]) => field.kind === 'choice' && field.closedBy?.includes(String(details[name] ?? '')),
  );
