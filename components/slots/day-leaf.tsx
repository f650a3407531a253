import { useLocale } from 'next-intl';
import { tintClass } from '@/components/ui/tint';
import { dateFormat } from '@/lib/shared/dates';
import type { Tint } from '@/lib/shared/tint';

type Props = { at: Date; timeZone: string; tint: Tint; isFaded?: boolean };

/** A leaf of a calendar: a picture of the day that is written in full beside it. */
export function DayLeaf({ at, timeZone, tint, isFaded = false }: Props) {
  const locale = useLocale();
  const part = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { ...options, timeZone }).format(at);
  return (
    <span
      aria-hidden="true"
      className={`flex w-16 shrink-0 flex-col self-start self-start items-center rounded-field py-2 leading-tight ${isFaded ? 'bg-sunk text-ink-2' : `text-ink ${tintClass(tint)}`}`}
    >
      <span className="text-xs">{part({ weekday: 'short' })}</span>
      <span className="font-display text-2xl font-semibold tabular-nums">{part({ day: 'numeric' })}</span>
      <span className="text-xs">{part({ month: 'short' })}</span>
    </span>
  );
}
