import { dateFormat } from '@/lib/shared/dates';

const shape = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;

/** `sam. 28 nov.` of a plain date, or of the date in a longer text. The day is the same in every time zone. */
export const dayLabel = (text: string, locale: string): string =>
  dateFormat(locale, shape).format(new Date(`${text.slice(0, 10)}T12:00Z`));
