import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/link';
import { Stat } from '@/components/ui/stat';
import type { FundPage, FundSummary } from '@/lib/campaign/matching/queries';
import { currencyAsset } from '@/lib/shared/asset';
import { percentOf, sumMinor, wholeUnits } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';
import { useCampaignWords } from './words';

const width = 1000;

/** The pot: what is paid, what is promised, what is left. */
export function PotBar({ fund }: { fund: FundSummary }) {
  const t = useTranslations('fund');
  const { money } = useCampaignWords();
  const { potMinor, paidMinor, givenMinor, leftMinor, currency } = fund;
  const part = (amountMinor: number): number => Math.round((amountMinor * width) / Math.max(1, potMinor));
  const label = t('bar', {
    pot: money(potMinor, currency),
    paid: money(paidMinor, currency),
    reserved: money(givenMinor - paidMinor, currency),
    left: money(leftMinor, currency),
  });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} 10`}
      preserveAspectRatio="none"
      className="block h-3.5 w-full rounded-full bg-sunk forced-colors:border"
    >
      <rect width={part(paidMinor)} height="10" className="fill-leaf" />
      <rect x={part(paidMinor)} width={part(givenMinor - paidMinor)} height="10" className="fill-brick" />
    </svg>
  );
}

export function PotFigures({ fund }: { fund: FundSummary }) {
  const t = useTranslations('fund');
  const { money } = useCampaignWords();
  const { potMinor, paidMinor, givenMinor, leftMinor, currency } = fund;
  return (
    <div className="grid grid-cols-2 gap-6 lg:grid-cols-4">
      <Stat label={t('pot')} value={money(potMinor, currency)} />
      <Stat label={t('paid')} value={money(paidMinor, currency)} hint={t('paidHint')} />
      <Stat label={t('reserved')} value={money(givenMinor - paidMinor, currency)} hint={t('reservedHint')} />
      <Stat label={t('left')} value={money(leftMinor, currency)} />
    </div>
  );
}

/** A fund ends with the first moment of the day after its last. */
const lastMoment = (end: Date): Date => new Date(end.getTime() - 1);

/** The conditions of a fund, in words. `place` is where its circle is drawn around. */
export function FundRules({ fund, place }: { fund: FundPage; place: string }) {
  const t = useTranslations('fund');
  const { money, fullDay, say } = useCampaignWords();
  const { factor, currency, perPledgeMinor, perProjectMinor, perPersonMinor, themes, territory } = fund;
  const asset = currencyAsset(currency);
  const hundred = wholeUnits(100, asset);
  const added = percentOf(hundred, factor, asset);
  const cap = (name: 'perPledge' | 'perProject' | 'perPerson', amountMinor: number | null): string[] =>
    amountMinor === null ? [] : [t(name, { amount: money(amountMinor, currency) })];
  const rules = [
    factor === 100
      ? t('doubles')
      : t('adds', { given: money(hundred, currency), amount: money(added, currency) }),
    ...cap('perPledge', perPledgeMinor),
    ...cap('perProject', perProjectMinor),
    ...cap('perPerson', perPersonMinor),
    themes.length > 0
      ? t('themes', { themes: themes.map((theme) => say(`themes.${theme}`)).join(', ') })
      : t('anyTheme'),
    territory ? t('within', { km: territory.radiusKm, place }) : t('anywhere'),
    fund.endsAt
      ? t('period', { from: fullDay(fund.startsAt), to: fullDay(lastMoment(fund.endsAt)) })
      : t('from', { from: fullDay(fund.startsAt) }),
    t('fail'),
  ];
  return (
    <ul className="list-disc space-y-1 pl-5">
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  );
}

const CELL = 'py-2.5 pl-4 text-right align-top tabular-nums';
const HEAD = 'py-2 pl-4 text-right font-normal';

export function FundCampaigns({ fund }: { fund: FundPage }) {
  const t = useTranslations('fund');
  const { money, say } = useCampaignWords();
  const locale = useLocale();
  const { campaigns, currency } = fund;
  if (campaigns.length === 0) return <p className="text-ink-2">{t('nothing')}</p>;
  return (
    <table className="w-full">
      <caption className="sr-only">{t('projects')}</caption>
      <thead className="text-sm text-ink-2">
        <tr>
          <th scope="col" className="py-2 text-left font-normal">
            {t('project')}
          </th>
          <th scope="col" className={`${HEAD} max-sm:hidden`}>
            {t('gifts')}
          </th>
          <th scope="col" className={HEAD}>
            {t('given')}
          </th>
          <th scope="col" className={HEAD}>
            {t('paid')}
          </th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map(({ id, title, state, pledges, givenMinor, paidMinor }) => (
          <tr key={id} className="border-t border-line">
            <th scope="row" className="py-2.5 text-left font-normal">
              <bdi>
                <TextLink href={paths.campaign(locale, id)}>{title}</TextLink>
              </bdi>
              <span className="block text-sm text-ink-2">{say(`states.${state}`)}</span>
            </th>
            <td className={`${CELL} max-sm:hidden`}>{pledges}</td>
            <td className={CELL}>{money(givenMinor, currency)}</td>
            <td className={CELL}>{money(paidMinor, currency)}</td>
          </tr>
        ))}
        <tr className="border-t border-line font-semibold">
          <th scope="row" className="py-2.5 text-left">
            {t('total')}
          </th>
          <td className={`${CELL} max-sm:hidden`}>{sumMinor(campaigns.map(({ pledges }) => pledges))}</td>
          <td className={CELL}>{money(fund.givenMinor, currency)}</td>
          <td className={CELL}>{money(fund.paidMinor, currency)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** What the pot has moved, month by month. */
export function FundMovements({ fund }: { fund: FundPage }) {
  const t = useTranslations('fund');
  const { money, month: monthText } = useCampaignWords();
  return (
    <table className="w-full text-[0.9375rem]">
      <caption className="sr-only">{t('every')}</caption>
      <thead className="text-sm text-ink-2">
        <tr>
          <th scope="col" className="py-2 text-left font-normal">
            {t('when')}
          </th>
          <th scope="col" className="py-2 pl-4 text-left font-normal">
            {t('project')}
          </th>
          <th scope="col" className={HEAD}>
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fund.movements.map(({ month, campaignId, title, pledges, amountMinor, state }) => (
          <tr key={`${month} ${campaignId} ${state}`} className="border-t border-line">
            <td className="py-1.5 align-top">
              <time dateTime={month}>{monthText(month)}</time>
            </td>
            <td className="py-1.5 pl-4 align-top" dir="auto">
              {title}
            </td>
            <td className="py-1.5 pl-4 text-right align-top tabular-nums">
              {money(amountMinor, fund.currency)}
              <span className="block text-sm text-ink-2">
                {t('movement', { count: pledges, state: t(`states.${state}`) })}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
