import 'server-only';
import { slotAs } from '@/lib/listing/slots/sql';
import { listingAs } from '@/lib/listing/sql';
import { Prisma } from '@/lib/platform/db/generated/client';

const { sql, join } = Prisma;

/** The listing that a search looks at: each piece of the statement calls it so. */
export const listing = listingAs('l');

/** The words of its title, of all that it has. */
export const titleWords = sql`ts_filter(${listing.words}, '{a}')`;

/** A slot of it. */
export const slot = slotAs('s');

/**
 * What goes with the type of the listing, of what goes with some types each. One expression for all of them, so that the
 * database plans it once and expects nothing of it, however many there are.
 */
export const byType = <Each extends { types: readonly string[] }>(
  all: readonly Each[],
  make: (each: Each) => Prisma.Sql,
): Prisma.Sql => {
  const [only, ...others] = all;
  if (only && others.length === 0) return make(only);
  return sql`CASE ${join(
    all.map((each) => sql`WHEN ${listing.type} = ANY(${[...each.types]}::text[]) THEN ${make(each)}`),
    ' ',
  )} END`;
};
