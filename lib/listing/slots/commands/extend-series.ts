import 'server-only';
import { db, transaction } from '@/lib/platform/db/client';
import { type Settings, settings } from '@/lib/platform/settings';
import { oneByOne } from '@/lib/shared/one-by-one';
import { lockUnits } from '../../claims';
import { horizonOf, layOut, slotsData } from './slot-rows';

/** Makes the slots of one series up to the horizon; no two do so at once, nor while its owner changes it. */
const extendOne = (
  { id, listingId }: { id: string; listingId: string },
  asOf: { now: Date; numbers: Settings },
): Promise<number> =>
  transaction(async (tx) => {
    await lockUnits(tx, listingId);
    const series = await tx.series.findUnique({
      where: { id },
      include: { listing: { select: { timeZone: true } } },
    });
    if (!series) return 0;
    const { listing, endsBefore, expandedUntil: after } = series;
    const { moments, expandedUntil } = layOut(
      series,
      listing.timeZone,
      after,
      horizonOf(asOf.now, asOf.numbers),
    );
    const held = moments.filter((at) => !endsBefore || at < endsBefore);
    await tx.slot.createMany({ data: slotsData(series, held, asOf), skipDuplicates: true });
    await tx.series.update({ where: { id }, data: { expandedUntil } });
    return held.length;
  });

/** Goes on with every series that repeats, day by day: its slots are always there for the coming months. */
export const extendSeries = async (now: Date): Promise<number> => {
  const numbers = await settings();
  const horizon = horizonOf(now, numbers);
  const series = await db.$queryRaw<{ id: string; listingId: string }[]>`
    SELECT series.id, series.listing_id AS "listingId" FROM series JOIN listing ON listing.id = series.listing_id
    WHERE listing.state <> 'archived' AND (expanded_until IS NULL OR expanded_until < ${horizon})
      AND (ends_before IS NULL OR expanded_until IS NULL OR expanded_until < ends_before)`;
  return oneByOne('series', series, (each) => extendOne(each, { now, numbers }));
};
