import 'server-only';
import type { ListingType } from '@/lib/listing/listing-type';
import { dayBeginsOf, openEndOf } from '@/lib/listing/scarcity';
import { findListingType } from '@/lib/listing/types/registry';
import { freeUnitsOf, unitsOf, unletUnitsOf } from '@/lib/listing/units';
import { Prisma } from '@/lib/platform/db/generated/client';
import { isPlainDate } from '@/lib/shared/period';
import { hasOffset, type Wanted, wantedPeriods } from './rules';
import type { Answering, Sought } from './scarcity';
import { byType, listing } from './sought';

const { sql, join } = Prisma;

/** A searched moment on the listing's own clock, unless it says an instant by itself. */
export const instant = (text: string): Prisma.Sql =>
  hasOffset(text) ? sql`${text}::timestamptz` : sql`(${text}::timestamp AT TIME ZONE ${listing.timeZone})`;

/** Where a clock skips an hour the two ends may come out the wrong way round: nothing is held for so short a time. */
const rangeOf = ({ from, to }: Wanted): Prisma.Sql =>
  to === null
    ? sql`tstzrange(${instant(from)}, NULL)`
    : sql`tstzrange(${instant(from)}, greatest(${instant(from)}, ${instant(to)}))`;

const freeUnits = (periods: readonly Wanted[], now: Date): Prisma.Sql =>
  freeUnitsOf(listing.id, byType(periods, rangeOf), now);

/** The hour at which a first day begins, as `dayBegins` of lib/listing/notice reads it. */
const beginsAtHour = (types: readonly string[]): Prisma.Sql => {
  const hours = types.flatMap((name) => {
    const type = findListingType(name);
    if (!type) return [];
    const { field, at } = dayBeginsOf(type);
    const answer = field ? sql`${listing.details}->>${field}` : sql`NULL::text`;
    return sql`WHEN ${listing.type} = ${name} THEN CASE WHEN ${answer} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
      THEN (${answer})::time ELSE ${at}::time END`;
  });
  return hours.length > 0 ? sql`CASE ${join(hours, ' ')} END` : sql`'00:00'::time`;
};

/** The notice that a request would be judged by: `keepsNotice` of lib/listing/notice, as SQL. */
const noticeIsKept = ({ from, types }: Wanted, now: Date): Prisma.Sql => {
  const present = sql`${now.toISOString()}::timestamptz`;
  const earliest = sql`${present} + make_interval(hours => ${listing.noticeHours})`;
  return isPlainDate(from)
    ? sql`CASE WHEN ${listing.noticeHours} = 0 THEN ${from}::date >= (${present} AT TIME ZONE ${listing.timeZone})::date
        ELSE (${from}::date + ${beginsAtHour(types)}) AT TIME ZONE ${listing.timeZone} >= ${earliest} END`
    : sql`${instant(from)} >= ${earliest}`;
};

/**
 * Can be had for all of it: within the owner's limits and notice, and as many units as wanted are free throughout.
 * Inside a CASE the planner takes it for true half of the time. Left open, it multiplies a guess for each comparison,
 * expects next to nothing to be free, and sorts everything instead of walking along an index.
 */
const isFree = (periods: readonly Wanted[], quantity: number, now: Date): Prisma.Sql => {
  const fits = byType(periods, ({ length }) =>
    length === null
      ? sql`true`
      : sql`${length}::int BETWEEN coalesce(${listing.minLength}, 0) AND coalesce(${listing.maxLength}, 2147483647)`,
  );
  return sql`CASE WHEN ${fits}
    AND ${byType(periods, (wanted) => noticeIsKept(wanted, now))}
    AND (SELECT count(*) FROM (${freeUnits(periods, now)} LIMIT ${quantity}) enough) >= ${quantity}
    THEN true ELSE false END`;
};

/** How many can be had some day, of what is let from month to month: one that is let ends when somebody gives notice. */
const unlet = (types: readonly ListingType[], now: Date): Prisma.Sql | null => {
  const endless = types.filter((type) => openEndOf(type)).map(({ name }) => name);
  if (endless.length === 0) return null;
  return sql`CASE WHEN ${listing.type} = ANY(${endless}::text[]) AND ${listing.intent} = 'offer'
    THEN (SELECT count(*)::int FROM (${unletUnitsOf(listing.id, now)}) f) END`;
};

/** What can be had for a time: units that nobody holds for all of the dates. */
export const periodsFree = (
  types: readonly ListingType[],
  { from, to, at, sort, quantity }: Sought,
  now: Date,
): Answering => {
  // Who asks for an evening, or for what comes first, asks for something that begins.
  if (at || sort === 'soonest') return { types: [], condition: null, free: null };
  if (!from || !to) {
    const enough = sql`(SELECT count(*) FROM (${unitsOf(listing.id)}) u) >= ${quantity}`;
    return {
      types: types.map(({ name }) => name),
      condition: quantity > 1 ? enough : null,
      free: unlet(types, now),
    };
  }
  const periods = wantedPeriods(types, { from, to });
  if (periods.length === 0) return { types: [], condition: null, free: null };
  return {
    types: periods.flatMap((each) => each.types),
    condition: isFree(periods, quantity, now),
    free: sql`(SELECT count(*)::int FROM (${freeUnits(periods, now)}) f)`,
  };
};
