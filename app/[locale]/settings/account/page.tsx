import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EndAccessField } from '@/components/member/end-access-field';
import { LeaveSection } from '@/components/member/leave-section';
import { PasswordForm } from '@/components/member/password-form';
import { ProviderList } from '@/components/member/provider-list';
import { SettingsFrame } from '@/components/member/settings-frame';
import { SettingsSection } from '@/components/member/settings-section';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { ownAccount } from '@/lib/member/queries';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import {
  askForPassword,
  changePassword,
  chooseLanguage,
  removeProvider,
  restoreProvider,
  signOutEverywhere,
} from '../actions';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('settings'))('tabs.account'),
});

const languages = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
];

export default async function AccountSettingsPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const viewer = await memberOrSignIn(locale, paths.accountSettings(locale));
  const account = await foundOr404(ownAccount(viewer));
  const t = await getTranslations('settings');
  return (
    <SettingsFrame locale={locale} current="account">
      <SettingsSection id="address" title={t('address.title')} lead={t('address.lead')}>
        <p className="font-medium wrap-anywhere">{account.email}</p>
      </SettingsSection>
      <SettingsSection id="language" title={t('language.title')} lead={t('language.lead')}>
        <Form action={chooseLanguage}>
          <RadioGroup
            name="locale"
            label={t('language.label')}
            options={languages}
            defaultValue={account.locale}
            hideLabel
            required
          />
          <SubmitButton variant="quiet">{t('language.save')}</SubmitButton>
        </Form>
      </SettingsSection>
      <SettingsSection
        id="password"
        title={t('password.title')}
        lead={t(account.hasPassword ? 'password.lead' : 'password.none')}
      >
        <PasswordForm hasPassword={account.hasPassword} change={changePassword} ask={askForPassword} />
      </SettingsSection>
      {account.providers.length > 0 && (
        <SettingsSection
          id="providers"
          title={t('providers.title')}
          lead={t(account.hasPassword ? 'providers.lead' : 'providers.leadWithoutPassword')}
        >
          <ProviderList providers={account.providers} remove={removeProvider} restore={restoreProvider} />
        </SettingsSection>
      )}
      <SettingsSection id="everywhere" title={t('everywhere.title')} lead={t('everywhere.lead')}>
        <Form action={signOutEverywhere}>
          <EndAccessField />
          <SubmitButton variant="quiet">{t('everywhere.go')}</SubmitButton>
        </Form>
      </SettingsSection>
      <LeaveSection locale={locale} />
    </SettingsFrame>
  );
}
