import { useLocale, useTranslations } from 'next-intl';
import { spokenDays } from '@/lib/listing/spoken';
import type { Grain, Period } from '@/lib/shared/period';
import { FromText, PeriodText } from './period-text';

type Props = {
  grain: Grain;
  timeZone: string;
  /** From the first to the last. */
  period: Period;
  /** When each of its dates begins. */
  starts: readonly Date[];
  isOngoing?: boolean;
};

/** When a booking is, in a line: from when until when, or its several dates by name, which are no stay from first to last. */
export function WhenText({ grain, timeZone, period, starts, isOngoing = false }: Props) {
  const t = useTranslations('booking.dates');
  const locale = useLocale();
  if (isOngoing) return <FromText at={period.from} timeZone={timeZone} />;
  if (starts.length < 2) return <PeriodText grain={grain} period={period} timeZone={timeZone} />;
  return <>{t('named', { count: starts.length, dates: spokenDays(starts, timeZone, locale) })}</>;
}
