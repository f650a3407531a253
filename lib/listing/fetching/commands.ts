import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { AppError } from '@/lib/shared/errors';
import { offeredOf } from './queries';
import { timesWithin } from './rules';
import { type DropTime, farthestDays, mostTimes, type OfferTimes } from './schema';

const dayMs = 86_400_000;

const refuse = (field: string, key: string, values = {}): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: { key, values } } });

/** Offers some hours of a day, cut into times for so many people each. The same again is there already, and nothing changes. */
export const offerTimes = async (viewer: Viewer, input: OfferTimes): Promise<void> => {
  const now = clockNow();
  const { where, timeZone } = await offeredOf(viewer, input);
  const times = timesWithin(input, timeZone);
  const [first] = times;
  if (!first) throw refuse('to', 'period.endBeforeStart');
  if (first.from <= now) throw refuse('date', 'period.past');
  if (first.from.getTime() > now.getTime() + farthestDays * dayMs)
    throw refuse('date', 'fetching.tooFar', { days: farthestDays });
  const there = await db.fetchTime.count({ where: { ...where, startsAt: { gt: now } } });
  if (there + times.length > mostTimes) throw refuse('step', 'fetching.tooMany', { limit: mostTimes });
  const { capacity } = input;
  await db.fetchTime.createMany({
    data: times.map(({ from, to }) => ({ ...where, startsAt: from, endsAt: to, capacity })),
    skipDuplicates: true,
  });
};

/** Takes back a time at which nobody comes: `conflict fetching.someoneComes` for any other. */
export const dropTime = async (viewer: Viewer, { timeId, ...of }: DropTime): Promise<void> => {
  const { where } = await offeredOf(viewer, of);
  try {
    const { count } = await db.fetchTime.deleteMany({ where: { ...where, id: timeId, taken: 0 } });
    if (count === 0 && (await db.fetchTime.count({ where: { ...where, id: timeId } })) > 0)
      throw new AppError('conflict', 'fetching.someoneComes');
  } catch (error) {
    // Somebody chose it at this moment.
    if (sqlState(error) === '23503') throw new AppError('conflict', 'fetching.someoneComes');
    throw error;
  }
};
