import 'server-only';
import { db } from '@/lib/platform/db/client';

/** When, up to a moment, something was published last, whoever may see it; null: nothing was. */
export const latestPublication = async (until: Date): Promise<Date | null> => {
  const latest = await db.listing.findFirst({
    where: { publishedAt: { lte: until } },
    orderBy: { publishedAt: 'desc' },
    select: { publishedAt: true },
  });
  return latest?.publishedAt ?? null;
};

/** When each of some listings was published first, by its id. */
export const publishedAtOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, Date>> => {
  const rows = await db.listing.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, publishedAt: true },
  });
  return new Map(rows.flatMap(({ id, publishedAt }) => (publishedAt ? [[id, publishedAt] as const] : [])));
};
