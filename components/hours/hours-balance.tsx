import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { typesCountedIn } from '@/lib/listing/types/registry';
import type { HoursAccount } from '@/lib/operation/hours';
import type { Locale } from '@/lib/shared/locale';
import { formatHours } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; account: Omit<HoursAccount, 'lines'>; circleId?: string };

/** How an account of hours stands, how far it may go, and what raises it; the reader's, or that of a circle of theirs. */
export function HoursBalance({ locale, account: { standing, promisedMinor }, circleId }: Props) {
  const t = useTranslations('hours.page');
  const { balanceMinor, floorMinor, lastFloorMinor, asset } = standing;
  const hours = (minutes: number) => formatHours(minutes, locale);
  const leftMinor = Math.max(0, balanceMinor - promisedMinor - floorMinor);
  const whose = circleId ? 'circle' : 'own';
  const [type] = typesCountedIn(asset.code);
  return (
    <SettingsSection id="hours" title={t('title', { whose })} lead={t('lead')}>
      <p className="font-display text-4xl font-semibold tabular-nums">{hours(balanceMinor)}</p>
      <p className="mt-2 max-w-prose text-ink-2 text-pretty">
        {promisedMinor > 0 && t('promised', { whose, promised: hours(promisedMinor) })}{' '}
        {t('limit', { whose, limit: hours(floorMinor), left: hours(leftMinor) })}{' '}
        {floorMinor > lastFloorMinor && t('earned', { whose, last: hours(lastFloorMinor) })}
      </p>
      {leftMinor === 0 && (
        <div className="mt-5">
          <Notice tone="warning" title={t('atLimit', { whose })}>
            {t('atLimitText', { whose })}
          </Notice>
        </div>
      )}
      {type && (
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
          <TextLink
            href={paths.newListing(locale, { type: type.name, ...(circleId && { onBehalfOf: circleId }) })}
          >
            {t('offer', { whose })}
          </TextLink>
          <TextLink href={paths.search(locale, { type: type.name, intent: 'wish' })}>{t('wishes')}</TextLink>
          <TextLink href={paths.search(locale, { type: type.name })}>{t('find')}</TextLink>
        </p>
      )}
    </SettingsSection>
  );
}
