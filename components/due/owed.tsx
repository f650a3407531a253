import { useLocale, useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import type { PayoutsView } from '@/lib/due/queries';
import { formatMoney } from '@/lib/shared/money';

type Props = Pick<PayoutsView, 'owed' | 'account'> & { isCircle?: boolean };

/** What stands to the credit of the reader, or of a circle of theirs. */
export function Owed({ owed, account, isCircle = false }: Props) {
  const t = useTranslations('payment.payouts.owed');
  const locale = useLocale();
  const of = isCircle ? 'circle' : 'me';
  return (
    <SettingsSection id="owed" title={t('title', { of })}>
      {owed.length === 0 && <p className="text-ink-2">{t('nothing')}</p>}
      {owed.map((amount) => (
        <p key={amount.currency} className="font-display text-3xl font-semibold tabular-nums">
          {formatMoney(amount, locale)}
        </p>
      ))}
      {owed.length > 0 && (
        <p className="mt-1 text-ink-2">{t(account === 'ready' ? 'leaving' : 'waiting', { of })}</p>
      )}
    </SettingsSection>
  );
}
