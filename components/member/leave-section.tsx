import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { SettingsSection } from './settings-section';

/** A member's data to take with them, and the way out. */
export function LeaveSection({ locale }: { locale: Locale }) {
  const t = useTranslations('operation');
  return (
    <SettingsSection id="leave" title={t('settings.title')} lead={t('settings.lead')}>
      <p className="flex flex-wrap gap-3">
        <LinkButton href={paths.ownData()} variant="quiet" download>
          {t('download')}
        </LinkButton>
        <LinkButton href={paths.closeAccount(locale)} variant="plain">
          {t('settings.close')}
        </LinkButton>
      </p>
    </SettingsSection>
  );
}
