import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import { Badge } from '@/components/ui/badge';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { OperatorFund } from '@/lib/campaign/matching/operator-funds';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { Line } from './line';

/** Partners' funds: what is given of each pot, and whether the money is there. */
export function FundLines({ locale, funds }: { locale: Locale; funds: readonly OperatorFund[] }) {
  const t = useTranslations('campaign-manage.fund');
  const { money } = useCampaignWords();
  return funds.map(({ id, title, partner, state, potMinor, givenMinor, paidInMinor, currency }) => {
    const given = t('given', { given: money(givenMinor, currency), pot: money(potMinor, currency) });
    return (
      <Line
        key={id}
        href={paths.operateFund(locale, id)}
        title={title}
        aside={
          <Badge tone={state === 'open' ? 'leaf' : 'plain'}>{t(state === 'open' ? 'open' : 'closed')}</Badge>
        }
      >
        <p className="text-ink-2">{partner}</p>
        <p className="mt-2 mb-1.5 text-sm">{given}</p>
        <ProgressBar label={given} value={givenMinor} max={potMinor} tone="brick" />
        <p className={`mt-1.5 text-sm ${paidInMinor < givenMinor ? 'text-danger-ink' : 'text-ink-2'}`}>
          {t('paidIn', { amount: money(paidInMinor, currency) })}
        </p>
      </Line>
    );
  });
}
