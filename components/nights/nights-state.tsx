import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import type { BookingView } from '@/lib/booking/booking-view';
import { pendingStates } from '@/lib/booking/lifecycle';
import type { Estimate } from '@/lib/booking/rules';
import { paths } from '@/lib/shared/paths';

type Props = { view: BookingView; estimate: Estimate; nights: NonNullable<Estimate['nights']> };

/** What the nights were agreed on at, and when the points move. */
export function NightsState({ view, estimate, nights }: Props) {
  const t = useTranslations('nights');
  const locale = useLocale();
  return (
    <section aria-labelledby="nights-title" className="stack gap-4">
      <h2 id="nights-title" className="title-3">
        {t('state.title')}
      </h2>
      <DescriptionList
        items={[
          {
            term: t('outlook.line', { count: nights.count, each: nights.worth.points }),
            detail: <strong>{t('worth.points', { count: estimate.amountMinor })}</strong>,
          },
        ]}
      />
      {pendingStates.has(view.state) && (
        <p className="text-sm text-ink-2 text-pretty">{t('state.pending')}</p>
      )}
      <p>
        <TextLink href={paths.credit(locale, estimate.asset)}>{t('state.see')}</TextLink>
      </p>
    </section>
  );
}
