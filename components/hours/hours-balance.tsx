import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { CreditStanding } from '@/lib/ledger/credit-standing';
import { typesCountedIn } from '@/lib/listing/types/registry';
import type { Locale } from '@/lib/shared/locale';
import { formatHours } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

/** How an account of hours stands, how far it may go, and what raises it. */
export function HoursBalance({ locale, standing }: { locale: Locale; standing: CreditStanding }) {
  const t = useTranslations('hours.page');
  const { balanceMinor, floorMinor, lastFloorMinor, asset } = standing;
  const hours = (minutes: number) => formatHours(minutes, locale);
  const leftMinor = Math.max(0, balanceMinor - floorMinor);
  const [type] = typesCountedIn(asset.code);
  return (
    <SettingsSection id="hours" title={t('title')} lead={t('lead')}>
      <p className="font-display text-4xl font-semibold tabular-nums">{hours(balanceMinor)}</p>
      <p className="mt-2 max-w-prose text-ink-2 text-pretty">
        {t('limit', { limit: hours(floorMinor), left: hours(leftMinor) })}{' '}
        {floorMinor > lastFloorMinor && t('earned', { last: hours(lastFloorMinor) })}
      </p>
      {leftMinor === 0 && (
        <div className="mt-5">
          <Notice tone="warning" title={t('atLimit')}>
            {t('atLimitText')}
          </Notice>
        </div>
      )}
      {type && (
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
          <TextLink href={paths.newListing(locale, { type: type.name })}>{t('offer')}</TextLink>
          <TextLink href={paths.search(locale, { type: type.name, intent: 'wish' })}>{t('wishes')}</TextLink>
          <TextLink href={paths.search(locale, { type: type.name })}>{t('find')}</TextLink>
        </p>
      )}
    </SettingsSection>
  );
}
