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

/**
 * Something of the period that goes with a listing's way of counting time. One expression for all of them, so that the
 * database plans one look at the claims, however many ways there are.
 */
const ofPeriod = (periods: readonly Wanted[], make: (wanted: Wanted) => Prisma.Sql): Prisma.Sql => {
  const [only, ...others] = periods;
  if (only && others.length === 0) return make(only);
  return sql`CASE ${join(
    periods.map((each) => sql`WHEN l.type = ANY(${each.types}::text[]) THEN ${make(each)}`),
    ' ',
  )} END`;
};

/** Where a clock skips an hour the two ends may come out the wrong way round: nothing is held for so short a time. */
const rangeOf = ({ from, to }: Wanted): Prisma.Sql =>
  sql`tstzrange(${instant(from)}, greatest(${instant(from)}, ${instant(to)}))`;

const freeUnits = (periods: readonly Wanted[]): Prisma.Sql => sql`
  SELECT 1 FROM unit u WHERE u.listing_id = l.id AND u.is_active AND NOT EXISTS (
    SELECT 1 FROM claim c WHERE c.unit_id = u.id AND c.is_active AND c.during && ${ofPeriod(periods, rangeOf)})`;

/** Whole days are asked for by the calendar, anything else by the clock. */
const noticeIsKept = ({ from }: Wanted, now: Date): Prisma.Sql => {
  const earliest = sql`${now.toISOString()}::timestamptz + make_interval(hours => l.notice_hours)`;
  return isPlainDate(from)
    ? sql`${from}::date >= ((${earliest}) AT TIME ZONE l.time_zone)::date`
    : sql`${instant(from)} >= ${earliest}`;
};

/**
 * Can be had for all of it: within the owner's limits and notice, and as many units as wanted are free throughout.
 * Inside a CASE the planner takes it for true half of the time. Left open, it multiplies a guess for each comparison,
 * expects next to nothing to be free, and sorts everything instead of walking along an index.
 */
const isFree = (periods: readonly Wanted[], quantity: number, now: Date): Prisma.Sql => {
  const length = ofPeriod(periods, (wanted) => sql`${wanted.length}::int`);
  return sql`CASE WHEN ${length} >= coalesce(l.min_length, 0) AND ${length} <= coalesce(l.max_length, 2147483647)
    AND ${ofPeriod(periods, (wanted) => noticeIsKept(wanted, now))}
    AND (SELECT count(*) FROM (${freeUnits(periods)} LIMIT ${quantity}) enough) >= ${quantity}
    THEN true ELSE false END`;
};

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
  const { q, type, owner, near, radiusKm, bbox, quantity, priceMaxMinor, free, details } = query;
  const words = q === undefined ? null : wordsOf(q);
  const periods = periodsOf(query);
  const all: Prisma.Sql[] = [sql`l.state = 'published'`];
  if (near && radiusKm !== undefined) all.push(insideCircle(near, radiusKm));
  if (bbox) all.push(insideBox(bbox));
  // Nothing but stop words finds everything, not nothing; the database sees through this before it plans.
  if (words) all.push(sql`(numnode(${words}) = 0 OR l.tsv @@ ${words})`);
  if (type) all.push(sql`l.type = ${type}`);
  if (owner) all.push(sql`l.owner_id = ${owner}`);
  if (free) all.push(sql`l.price_minor = 0`);
  else if (priceMaxMinor !== undefined) all.push(sql`l.price_minor <= ${priceMaxMinor}`);
  all.push(...details.map(meets));
  if (periods && periods.length === 0) all.push(sql`false`);
  else if (periods) {
    all.push(sql`l.type = ANY(${periods.flatMap(({ types }) => types)}::text[])`, ...isOpen());
    all.push(isFree(periods, quantity, now));
  } else if (quantity > 1) {
    all.push(sql`(SELECT count(*) FROM unit u WHERE u.listing_id = l.id AND u.is_active) >= ${quantity}`);
  }
  const unitsFree = periods?.length
    ? sql`(SELECT count(*)::int FROM (${freeUnits(periods)}) f)`
    : sql`NULL::int`;
  return { all, unitsFree };
};
