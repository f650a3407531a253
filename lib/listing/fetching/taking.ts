import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { timesToFetch } from './queries';
import type { FetchTime } from './rules';

type Wanted = {
  listingId: string;
  timeId: string;
  /** The one that was chosen before: both are held in one order, so that two who change places never wait crosswise. */
  beforeId?: string | null;
  now: Date;
};

/**
 * A time that was offered for a listing, held until the transaction ends: nobody else takes its last place meanwhile. `conflict
 * fetching.gone` where it is not offered, or over. Whether there is a place left says `left`; the database refuses one too many.
 */
export const holdTime = async (tx: Db, { listingId, timeId, beforeId, now }: Wanted): Promise<FetchTime> => {
  const ids = [timeId, ...(beforeId ? [beforeId] : [])];
  await tx.$queryRaw`SELECT id FROM fetch_time WHERE id = ANY(${ids}::text[]) ORDER BY id FOR NO KEY UPDATE`;
  const time = (await timesToFetch(tx, listingId, now)).find(({ id }) => id === timeId);
  if (!time)
    throw new AppError('conflict', 'fetching.gone', { fields: { timeId: { key: 'fetching.gone' } } });
  return time;
};
