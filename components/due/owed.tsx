import { useLocale, useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import type { TitledPayouts } from '@/lib/operation/payouts';
import { dateFormat } from '@/lib/shared/dates';
import { formatMoney } from '@/lib/shared/money';

type Props = Pick<TitledPayouts, 'owed' | 'coming' | 'account'> & {
  /** Of the community: its day is the one on which money leaves. */
  timeZone: string;
  isCircle?: boolean;
};

/** What stands to the credit of the reader, or of a circle of theirs, and what will. */
export function Owed({ owed, coming, account, timeZone, isCircle = false }: Props) {
  const t = useTranslations('payment.payouts.owed');
  const locale = useLocale();
  const day = dateFormat(locale, { day: 'numeric', month: 'long', timeZone });
  const of = isCircle ? 'circle' : 'me';
  return (
    <SettingsSection id="owed" title={t('title', { of })}>
      {owed.length === 0 && coming.length === 0 && <p className="text-ink-2">{t('nothing')}</p>}
      {owed.map((amount) => (
        <p key={amount.currency} className="font-display text-3xl font-semibold tabular-nums">
          {formatMoney(amount, locale)}
        </p>
      ))}
      {owed.length > 0 && (
        <p className="mt-1 text-ink-2">{t(account === 'ready' ? 'leaving' : 'waiting', { of })}</p>
      )}
      {coming.map(({ from, ...money }) => (
        <p key={money.currency} className={owed.length > 0 ? 'mt-3' : ''}>
          {from
            ? t('comingFrom', { amount: formatMoney(money, locale), date: day.format(from) })
            : t('coming', { amount: formatMoney(money, locale) })}
        </p>
      ))}
    </SettingsSection>
  );
}
