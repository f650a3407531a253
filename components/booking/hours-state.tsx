import { useLocale, useTranslations } from 'next-intl';
import { NightsState } from '@/components/nights/nights-state';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import type { BookingView } from '@/lib/booking/booking-view';
import { endings } from '@/lib/booking/lifecycle';
import { formatHours } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

/** How long it was to take, and how long it took: as one side says, or as it was counted. */
export function HoursState({ view }: { view: BookingView }) {
  const t = useTranslations('hours.state');
  const locale = useLocale();
  const { estimate } = view.quote;
  if (!estimate) return null;
  if (estimate.nights) return <NightsState {...{ view, estimate }} nights={estimate.nights} />;
  const { counted, role } = view;
  const isCounted = counted !== null && (endings.has(view.state) || view.state === 'closed');
  const amount = counted && formatHours(counted.minutes, locale);
  // Of several places, or of a time that is shared, it is another number than was said.
  const due = isCounted ? view.dues.find(({ currency }) => currency === estimate.asset) : undefined;
  const isOther = due !== undefined && due.amountMinor !== counted?.minutes;
  return (
    <section aria-labelledby="hours-title" className="stack gap-4">
      <h2 id="hours-title" className="title-3">
        {t('title')}
      </h2>
      <DescriptionList
        items={[
          { term: t('planned'), detail: formatHours(estimate.amountMinor, locale) },
          ...(amount ? [{ term: t(isCounted ? 'counted' : 'said'), detail: <strong>{amount}</strong> }] : []),
          ...(isOther
            ? [
                {
                  term: t(role === 'provider' ? 'theirs' : 'yours'),
                  detail: <strong>{formatHours(due.amountMinor, locale)}</strong>,
                },
              ]
            : []),
        ]}
      />
      <p className="text-sm text-ink-2 text-pretty">
        {t(isCounted ? `done.${role === 'provider' ? 'provider' : 'customer'}` : 'free')}
      </p>
      {estimate.isShared && <p className="text-sm text-ink-2 text-pretty">{t('shared')}</p>}
      {isCounted && (
        <p>
          <TextLink href={paths.credit(locale, estimate.asset)}>{t('see')}</TextLink>
        </p>
      )}
    </section>
  );
}
