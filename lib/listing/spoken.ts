import { dateFormat } from '@/lib/shared/dates';
import type { Grain, Period } from '@/lib/shared/period';
import { isWholeDays } from './rules';

const days = { weekday: 'short', day: 'numeric', month: 'long' } as const;
const hours = { hour: '2-digit', minute: '2-digit' } as const;

/** When a booking begins and ends, for mail: on the clock of the place, in the reader's habit. */
export const spokenPeriod = (grain: Grain, period: Period, timeZone: string, locale: string): string => {
  const isTimed = grain === 'time' && !isWholeDays(period, timeZone);
  const format = dateFormat(locale, { ...days, ...(isTimed && hours), timeZone });
  // A whole day ends with its last moment, not with the first one of the next.
  const to = grain === 'time' && !isTimed ? new Date(period.to.getTime() - 1) : period.to;
  return format.formatRange(period.from, to);
};

export const spokenMoment = (at: Date, timeZone: string, locale: string): string =>
  dateFormat(locale, { ...days, ...hours, timeZone }).format(at);
