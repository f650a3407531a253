import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PortraitField } from '@/components/member/portrait-field';
import { SettingsFrame } from '@/components/member/settings-frame';
import { SettingsSection } from '@/components/member/settings-section';
import { CheckboxGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-fields';
import { ownAccount } from '@/lib/member/queries';
import { spokenLanguages } from '@/lib/member/schema';
import { env } from '@/lib/platform/env';
import { memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { saveProfile } from './actions';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('settings'))('title'),
});

export default async function ProfileSettingsPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const viewer = await memberOrSignIn(locale, paths.settings(locale));
  const account = await ownAccount(viewer);
  const t = await getTranslations('settings.profile');
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const languages = spokenLanguages.map((value) => {
    const name = value === 'lsf' ? t('lsf') : (names.of(value) ?? value);
    // French writes it small; here each begins an entry of a list.
    return { value, label: name.charAt(0).toLocaleUpperCase(locale) + name.slice(1) };
  });
  return (
    <SettingsFrame locale={locale} current="profile">
      <SettingsSection id="profile" title={t('title')} lead={t('lead')}>
        <Form action={saveProfile}>
          <PortraitField name={account.name} pictureId={account.pictureId} />
          <TextField
            name="name"
            label={t('name')}
            defaultValue={account.name}
            autoComplete="name"
            maxLength={60}
            required
          />
          <TextField
            name="handle"
            label={t('handle')}
            hint={t('handleHint', { address: `${env.APP_URL}${paths.member(locale, account.handle)}` })}
            defaultValue={account.handle}
            autoComplete="off"
            maxLength={30}
            required
          />
          <TextArea
            name="about"
            label={t('about')}
            hint={t('aboutHint')}
            defaultValue={account.about}
            maxLength={2000}
          />
          <TextField
            name="homeArea"
            label={t('homeArea')}
            hint={t('homeAreaHint')}
            defaultValue={account.homeArea}
            autoComplete="address-level2"
            maxLength={80}
          />
          <CheckboxGroup
            name="languages[]"
            label={t('languages')}
            options={languages}
            defaultValue={account.languages}
          />
          <SubmitButton>{t('save')}</SubmitButton>
        </Form>
        <p className="mt-5">
          <TextLink href={paths.member(locale, account.handle)}>{t('see')}</TextLink>
        </p>
      </SettingsSection>
    </SettingsFrame>
  );
}
