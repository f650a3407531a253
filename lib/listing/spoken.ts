import { dateFormat, dayNumber } from '@/lib/shared/dates';
import { listed } from '@/lib/shared/listed';
import { type Grain, type Period, plainDateAt } from '@/lib/shared/period';
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

/** Several dates by their days, each once, a month only after the last day of it: `12 and 26 December`. */
export const spokenDays = (starts: readonly Date[], timeZone: string, locale: string): string => {
  const byDay = new Map(starts.map((at) => [plainDateAt(at, timeZone), at]));
  const days = [...byDay].sort(([one], [other]) => one.localeCompare(other));
  const texts = days.map(([day, at], index) => {
    const isLastOfMonth = days[index + 1]?.[0].slice(0, 7) !== day.slice(0, 7);
    const format = dateFormat(locale, { day: 'numeric', month: 'long', timeZone });
    const number = dayNumber(locale, day);
    return isLastOfMonth ? format.format(at) : number;
  });
  return listed(locale, texts);
};
