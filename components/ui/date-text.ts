import { useLocale, useTimeZone } from 'next-intl';
import { dateFormat } from '@/lib/shared/dates';

/** Writes a moment in the reader's habit, on the community's clock unless the options name another. */
export const useDateText = (): ((at: Date, options: Intl.DateTimeFormatOptions) => string) => {
  const locale = useLocale();
  const timeZone = useTimeZone();
  return (at, options) => dateFormat(locale, { timeZone, ...options }).format(at);
};
