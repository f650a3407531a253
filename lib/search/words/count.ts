import 'server-only';
import { listing } from '@/lib/holding/sought';
import { foundStates } from '@/lib/listing/lifecycle';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { admittedTo } from '@/lib/standing/audiences';

const { sql, raw } = Prisma;

/** Counted by the database's own means: `ts_stat` wants its statement as a text. */
const said = (text: string, condition: string): Prisma.Sql => sql`
  SELECT word AS said, ndoc FROM ts_stat(${`SELECT to_tsvector('public.mitoyen_said', ${text})
    FROM ${listing.table.sql} WHERE ${listing.state.sql} IN (${foundStates.sql}) AND ${condition}`})`;

const title = listing.title.sql;
const text = `${title} || ' ' || ${listing.description.sql}`;
/** Who is nobody in particular may see it. */
const forAll = `${listing.audience.sql} IN (${admittedTo(null)
  .kinds.map((kind) => `'${kind}'`)
  .join(', ')})`;

/** Longer ones are no words, and a long number is had by one listing only. */
const isWord = raw(`char_length(word) BETWEEN 1 AND 40 AND word !~ '^[0-9]{5,}$'`);

/**
 * Counts the words of all listings that can be found anew. What stands in the table already and has not changed is left
 * alone. Seconds from a million listings; searches meanwhile read what was counted before.
 */
export const countWords = async (): Promise<void> => {
  await db.$executeRaw`
    WITH counted AS (
      SELECT said, ndoc AS listings, 0 AS titles, 0 AS hidden FROM (${said(text, 'true')}) a
      UNION ALL SELECT said, 0, ndoc, 0 FROM (${said(title, 'true')}) b
      UNION ALL SELECT said, 0, 0, ndoc FROM (${said(text, `NOT (${forAll})`)}) c
    ),
    -- L'aiguiseur is said of aiguiseur.
    apart AS (
      SELECT regexp_replace(said, '^[a-zA-Z]{1,6}[''’ʼ]', '') AS spelling, sum(listings) AS listings, sum(titles) AS titles, sum(hidden) AS hidden
      FROM counted GROUP BY 1
    ),
    plain AS (
      SELECT spelling, listings, titles, hidden, regexp_split_to_table(public.search_text(spelling), ' ') AS word FROM apart
    ),
    present AS (
      SELECT word, sum(listings)::int AS listings, sum(titles)::int AS titles, sum(listings - hidden)::int AS shown,
        coalesce((array_agg(spelling ORDER BY listings - hidden DESC, spelling) FILTER (WHERE public.search_text(spelling) = word))[1], word) AS spelling
      FROM plain WHERE ${isWord} GROUP BY word HAVING sum(listings) > 0
    ),
    gone AS (DELETE FROM listing_word w WHERE NOT EXISTS (SELECT 1 FROM present WHERE present.word = w.word))
    INSERT INTO listing_word AS w (word, listings, titles, shown, spelling)
    SELECT word, listings, least(titles, listings), greatest(0, shown), spelling FROM present
    ON CONFLICT (word) DO UPDATE
      SET listings = excluded.listings, titles = excluded.titles, shown = excluded.shown, spelling = excluded.spelling
      WHERE (w.listings, w.titles, w.shown, w.spelling) IS DISTINCT FROM (excluded.listings, excluded.titles, excluded.shown, excluded.spelling)`;
};
