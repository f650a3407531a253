import 'server-only';
import { db } from '@/lib/platform/db/client';
import { foundStates } from './lifecycle';

/** When, up to a moment, something was published last that can still be found; null: nothing was. */
export const latestPublication = async (until: Date): Promise<Date | null> => {
  const latest = await db.listing.findFirst({
    where: { state: { in: foundStates.in }, publishedAt: { lte: until } },
    orderBy: { publishedAt: 'desc' },
    select: { publishedAt: true },
  });
  return latest?.publishedAt ?? null;
};
