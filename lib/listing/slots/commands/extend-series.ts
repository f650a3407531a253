import 'server-only';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { oneByOne } from '@/lib/shared/one-by-one';
import { lockUnits } from '../../claims';
import { horizonOf, layOut, slotsData } from './slot-rows';

/** Makes the slots of one series up to the horizon; no two do so at once, nor while its owner changes it. */
const extendOne = (id: string, listingId: string, horizon: Date): Promise<number> =>
  transaction(async (tx) => {
    await lockUnits(tx, listingId);
    const series = await tx.series.findUnique({
      where: { id },
      include: { listing: { select: { timeZone: true } } },
    });
    if (!series) return 0;
    const { listing, endsBefore, expandedUntil: after } = series;
    const { moments, expandedUntil } = layOut(series, listing.timeZone, after, horizon);
    const held = moments.filter((at) => !endsBefore || at < endsBefore);
    await tx.slot.createMany({ data: slotsData(series, held), skipDuplicates: true });
    await tx.series.update({ where: { id }, data: { expandedUntil } });
    return held.length;
  });

/** Goes on with every series that repeats, day by day: its slots are always there for the coming months. */
export const extendSeries = async (now: Date): Promise<number> => {
  const horizon = horizonOf(now, await settings());
  const series = await db.$queryRaw<{ id: string; listingId: string }[]>`
    SELECT series.id, series.listing_id AS "listingId" FROM series JOIN listing ON listing.id = series.listing_id
    WHERE listing.state <> 'archived' AND (expanded_until IS NULL OR expanded_until < ${horizon})
      AND (ends_before IS NULL OR expanded_until IS NULL OR expanded_until < ends_before)`;
  return oneByOne('series', series, ({ id, listingId }) => extendOne(id, listingId, horizon));
};
