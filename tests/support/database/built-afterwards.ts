import { db } from '@/lib/platform/db/client';

/** Indexes of listings that take long to be added to one by one: built when everything is there, as a restore does. */
const slow = [
  'listing_near_words',
  'listing_price_words',
  'listing_newest_words',
  'listing_words',
  'listing_title_words',
];

/** Writes many listings at once. */
export const builtAfterwards = async (fill: () => Promise<unknown>): Promise<void> => {
  const made = await db.$queryRaw<{ made: string }[]>`
    SELECT pg_get_indexdef(indexname::regclass) AS made FROM pg_indexes WHERE indexname = ANY(${slow})`;
  for (const name of slow) await db.$executeRawUnsafe(`DROP INDEX ${name}`);
  await fill();
  for (const index of made) await db.$executeRawUnsafe(index.made);
};
