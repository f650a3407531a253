import 'server-only';
import type { Field } from '@/lib/listing/listing-type';
import { findListingType, listingTypes } from '@/lib/listing/types/registry';
import { Prisma } from '@/lib/platform/db/generated/client';
import { type Bounds, mercatorScale, type Place, toMercator } from '@/lib/shared/geo';
import { isPlainDate } from '@/lib/shared/period';
import { hasOffset, type Wanted, wantedPeriods } from './rules';
import type { SearchListings, Wish } from './schema';

const { sql, join } = Prisma;

/** A sign of the query language: quotes, a word left out, one or the other. Then nothing is completed. */
const hasSyntax = /["“”«»]|(^|\s)-\S|\sor\s/i;

const both = (make: (config: Prisma.Sql) => Prisma.Sql): Prisma.Sql =>
  sql`(${make(sql`'mitoyen_fr'`)} || ${make(sql`'mitoyen_en'`)})`;

/** The words as a text query in both languages; the last one, which may not be finished, stands for all that begin so. */
export const wordsOf = (typed: string): Prisma.Sql | null => {
  if (!/[\p{L}\p{N}]/u.test(typed)) return null;
  const ending = /^(.*?)([\p{L}\p{N}]{3,})$/u.exec(typed.trim());
  if (!ending || hasSyntax.test(typed))
    return both((config) => sql`websearch_to_tsquery(${config}, ${typed})`);
  const [, head = '', last = ''] = ending;
  return both(
    (config) => sql`(websearch_to_tsquery(${config}, ${head}) && to_tsquery(${config}, ${`${last}:*`}))`,
  );
};

const insideCircle = (near: Place, radiusKm: number): Prisma.Sql => {
  const { x, y } = toMercator(near);
  const radius = radiusKm * 1000 * mercatorScale(near.lat);
  return sql`l.loc <@ circle(point(${x}::float8, ${y}::float8), ${radius}::float8)`;
};

const insideBox = ({ west, south, east, north }: Bounds): Prisma.Sql => {
  const low = toMercator({ lat: south, lng: west });
  const high = toMercator({ lat: north, lng: east });
  return sql`l.loc <@ box(point(${low.x}::float8, ${low.y}::float8), point(${high.x}::float8, ${high.y}::float8))`;
};

const numberIn = (text: string): number => Number(text.replace(',', '.'));

/** What a wish about a field asks of the stored answers. Field names come from the type's table, never from outside. */
const wishSql: { [Kind in Field['kind']]: (wish: Wish, field: Field & { kind: Kind }) => Prisma.Sql } = {
  choice: ({ name, values }) => sql`l.details->>${name} = ANY(${values}::text[])`,
  choices: ({ name, values }) => sql`l.details->${name} ?& ${values}::text[]`,
  flag: ({ name }) => sql`l.details->${name} = 'true'`,
  number: ({ name, values: [value = '0'] }, { filterBy }) => {
    const compares = { atLeast: '>=', atMost: '<=', same: '==' }[filterBy ?? 'same'];
    // A path is lenient where a cast is not: an answer that is no number is no match.
    return sql`l.details @@ ${`$."${name}" ${compares} ${numberIn(value)}`}::jsonpath`;
  },
  text: ({ name, values }) =>
    sql`lower(l.details->>${name}) = ANY(${values.map((value) => value.toLowerCase())}::text[])`,
  time: ({ name, values }) => sql`l.details->>${name} = ANY(${values}::text[])`,
};

const meets = (wish: Wish): Prisma.Sql =>
  (wishSql[wish.field.kind] as (wish: Wish, field: Field) => Prisma.Sql)(wish, wish.field);

/** A searched moment on the listing's own clock, unless it says an instant by itself. */
const instant = (text: string): Prisma.Sql =>
  hasOffset(text) ? sql`${text}::timestamptz` : sql`(${text}::timestamp AT TIME ZONE l.time_zone)`;

/** Where a clock skips an hour the two ends may come out the wrong way round: nothing is held for so short a time. */
const rangeOf = ({ from, to }: Wanted): Prisma.Sql =>
  sql`tstzrange(${instant(from)}, greatest(${instant(from)}, ${instant(to)}))`;

const freeUnits = (wanted: Wanted): Prisma.Sql => sql`
  SELECT 1 FROM unit u WHERE u.listing_id = l.id AND u.is_active AND NOT EXISTS (
    SELECT 1 FROM claim c WHERE c.unit_id = u.id AND c.is_active AND c.during && ${rangeOf(wanted)})`;

const noticeIsKept = ({ from, wholeDays }: Wanted, now: Date): Prisma.Sql => {
  const earliest = sql`${now.toISOString()}::timestamptz + make_interval(hours => l.notice_hours)`;
  return wholeDays && isPlainDate(from)
    ? sql`${from}::date >= ((${earliest}) AT TIME ZONE l.time_zone)::date`
    : sql`${instant(from)} >= ${earliest}`;
};

const isOf = ({ types }: Wanted): Prisma.Sql => sql`l.type = ANY(${types}::text[])`;

/** Can be had for all of it: within the owner's limits and notice, and as many units as wanted are free throughout. */
const isFree = (wanted: Wanted, quantity: number, now: Date): Prisma.Sql => sql`(
  ${isOf(wanted)} AND coalesce(l.min_length, 0) <= ${wanted.length} AND coalesce(l.max_length, ${wanted.length}) >= ${wanted.length}
  AND ${noticeIsKept(wanted, now)}
  AND (SELECT count(*) FROM (${freeUnits(wanted)} LIMIT ${quantity}) enough) >= ${quantity})`;

/** Listings whose owner takes no requests for now are no answer to a search for dates. */
const isOpen = (): Prisma.Sql[] =>
  listingTypes.flatMap(({ name, details }) =>
    Object.entries(details).flatMap(([field, { ...about }]) =>
      about.kind === 'choice' && about.closedBy
        ? sql`NOT (l.type = ${name} AND l.details->>${field} = ANY(${[...about.closedBy]}::text[]))`
        : [],
    ),
  );

const periodsOf = ({ type, from, to }: SearchListings): Wanted[] | null => {
  if (!from || !to) return null;
  const only = type === undefined ? undefined : findListingType(type);
  return wantedPeriods(only ? [only] : listingTypes, { from, to });
};

/** Everything that a listing must fulfil, and how many units are free where dates are asked for. */
export const conditionsOf = (
  query: SearchListings,
  now: Date,
): { all: Prisma.Sql[]; unitsFree: Prisma.Sql } => {
  const { q, type, near, radiusKm, bbox, quantity, priceMaxMinor, free, details } = query;
  const words = q === undefined ? null : wordsOf(q);
  const periods = periodsOf(query);
  const all: Prisma.Sql[] = [sql`l.state = 'published'`];
  if (near && radiusKm !== undefined) all.push(insideCircle(near, radiusKm));
  if (bbox) all.push(insideBox(bbox));
  // Nothing but stop words finds everything, not nothing; the database sees through this before it plans.
  if (words) all.push(sql`(numnode(${words}) = 0 OR l.tsv @@ ${words})`);
  if (type) all.push(sql`l.type = ${type}`);
  if (free) all.push(sql`l.price_minor = 0`);
  else if (priceMaxMinor !== undefined) all.push(sql`l.price_minor <= ${priceMaxMinor}`);
  all.push(...details.map(meets));
  if (periods) {
    all.push(...isOpen());
    all.push(
      periods.length > 0
        ? sql`(${join(
            periods.map((each) => isFree(each, quantity, now)),
            ' OR ',
          )})`
        : sql`false`,
    );
  } else if (quantity > 1) {
    all.push(sql`(SELECT count(*) FROM unit u WHERE u.listing_id = l.id AND u.is_active) >= ${quantity}`);
  }
  const counts = (periods ?? []).map(
    (each) => sql`WHEN ${isOf(each)} THEN (SELECT count(*)::int FROM (${freeUnits(each)}) f)`,
  );
  return { all, unitsFree: counts.length > 0 ? sql`CASE ${join(counts, ' ')} END` : sql`NULL::int` };
};
