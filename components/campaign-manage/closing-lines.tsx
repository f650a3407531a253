import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { ClosingProgress } from '@/lib/campaign/closing/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { Line } from './line';

/** Closings that run: how many pledges are through, and what came. */
export function ClosingLines({ locale, closings }: { locale: Locale; closings: readonly ClosingProgress[] }) {
  const t = useTranslations('campaign-manage.closing');
  const { money, moment } = useCampaignWords();
  return closings.map((closing) => {
    const { campaignId, title, doneCount, allCount, pledges, nextTryAt, currency } = closing;
    const through = t('through', { done: doneCount, all: allCount });
    return (
      <Line key={campaignId} href={paths.operateCampaign(locale, campaignId)} title={title}>
        <p className="mt-1 mb-1.5 text-sm text-ink-2">{through}</p>
        <ProgressBar label={through} value={doneCount} max={Math.max(allCount, 1)} />
        <p className="mt-1.5 text-sm text-ink-2">
          {t('collected', { amount: money(closing.collectedMinor, currency) })}
          {pledges.failing.count > 0 && ` · ${t('failing', { count: pledges.failing.count })}`}
          {nextTryAt && ` · ${t('nextTry', { at: moment(nextTryAt) })}`}
        </p>
      </Line>
    );
  });
}
