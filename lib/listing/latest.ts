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
