import { z } from 'zod';
import { slugShape } from '@/lib/category/sets';
import { hasOffset, partNames } from '@/lib/holding/rules';
import { filterFieldsOf, monthNumbers } from '@/lib/listing/fields';
import { intents } from '@/lib/listing/intents';
import type { Field } from '@/lib/listing/listing-type';
import { periodOf } from '@/lib/listing/rules';
import { hasSlots } from '@/lib/listing/scarcity';
import { findListingType, listingTypes, presentName, typesOf } from '@/lib/listing/types/registry';
import { AppError } from '@/lib/shared/errors';
import { type Bounds, type Place, parseBounds, parsePlace } from '@/lib/shared/geo';
import { isPlainDate } from '@/lib/shared/period';
import { typedDecimal, typedWhole } from '@/lib/shared/typed';
import { readDecimal } from '@/lib/shared/typed-digits';

export const sorts = ['relevance', 'distance', 'price', 'newest', 'soonest'] as const;
export type Sort = (typeof sorts)[number];

/** What is asked for in an address: `?q=&details.power=mains&details.power=battery`. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** A wish about a field of the type's own: any of these options, at least or at most this many, yes. */
export type Wish = { name: string; field: Field; values: string[] };

/** Control characters (the database takes no NUL) become spaces. */
const readable = (typed: string): string => typed.replace(/\p{Cc}+/gu, ' ').trim();

const blank = (value: unknown): boolean => value === undefined || value === '';
const last = (value: unknown): unknown => (Array.isArray(value) ? value.at(-1) : value);

/** An empty field of a form means: no wish. A name that comes twice counts once, the last one. */
const wish = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (blank(last(value)) ? undefined : last(value)), schema.optional());

const text = <Result>(read: (text: string) => Result | null) =>
  z.string().transform((typed, context) => {
    const result = read(typed);
    if (result !== null) return result;
    context.addIssue({ code: 'custom', message: 'field.wrong' });
    return z.NEVER;
  });

/** A date, a local time or an instant; the years keep what is made of it within what the database can count. */
const day = z
  .string()
  .trim()
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)?)?$/, {
    error: 'period.wrong',
  })
  .refine((typed) => isPlainDate(typed.slice(0, 10)), { error: 'period.wrong' });

const ticked = z
  .enum(['1', 'true', 'on', '0', 'false', 'off'])
  .transform((value) => ['1', 'true', 'on'].includes(value));

const typeName = z
  .string()
  .transform(presentName)
  .refine((name) => findListingType(name) !== undefined, { error: 'field.choose' });

/** `details.power=mains`: the names of all types' filters, so that an unknown one is told from a misspelt one. */
const detailNames = [
  ...new Set(listingTypes.flatMap((type) => filterFieldsOf(type).map(([name]) => `details.${name}`))),
];

const isWish = (field: Field, values: readonly string[]): boolean => {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return values.every((value) => field.options.includes(value));
    case 'months':
      return values.every((value) => monthNumbers.includes(value));
    case 'number':
    case 'year':
    case 'money':
      return values.length === 1 && readDecimal(values[0] ?? '') !== null;
    case 'flag':
      return values.every((value) => ['1', 'true', 'on'].includes(value));
    case 'text':
    case 'time':
      return values.every((value) => value.length <= 100 && value === readable(value));
  }
};

/** What can be asked of offers only. */
const onlyOffered = ['at', 'quantity', 'priceMaxMinor', 'free'] as const;

const shape = z.object({
  q: wish(z.string().max(200).transform(readable)),
  type: wish(typeName),
  /** The slug of a category; what is below it counts too. */
  category: wish(z.string().regex(slugShape, { error: 'field.choose' })),
  /** What is offered, or what is wanted. */
  intent: wish(z.enum(intents)),
  /** A member's id: what this one shares. */
  owner: wish(z.string().max(100)),
  near: wish(text<Place>(parsePlace)),
  radiusKm: wish(typedDecimal(z.number().positive().max(1000))),
  bbox: wish(text<Bounds>(parseBounds)),
  from: wish(day),
  to: wish(day),
  /** A part of the day, of what has slots. */
  at: wish(z.enum(partNames)),
  quantity: wish(typedWhole(z.number().int().min(1).max(1000))),
  priceMaxMinor: wish(typedWhole(z.number().int().min(0).max(2_000_000_000))),
  free: wish(ticked),
  sort: wish(z.enum(sorts)),
  ...Object.fromEntries(detailNames.map((name) => [name, z.unknown().optional()])),
});

/** Why what was given makes no period in any time zone, beside what is missing or to be mended. */
const problemsOf = (dates: { from?: string | undefined; to?: string | undefined }): [string, string][] => {
  const { from, to = from } = dates;
  if (to === undefined) return [];
  if (from === undefined) return [['from', 'field.required']];
  // A day alone is a stretch of time, a moment alone is none.
  if (dates.to === undefined && !isPlainDate(from)) return [['to', 'field.required']];
  if (hasOffset(from) !== hasOffset(to)) return [['to', 'period.wrong']];
  try {
    periodOf('time', { from, to }, 'UTC');
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Object.entries(error.fields).map(([path, { key }]) => [path, key]);
  }
};

/**
 * What people search by. Strict: a wrong value is refused with its name. For pages, `readSearch` leaves it out instead.
 * `from` alone is one day; `details.<field>` needs the `type` it belongs to.
 */
export const SearchListings = shape.transform((given, context) => {
  const { q, near, bbox, from, to = from, quantity = 1, free = false, sort = 'relevance', ...rest } = given;
  const { intent = 'offer' } = given;
  for (const [path, message] of problemsOf({ from, to: given.to })) {
    context.addIssue({ code: 'custom', path: [path], message });
  }
  const details: Wish[] = [];
  const type = given.type === undefined ? undefined : typesOf(intent).find(({ name }) => name === given.type);
  const refuse = (path: string) =>
    context.addIssue({ code: 'custom', path: [path], message: 'field.choose' });
  if (given.type && !type) refuse('type');
  // Of what is not sorted nothing can be in a category.
  if (given.category && type && !type.categories) refuse('category');
  // What is wanted has no price, no number and no hour.
  if (intent === 'wish') for (const name of onlyOffered) if (given[name] !== undefined) refuse(name);
  if (intent === 'wish' && (sort === 'price' || sort === 'soonest')) refuse('sort');
  if (type && !hasSlots(type)) {
    // What is there all the time has neither a part of the day nor a first one.
    if (given.at) context.addIssue({ code: 'custom', path: ['at'], message: 'field.choose' });
    if (sort === 'soonest') context.addIssue({ code: 'custom', path: ['sort'], message: 'field.choose' });
  }
  const filters = new Map(type ? filterFieldsOf(type) : []);
  for (const path of detailNames) {
    const raw = [(given as Record<string, unknown>)[path] ?? []].flat();
    const values = raw.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
    if (values.length === 0) continue;
    const name = path.slice('details.'.length);
    const field = filters.get(name);
    if (field && isWish(field, values)) details.push({ name, field, values: [...new Set(values)] });
    else context.addIssue({ code: 'custom', path: [path], message: 'field.choose' });
  }
  return {
    q: q || undefined,
    intent,
    type: rest.type,
    category: rest.category,
    owner: rest.owner,
    near,
    radiusKm: rest.radiusKm,
    bbox,
    from,
    to,
    at: rest.at,
    quantity,
    priceMaxMinor: rest.priceMaxMinor,
    free,
    sort,
    details,
  };
});
export type SearchListings = z.output<typeof SearchListings>;

/** Two names that need each other: where one is missing, it is the other that has to go. */
const partners: Readonly<Record<string, string>> = { from: 'to', to: 'from' };

/** For pages: what of an address can be used, and the names of what cannot. Never refuses. */
export const readSearch = (params: SearchParams): { query: SearchListings; ignored: string[] } => {
  const usable: Record<string, unknown> = { ...params };
  const ignored: string[] = [];
  const isThere = (name: string): boolean => usable[name] !== undefined;
  // Each round leaves something out, so there are never more of them than names.
  for (let rounds = Object.keys(usable).length; rounds > 0; rounds--) {
    const result = SearchListings.safeParse(usable);
    if (result.success) return { query: result.data, ignored };
    const wrong = result.error.issues.map(({ path }) => String(path[0]));
    const named = new Set(wrong.map((name) => (isThere(name) ? name : (partners[name] ?? name))));
    const found = [...named].filter(isThere);
    for (const name of found.length > 0 ? found : Object.keys(usable)) {
      ignored.push(name);
      delete usable[name];
    }
  }
  return { query: SearchListings.parse({}), ignored };
};
