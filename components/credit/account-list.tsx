import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { TextLink } from '@/components/ui/link';
import type { CreditStanding } from '@/lib/ledger/credit-standing';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';

type Props = {
  locale: Locale;
  whose?: 'own' | 'circle';
  standings: readonly CreditStanding[];
  path: (code: string) => string;
};

/** Each account with what stands on it, and the way to it. */
export function AccountList({ locale, whose = 'own', standings, path }: Props) {
  const t = useTranslations('credit.list');
  return (
    <SettingsSection id="credits" title={t('title', { whose })} lead={t('lead', { whose })}>
      <ul className="divide-y divide-line">
        {standings.map(({ asset, balanceMinor, isInUse }) => (
          <li
            key={asset.code}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3 first:pt-0 last:pb-0"
          >
            <TextLink href={path(asset.code)}>
              <span className="first-letter:uppercase">{nameOf(asset, locale)}</span>
            </TextLink>
            <span className="font-semibold tabular-nums">
              {formatAmount(balanceMinor, asset, locale)}
              {!isInUse && <span className="font-normal text-ink-2"> · {t('closed')}</span>}
            </span>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
