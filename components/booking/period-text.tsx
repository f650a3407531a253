import { useLocale, useTranslations } from 'next-intl';
import { isWholeDays, lengthOf, spokenLength } from '@/lib/listing/rules';
import { dateFormat } from '@/lib/shared/dates';
import type { Grain, Period } from '@/lib/shared/period';

type Props = {
  grain: Grain;
  period: Period;
  timeZone: string;
  /** `short` for lists, `long` with the name of the day. */
  length?: 'short' | 'long';
};

const DAYS = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const HOURS = { hour: '2-digit', minute: '2-digit' } as const;

/** A whole day ends with its last moment, not with the first one of the next. */
const lastMoment = (period: Period, shown: Intl.DateTimeFormatOptions): Date =>
  'hour' in shown ? period.to : new Date(period.to.getTime() - 1);

/** When a booking begins and ends, on the clock of the place, in the reader’s habit. */
export function PeriodText({ grain, period, timeZone, length = 'short' }: Props) {
  const locale = useLocale();
  const wholeDays = grain !== 'time' || isWholeDays(period, timeZone);
  const shown = { ...DAYS[length], ...(wholeDays ? {} : HOURS), timeZone };
  const to = grain === 'time' ? lastMoment(period, shown) : period.to;
  return <>{dateFormat(locale, shown).formatRange(period.from, to)}</>;
}

/** From which day on something goes that has no end. */
export function FromText({
  at,
  timeZone,
  length = 'short',
}: Pick<Props, 'timeZone' | 'length'> & { at: Date }) {
  const t = useTranslations('booking.dates');
  const locale = useLocale();
  return <>{t('from', { date: dateFormat(locale, { ...DAYS[length], timeZone }).format(at) })}</>;
}

/** How long it is: `2 days`, `3 nights`, `1 month`, `1 h 30 min`. */
export function LengthText({ grain, period, timeZone }: Omit<Props, 'length'>) {
  const t = useTranslations('booking.length');
  const { count, unit } = spokenLength(grain, lengthOf(grain, period, timeZone));
  const isLong = unit === 'minute' && count > 60;
  return (
    <span className="whitespace-nowrap">
      {isLong ? t('hourMinute', { hours: Math.floor(count / 60), minutes: count % 60 }) : t(unit, { count })}
    </span>
  );
}
