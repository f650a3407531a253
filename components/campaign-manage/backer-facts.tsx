import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import type { BackerView } from '@/lib/campaign/backers';
import { apart } from '@/lib/shared/apart';

/** What a backer gets, with what they chose. */
export function BackerLines({ backer }: { backer: BackerView }) {
  const t = useTranslations('campaign-manage.desk.pledges');
  const { lines } = backer;
  if (lines.length === 0) return <p className="text-sm text-ink-2">{t('gift')}</p>;
  return (
    <ul className="text-sm text-ink-2">
      {lines.map(({ title, quantity, choices }) => {
        const chosen = Object.entries(choices).map(([name, value]) => `${apart(name)} : ${apart(value)}`);
        return (
          <li key={`${title} ${chosen.join()}`}>{[t('line', { quantity, title }), ...chosen].join(' · ')}</li>
        );
      })}
      {backer.isFetching && <li>{t('fetched')}</li>}
    </ul>
  );
}

/** Who, how much, what a partner added. */
export function BackerHead({ backer }: { backer: BackerView }) {
  const t = useTranslations('campaign-manage.desk.pledges');
  const { money } = useCampaignWords();
  const { name, amountMinor, matchedMinor, currency, showsName } = backer;
  return (
    <>
      <p className="font-medium" dir="auto">
        {name} · {money(amountMinor, currency)}
        {matchedMinor > 0 && (
          <span className="text-brick-ink"> {t('matched', { amount: money(matchedMinor, currency) })}</span>
        )}
      </p>
      {!showsName && <p className="text-sm text-ink-2">{t('hidden')}</p>}
    </>
  );
}
