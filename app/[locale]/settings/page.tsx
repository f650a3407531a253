import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProfileForm } from '@/components/member/profile-form';
import { SettingsFrame } from '@/components/member/settings-frame';
import { SettingsSection } from '@/components/member/settings-section';
import { TextLink } from '@/components/ui/link';
import { ownAccount } from '@/lib/member/queries';
import { env } from '@/lib/platform/env';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { saveProfile } from './actions';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('settings'))('title'),
});

export default async function ProfileSettingsPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const viewer = await memberOrSignIn(locale, paths.settings(locale));
  const account = await foundOr404(ownAccount(viewer));
  const t = await getTranslations('settings.profile');
  const profile = paths.member(locale, account.handle);
  return (
    <SettingsFrame locale={locale} current="profile">
      <SettingsSection id="profile" title={t('title')} lead={t('lead')}>
        <ProfileForm account={account} address={`${env.APP_URL}${profile}`} action={saveProfile} />
        <p className="mt-5">
          <TextLink href={profile}>{t('see')}</TextLink>
        </p>
      </SettingsSection>
    </SettingsFrame>
  );
}
