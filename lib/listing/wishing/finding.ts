import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { emptyWords } from '@/lib/shared/empty-words';
import { readersFor } from '@/lib/standing/readers';
import { forReader } from '../for-reader';
import { foundStates } from '../lifecycle';
import { finding } from './rules';

const { sql, raw } = Prisma;

/** A wish that something on show may meet, for whoever wishes it. */
export type Find = { wishId: string; listingId: string; title: string };

type Candidate = { wishId: string; ownerId: string; title: string };

const stems = (text: string): Prisma.Sql =>
  sql`SELECT lexeme FROM unnest(to_tsvector('mitoyen_fr', public.search_text(${text}::text)) || to_tsvector('mitoyen_en', public.search_text(${text}::text)))`;

/** The two have a word of their titles in common that says what they are. */
const sharesWord = sql`EXISTS (
  SELECT 1 FROM unnest(wish.tsv) a JOIN unnest(gift.tsv) b ON b.lexeme = a.lexeme
  WHERE 'A' = ANY(a.weights) AND 'A' = ANY(b.weights) AND length(a.lexeme) > 2
    AND a.lexeme NOT IN (SELECT lexeme FROM empty))`;

/** The wishes that something may meet, those that share its words first; of each who wishes one, and none too often in a day. */
const candidatesSql = (listingId: string, now: Date): Prisma.Sql => sql`
  WITH empty AS MATERIALIZED (${stems(`${emptyWords} ${finding.emptyWords}`)}),
  near AS (
    SELECT wish.id, wish.owner_id, gift.title, ${sharesWord} AS by_word,
      row_number() OVER (PARTITION BY wish.owner_id ORDER BY ${sharesWord} DESC, wish.published_at, wish.id) AS nth,
      (wish.loc <-> gift.loc) * cos(radians(gift.public_lat)) / 1000 AS km
    FROM listing gift JOIN listing wish ON wish.type = gift.type AND wish.owner_id <> gift.owner_id
    WHERE gift.id = ${listingId} AND gift.intent = 'offer' AND gift.state IN (${raw(foundStates.sql)})
      AND wish.intent = 'wish' AND wish.state IN (${raw(foundStates.sql)}) AND wish.is_told_of_finds
      AND (${sharesWord} OR wish.category_id = gift.category_id)
      AND NOT EXISTS (SELECT 1 FROM wish_told told WHERE told.wish_id = wish.id AND told.listing_id = gift.id)
  )
  SELECT id AS "wishId", owner_id AS "ownerId", title FROM near
  WHERE nth = 1 AND (km IS NULL OR km <= ${finding.farthestKm})
    AND (SELECT count(*) FROM wish_told told JOIN listing own ON own.id = told.wish_id
         WHERE own.owner_id = near.owner_id AND told.told_at > ${new Date(now.getTime() - 86_400_000)}) < ${finding.mostADay}
  ORDER BY by_word DESC, km, id LIMIT ${finding.mostWishes}`;

/** Whether somebody of those who wish it may take of it: the house tells nobody of what is not for them. */
const isForThem = async (tx: Db, listingId: string, ownerId: string): Promise<boolean> => {
  const readers = await readersFor(tx, ownerId, 'booking.take');
  if (readers.length === 0) return false;
  return (await tx.listing.count({ where: { id: listingId, OR: readers.map(forReader) } })) > 0;
};

/**
 * Those whose wish something on show may meet: by a word of both titles, or by its category. Noted as told, once for each of the two,
 * and so often in a day at most; whoever finds for others at this moment waits, so that nobody is told too often.
 */
export const findWishers = async (tx: Db, listingId: string, now: Date): Promise<Find[]> => {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('wishes found'))) AS held`;
  const finds: Find[] = [];
  for (const { wishId, ownerId, title } of await tx.$queryRaw<Candidate[]>(candidatesSql(listingId, now)))
    if (await isForThem(tx, listingId, ownerId)) finds.push({ wishId, listingId, title });
  await tx.wishTold.createMany({
    data: finds.map(({ wishId }) => ({ wishId, listingId, toldAt: now })),
    skipDuplicates: true,
  });
  return finds;
};
