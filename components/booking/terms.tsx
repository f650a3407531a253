import { useLocale, useTranslations } from 'next-intl';
import { deadlineText } from './words';

type Props = {
  cancellation: { steps: { until: Date; percent: number }[] };
  timeZone: string;
  now: Date;
  dates?: number;
};

/** What comes back to someone who cancels, with the dates it holds until. */
export function Terms({ cancellation, timeZone, now, dates = 1 }: Props) {
  const t = useTranslations('booking.terms');
  const locale = useLocale();
  // A time to think again may give as much back as the tier does later on: the later date says both.
  const steps = cancellation.steps
    .filter(({ until }) => until > now)
    .filter(({ percent }, index, all) => all[index + 1]?.percent !== percent);
  return (
    <ul className="flex flex-col gap-1">
      {steps.map(({ until, percent }) => (
        <li key={percent}>
          {t(percent === 100 ? 'full' : 'part', { percent, until: deadlineText(until, timeZone, locale) })}
        </li>
      ))}
      <li className="text-ink-2">{t(steps.length > 0 ? 'after' : 'none')}</li>
      {dates > 1 && <li>{t('several')}</li>}
    </ul>
  );
}
