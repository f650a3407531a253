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

/** At most how much of it: for one pledge, for one person. */
const capsOf = (
  { perPledgeMinor, perPersonMinor }: FundHere,
  { say, money }: CampaignWords,
  currency: string,
) =>
  [
    perPledgeMinor !== null ? say('page.fundPerPledge', { amount: money(perPledgeMinor, currency) }) : '',
    perPersonMinor !== null ? say('page.fundPerPerson', { amount: money(perPersonMinor, currency) }) : '',
  ].filter(Boolean);

/** What a partner does with the next pledge: how much it adds, up to how much; empty when it adds nothing any more. */
export function NextMatch({ campaign }: { campaign: CampaignPage }) {
  const words = useCampaignWords();
  const fund = campaign.funds.find(({ isOpen }) => isOpen);
  if (!fund) return null;
  const { say, money } = words;
  const { currency } = campaign;
  return (
    <p className="rounded-field bg-brick-wash px-3 py-2 text-[0.9375rem] text-brick-ink">
      <strong className="font-semibold">{fundSentence(fund, say)}</strong>{' '}
      {[
        ...capsOf(fund, words, currency),
        say('page.fundLeft', { amount: money(fund.leftMinor, currency) }),
      ].join(', ')}
    </p>
  );
}

/** Partners that add to what neighbours give, each with what it gave here and the way to its every euro. */
export function Funds({ campaign }: { campaign: CampaignPage }) {
  const words = useCampaignWords();
  const { say, money } = words;
  const locale = useLocale();
  const { funds, currency } = campaign;
  return (
    <ul className="stack gap-3">
      {funds.map((fund) => (
        <li key={fund.id} className="rounded-card bg-brick-wash p-5 text-brick-ink">
          <p className="font-semibold">{fundSentence(fund, say)}</p>
          <p className="text-[0.9375rem]">
            {[
              ...(fund.givenHereMinor > 0
                ? [say('page.fundGiven', { amount: money(fund.givenHereMinor, currency) })]
                : []),
              ...(fund.isOpen
                ? [
                    ...capsOf(fund, words, currency),
                    say('page.fundLeft', { amount: money(fund.leftMinor, currency) }),
                  ]
                : [say('page.fundSpent')]),
            ].join(' · ')}
          </p>
          <p className="mt-1 text-[0.9375rem]">
            <TextLink href={paths.fund(locale, fund.id)}>{say('page.fundSee')}</TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
