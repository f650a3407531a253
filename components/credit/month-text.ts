import { dateFormat } from '@/lib/shared/dates';

/** A month `2026-11` in words: `nov.`, `novembre 2026`. */
export const monthText = (month: string, locale: string, length: 'short' | 'long'): string =>
  dateFormat(locale, {
    month: length,
    ...(length === 'long' && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T00:00:00Z`));
