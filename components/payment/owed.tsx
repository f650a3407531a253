import { useLocale, useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import type { PayoutsView } from '@/lib/payment/queries';
import { formatMoney } from '@/lib/shared/money';

/** What stands to a member's credit. */
export function Owed({ owed, account }: Pick<PayoutsView, 'owed' | 'account'>) {
  const t = useTranslations('payment.payouts.owed');
  const locale = useLocale();
  return (
    <SettingsSection id="owed" title={t('title')}>
      {owed.length === 0 && <p className="text-ink-2">{t('nothing')}</p>}
      {owed.map((amount) => (
        <p key={amount.currency} className="font-display text-3xl font-semibold tabular-nums">
          {formatMoney(amount, locale)}
        </p>
      ))}
      {owed.length > 0 && <p className="mt-1 text-ink-2">{t(account === 'ready' ? 'leaving' : 'waiting')}</p>}
    </SettingsSection>
  );
}
