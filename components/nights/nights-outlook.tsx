import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import type { CreditOutlook } from '@/lib/booking/hours/rules';
import type { Estimate } from '@/lib/booking/rules';
import { paths } from '@/lib/shared/paths';

type Props = { estimate: Estimate; nights: NonNullable<Estimate['nights']>; outlook: CreditOutlook | null };

/** So many nights at what each is worth, and what that makes of the reader's account. */
export function NightsOutlook({ estimate, nights, outlook }: Props) {
  const t = useTranslations('nights.outlook');
  const worth = useTranslations('nights.worth');
  const locale = useLocale();
  const points = (count: number) => worth('points', { count });
  return (
    <section aria-label={t('title')} className="stack gap-3">
      <DescriptionList
        items={[
          {
            term: t('line', { count: nights.count, each: nights.worth.points }),
            detail: points(estimate.amountMinor),
          },
          ...(outlook
            ? [
                { term: t('balance'), detail: points(outlook.balanceMinor) },
                ...(outlook.promisedMinor > 0
                  ? [{ term: t('promised'), detail: points(-outlook.promisedMinor) }]
                  : []),
                { term: t('after'), detail: <strong>{points(outlook.afterMinor)}</strong> },
              ]
            : []),
        ]}
      />
      <p className="text-sm text-ink-2 text-pretty">{t('note')}</p>
      {outlook && (
        <p>
          <TextLink href={paths.credit(locale, estimate.asset)}>{t('see')}</TextLink>
        </p>
      )}
    </section>
  );
}
