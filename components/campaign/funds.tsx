import { useLocale } from 'next-intl';
import { TextLink } from '@/components/ui/link';
import type { CampaignPage, FundHere } from '@/lib/campaign/view';
import { paths } from '@/lib/shared/paths';
import { type CampaignWords, useCampaignWords } from './words';

/** `Rennes Métropole double chaque don`. */
export const fundSentence = (
  { partner, factor }: Pick<FundHere, 'partner' | 'factor'>,
  say: CampaignWords['say'],
) =>
  factor === 100 ? say('page.fundDoubles', { partner }) : say('page.fundAdds', { partner, percent: factor });

/** Partners that add to what neighbours give, each with what it gave here and the way to its every euro. */
export function Funds({ campaign }: { campaign: CampaignPage }) {
  const { say, money } = useCampaignWords();
  const locale = useLocale();
  const { funds, currency } = campaign;
  return (
    <ul className="stack gap-3">
      {funds.map((fund) => (
        <li key={fund.id} className="rounded-card bg-brick-wash p-5 text-brick-ink">
          <p className="font-semibold">{fundSentence(fund, say)}</p>
          <p className="text-[0.9375rem]">
            {say('page.fundGiven', { amount: money(fund.givenHereMinor, currency) })}
            {' · '}
            {fund.isOpen
              ? say('page.fundLeft', { amount: money(fund.leftMinor, currency) })
              : say('page.fundSpent')}
          </p>
          <p className="mt-1 text-[0.9375rem]">
            <TextLink href={paths.fund(locale, fund.id)}>{say('page.fundSee')}</TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
