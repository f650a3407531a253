import { periodOf } from '@/lib/listing/rules';
import { AppError } from '@/lib/shared/errors';
import { addToDate, type Grain, isPlainDate, type Period, plainDateAt } from '@/lib/shared/period';

const usualDays = 60;
const mostDays = 400;
const dayMs = 86_400_000;

/**
 * The stretch of time to look at: sixty days from today unless told otherwise, at most four hundred. Dates are read as
 * the type reads them; months need not be whole ones here.
 */
export const windowOf = (
  grain: Grain,
  asked: { from?: string | undefined; to?: string | undefined },
  timeZone: string,
  now: Date,
): Period => {
  const from = asked.from ?? plainDateAt(now, timeZone);
  const start = from.slice(0, 10);
  const to = asked.to ?? (isPlainDate(start) ? addToDate(start, { days: usualDays }) : '');
  const period = periodOf(grain === 'month' ? 'night' : grain, { from, to }, timeZone);
  if (period.to.getTime() - period.from.getTime() > mostDays * dayMs) {
    const tooLong = { key: 'period.tooLong', values: { count: mostDays, unit: 'day' } };
    throw new AppError('invalid', 'form', { fields: { to: tooLong } });
  }
  return period;
};
