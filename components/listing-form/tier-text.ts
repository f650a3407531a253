import { useTranslations } from 'next-intl';
import { cancellationTier } from '@/lib/booking/cancellation';

/** A cancellation tier in a sentence, from its table. */
export const useTierText = () => {
  const t = useTranslations('listing-form.terms');
  const time = (hours: number): string =>
    hours >= 48 ? t('time.days', { count: Math.round(hours / 24) }) : t('time.hours', { count: hours });
  return (name: string): string => {
    const { steps, grace } = cancellationTier(name);
    const parts = steps.map(({ hoursBeforeStart, percent }) =>
      hoursBeforeStart === 0
        ? t('refundAlways', { percent })
        : t('refund', { percent, time: time(hoursBeforeStart) }),
    );
    if (grace) parts.push(t('grace', { percent: 100, hours: grace.hoursAfterConfirmation }));
    if (steps.at(-1)?.hoursBeforeStart !== 0) parts.push(t('nothing'));
    return `${parts.join(', ')}.`;
  };
};
