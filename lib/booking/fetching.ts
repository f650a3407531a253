import 'server-only';
import { setHoldingTimes } from '@/lib/holding/holdings';
import { timesToFetch } from '@/lib/listing/fetching/queries';
import type { FetchTime } from '@/lib/listing/fetching/rules';
import { holdTime } from '@/lib/listing/fetching/taking';
import { type Db, db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import type { EventData } from './event-data';
import type { FactsRow } from './facts';
import type { Asked } from './quoting';

/* Whoever fetches something may choose one of the times that its giver offers. */

type Coming = { listingId: string; customerId: string; timeId: string; beforeId?: string | null; now: Date };

/** A time with a place for this customer, held: who comes for one thing then may fetch others at the same time. */
export const placeAtTime = async (tx: Db, { customerId, ...wanted }: Coming): Promise<FetchTime> => {
  const time = await holdTime(tx, wanted);
  const isComing = async () => (await tx.booking.count({ where: { fetchTimeId: time.id, customerId } })) > 0;
  if (time.left < 1 && !(await isComing()))
    throw new AppError('conflict', 'fetching.full', { fields: { timeId: { key: 'fetching.full' } } });
  return time;
};

/** What is written of a booking that is fetched then: the reminder begins anew. */
export const atTime = ({ id, startsAt, endsAt }: FetchTime, now: Date) => ({
  columns: { startsAt, endsAt, fetchTimeId: id, fetchChosenAt: now, remindedAt: null },
  facts: { startsAt, endsAt, closesAt: endsAt, fetchChosenAt: now, remindedAt: null },
});

/** A booking is fetched at the time that was chosen with its move. */
export const fetchAtTime = async (tx: Db, row: FactsRow, { timeId = '' }: EventData, now: Date) => {
  const { id, listingId, customerId, fetchTimeId: beforeId } = row;
  const time = await placeAtTime(tx, { listingId, customerId, timeId, beforeId, now });
  const written = atTime(time, now);
  const { startsAt, endsAt } = time;
  await setHoldingTimes(tx, id, { startsAt, endsAt });
  return written;
};

/**
 * What has a giver who says when to come is taken with one of these times: `invalid fetching.choose` beside the field for whoever
 * chose none. Where all are full or over, the two agree by message.
 */
export const requireTime = async (
  { listing, isFetchedAtOnce }: Pick<Asked, 'listing'> & { isFetchedAtOnce: boolean },
  timeId: string | undefined,
  now: Date,
): Promise<void> => {
  if (!isFetchedAtOnce || timeId) return;
  const times = await timesToFetch(db, listing.id, now);
  if (times.some(({ left }) => left > 0))
    throw new AppError('invalid', 'fetching.choose', { fields: { fetchTimeId: { key: 'fetching.choose' } } });
};
