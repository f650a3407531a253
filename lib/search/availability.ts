import 'server-only';
import { answersOf } from '@/lib/holding/kinds';
import { byType, listing } from '@/lib/holding/sought';
import { listingTypes, typesOf } from '@/lib/listing/types/registry';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { SearchListings } from './schema';

const { sql, empty } = Prisma;

export type Availability = {
  conditions: Prisma.Sql[];
  free: Prisma.Sql;
  /** Joins `slot`, the next one that fits, to the listings of a page. */
  nextSlot: Prisma.Sql;
  /** What a page says of it. */
  nextSlotJson: Prisma.Sql;
};

/** Listings whose owner takes no requests for now are no answer to a search for dates. */
const isOpen = (): Prisma.Sql[] =>
  listingTypes.flatMap(({ name, details }) =>
    Object.entries(details).flatMap(([field, { ...about }]) =>
      about.kind === 'choice' && about.closedBy
        ? sql`NOT (${listing.type} = ${name} AND ${listing.details}->>${field} = ANY(${[...about.closedBy]}::text[]))`
        : [],
    ),
  );

/** What of a search says when, how many and how: read by each kind of allocation in its own way. */
export const availabilityOf = (query: SearchListings, now: Date): Availability => {
  const known = typesOf(query.intent);
  const searched = query.type === undefined ? known : known.filter(({ name }) => name === query.type);
  const answers = answersOf(searched, query, now);
  const types = answers.flatMap((each) => each.types);
  const conditions: Prisma.Sql[] = [];
  if (types.length === 0) conditions.push(sql`false`);
  else if (types.length < searched.length) conditions.push(sql`${listing.type} = ANY(${types}::text[])`);
  if (query.from || query.at) conditions.push(...isOpen());
  if (answers.some(({ condition }) => condition))
    conditions.push(byType(answers, ({ condition }) => condition ?? sql`true`));
  const slots = answers.find(({ nextSlot }) => nextSlot)?.nextSlot;
  return {
    conditions,
    free: answers.some(({ free }) => free)
      ? byType(answers, ({ free }) => free ?? sql`NULL::int`)
      : sql`NULL::int`,
    nextSlot: slots ? sql`LEFT JOIN LATERAL (${slots}) next_slot ON true` : empty,
    nextSlotJson: slots
      ? sql`CASE WHEN next_slot.id IS NOT NULL THEN json_build_object('id', next_slot.id,
          'startsAt', next_slot.starts_at, 'timeZone', ${listing.timeZone}, 'free', next_slot.free) END`
      : sql`NULL::json`,
  };
};
