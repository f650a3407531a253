import 'server-only';
import { idsWithinSql } from '@/lib/category/sql';
import { listing } from '@/lib/holding/sought';
import type { Field } from '@/lib/listing/listing-type';
import { isFoundSql } from '@/lib/listing/sql';
import { Prisma } from '@/lib/platform/db/generated/client';
import { type Bounds, mercatorScale, type Place, toMercator } from '@/lib/shared/geo';
import { plainText } from '@/lib/shared/plain-text';
import { readDecimal } from '@/lib/shared/typed-digits';
import type { Reader } from '@/lib/standing/audiences';
import type { Availability } from './availability';
import type { SearchListings, Wish } from './schema';
import type { SoughtWords } from './words/together';

const { sql } = Prisma;

/** Within so many kilometres of a place. */
export const insideCircle = (near: Place, radiusKm: number): Prisma.Sql => {
  const { x, y } = toMercator(near);
  const radius = radiusKm * 1000 * mercatorScale(near.lat);
  return sql`${listing.loc} <@ circle(point(${x}::float8, ${y}::float8), ${radius}::float8)`;
};

const insideBox = ({ west, south, east, north }: Bounds): Prisma.Sql => {
  const low = toMercator({ lat: south, lng: west });
  const high = toMercator({ lat: north, lng: east });
  return sql`${listing.loc} <@ box(point(${low.x}::float8, ${low.y}::float8), point(${high.x}::float8, ${high.y}::float8))`;
};

/** What a wish about a field asks of the stored answers. Field names come from the type's table, never from outside. */
const wishSql: { [Kind in Field['kind']]: (wish: Wish, field: Field & { kind: Kind }) => Prisma.Sql } = {
  choice: ({ name, values }) => sql`${listing.details}->>${name} = ANY(${values}::text[])`,
  choices: ({ name, values }) => sql`${listing.details}->${name} ?& ${values}::text[]`,
  flag: ({ name }) => sql`${listing.details}->${name} = 'true'`,
  number: ({ name, values: [value = '0'] }, { filterBy }) => {
    const compares = { atLeast: '>=', atMost: '<=', same: '==' }[filterBy ?? 'same'];
    // A path is lenient where a cast is not: an answer that is no number is no match.
    return sql`${listing.details} @@ ${`$."${name}" ${compares} ${readDecimal(value) ?? 0}`}::jsonpath`;
  },
  text: ({ name, values }) =>
    sql`public.plain_text(${listing.details}->>${name}) = ANY(${values.map(plainText)}::text[])`,
  time: ({ name, values }) => sql`${listing.details}->>${name} = ANY(${values}::text[])`,
  // Any of them: what can be sown in March or in April.
  months: ({ name, values }) => sql`${listing.details}->${name} ?| ${values}::text[]`,
  money: ({ name, values: [value = '0'] }) =>
    sql`${listing.details} @@ ${`$."${name}" <= ${readDecimal(value) ?? 0}`}::jsonpath`,
  year: ({ name, values: [value = '0'] }) =>
    sql`${listing.details} @@ ${`$."${name}" == ${readDecimal(value) ?? 0}`}::jsonpath`,
};

const meets = (wish: Wish): Prisma.Sql =>
  (wishSql[wish.field.kind] as (wish: Wish, field: Field) => Prisma.Sql)(wish, wish.field);

/**
 * A search, with its words as the database looks for them (null: none), and with the ids of its category where they are known:
 * the planner then knows how much there is in them.
 */
export type Searched = SearchListings & {
  words: SoughtWords | null;
  within?: readonly string[] | undefined;
  /** Published in between: later than the first moment, and not later than the second. */
  fresh?: { after: Date; until: Date } | undefined;
};

/** It has the words; undefined: every listing has. */
export const hasWords = ({ words }: Searched): Prisma.Sql | undefined =>
  words?.query ? sql`${listing.words} @@ ${words.query}::tsquery` : undefined;

/** What of its words is enough where the most relevant comes first: some, after all that has all of them. */
export const widerOf = ({ words, sort }: Searched): SoughtWords['wider'] =>
  sort === 'relevance' ? words?.wider : undefined;

/** It has words that are enough. */
const hasEnough = (query: Searched): Prisma.Sql | undefined => {
  const wider = widerOf(query);
  return wider ? sql`${listing.words} @@ ${wider.query}::tsquery` : hasWords(query);
};

const inCategory = (slug: string, within: readonly string[] | undefined): Prisma.Sql => {
  if (!within) return sql`${listing.categoryId} = ANY(${idsWithinSql(slug)})`;
  // One by itself comes in the order of the index.
  const [only = ''] = within;
  return within.length === 1
    ? sql`${listing.categoryId} = ${only}`
    : sql`${listing.categoryId} = ANY(${[...within]}::text[])`;
};

/** Everything that a listing must fulfil by itself, whoever holds what of it. */
export const plainConditions = (who: Reader, query: Searched): Prisma.Sql[] => {
  const { type, category, within, intent, owner, near, radiusKm, bbox, priceMaxMinor, free, fresh, details } =
    query;
  const words = hasEnough(query);
  const all: Prisma.Sql[] = [isFoundSql(listing, who, intent)];
  if (near && radiusKm !== undefined) all.push(insideCircle(near, radiusKm));
  if (bbox) all.push(insideBox(bbox));
  if (words) all.push(words);
  if (type) all.push(sql`${listing.type} = ${type}`);
  if (category) all.push(inCategory(category, within));
  if (owner) all.push(sql`${listing.ownerId} = ${owner}`);
  // What is had for hours has no price, and is not for nothing (`unpricedMinor`).
  if (free) all.push(sql`${listing.priceMinor} = 0`);
  else if (priceMaxMinor !== undefined) all.push(sql`${listing.priceMinor} <= ${priceMaxMinor}`);
  if (fresh)
    all.push(sql`${listing.publishedAt} > ${fresh.after} AND ${listing.publishedAt} <= ${fresh.until}`);
  return [...all, ...details.map(meets)];
};

/** Everything that a listing must fulfil, for this reader to find it. */
export const conditionsOf = (who: Reader, query: Searched, { conditions }: Availability): Prisma.Sql[] => [
  ...plainConditions(who, query),
  ...conditions,
];
