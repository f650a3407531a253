import { dateFormat } from '@/lib/shared/dates';

/** A packet that came to somebody. */
export type Source = { id: string; title: string; at: Date };

/** What it is called among others: when it came, too. */
export const calledSource = ({ title, at }: Source, locale: string): string =>
  `${title} (${dateFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at)})`;
