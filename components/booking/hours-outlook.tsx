import { useLocale, useTranslations } from 'next-intl';
import { NightsOutlook } from '@/components/nights/nights-outlook';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { type CreditOutlook, isNearLimit } from '@/lib/booking/hours/rules';
import type { Estimate } from '@/lib/booking/rules';
import { formatHours } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

type Props = { estimate: Estimate | undefined; outlook: CreditOutlook | null };

/** About how long it takes, and what that would make of the reader's account: counted is what both say at the end. */
export function HoursOutlook({ estimate, outlook }: Props) {
  const t = useTranslations('hours.outlook');
  const locale = useLocale();
  if (!estimate) return null;
  if (estimate.nights) return <NightsOutlook {...{ estimate, outlook }} nights={estimate.nights} />;
  const hours = (minutes: number) => formatHours(minutes, locale);
  return (
    <section aria-label={t('title')} className="stack gap-3">
      <DescriptionList
        items={[
          { term: t('planned'), detail: hours(estimate.amountMinor) },
          ...(outlook
            ? [
                { term: t('balance'), detail: hours(outlook.balanceMinor) },
                ...(outlook.promisedMinor > 0
                  ? [{ term: t('promised'), detail: hours(-outlook.promisedMinor) }]
                  : []),
                { term: t('after'), detail: <strong>{hours(outlook.afterMinor)}</strong> },
              ]
            : []),
        ]}
      />
      <p className="text-sm text-ink-2 text-pretty">{t('counted')}</p>
      {outlook && isNearLimit(outlook) && (
        <Notice tone="warning">
          <p>{t('near', { limit: hours(outlook.floorMinor) })}</p>
          <p>
            <TextLink href={paths.credit(locale, estimate.asset)}>{t('see')}</TextLink>
          </p>
        </Notice>
      )}
    </section>
  );
}
