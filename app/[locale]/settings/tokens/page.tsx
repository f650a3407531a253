import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsFrame } from '@/components/member/settings-frame';
import { SettingsSection } from '@/components/member/settings-section';
import { TokenList } from '@/components/member/token-list';
import { CheckboxGroup, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { tokenLifetimes } from '@/lib/member/schema';
import { tokensOf } from '@/lib/platform/auth/tokens';
import { memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { createToken, revokeToken } from '../actions';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('settings'))('tabs.tokens'),
});

export default async function TokenSettingsPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const viewer = await memberOrSignIn(locale, paths.tokenSettings(locale));
  const tokens = await tokensOf(viewer);
  const t = await getTranslations('settings.tokens');
  return (
    <SettingsFrame locale={locale} current="tokens">
      <SettingsSection id="new-token" title={t('new')} lead={t('lead')}>
        <Form action={createToken} clears>
          <TextField
            name="name"
            label={t('name')}
            hint={t('nameHint')}
            autoComplete="off"
            maxLength={60}
            required
          />
          <CheckboxGroup
            name="scopes[]"
            label={t('scopes')}
            options={(['read', 'write'] as const).map((value) => ({
              value,
              label: t(`scope.${value}`),
              hint: t(`scopeHint.${value}`),
            }))}
            defaultValue={['read']}
            required
          />
          <SelectField
            name="days"
            label={t('days')}
            options={tokenLifetimes.map((days) => ({ value: String(days), label: t('dayCount', { days }) }))}
            defaultValue="90"
            required
          />
          <SubmitButton>{t('create')}</SubmitButton>
        </Form>
        <p className="mt-5 text-ink-2">
          <TextLink href={paths.developers()}>{t('documentation')}</TextLink>
        </p>
      </SettingsSection>
      <SettingsSection id="tokens" title={t('title')}>
        <TokenList tokens={tokens} revoke={revokeToken} />
      </SettingsSection>
    </SettingsFrame>
  );
}
