import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Bindings } from '@/components/member/bindings';
import { CloseForm } from '@/components/member/close-form';
import { SettingsFrame } from '@/components/member/settings-frame';
import { SettingsSection } from '@/components/member/settings-section';
import { LinkButton } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { isLinkGood } from '@/lib/member/links';
import { ownAccount } from '@/lib/member/queries';
import { ownBindings } from '@/lib/operation/queries';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { askForCloseLink, closeAccount } from '../actions';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('operation'))('title'),
});

type Props = { params: Promise<{ locale: Locale; token?: string[] }> };

/** What closing an account does, what stands in the way of it, and the button. */
export default async function CloseAccountPage({ params }: Props) {
  const { locale, token: [asked] = [] } = await params;
  const viewer = await memberOrSignIn(locale, paths.closeAccount(locale, asked));
  const [{ hasPassword }, bindings] = await Promise.all([
    foundOr404(ownAccount(viewer)),
    ownBindings(viewer),
  ]);
  const token = asked && (await isLinkGood(asked, 'close')) ? asked : null;
  const t = await getTranslations('operation');
  return (
    <SettingsFrame locale={locale} current="account">
      <SettingsSection id="close" title={t('title')} lead={t('lead')}>
        <DescriptionList
          items={(['goes', 'stays', 'stripe'] as const).map((name) => ({
            term: t(name),
            detail: t(`${name}Text`),
          }))}
        />
      </SettingsSection>
      <SettingsSection id="own-data" title={t('export')} lead={t('exportLead')}>
        <LinkButton href={paths.ownData()} variant="quiet" download>
          {t('download')}
        </LinkButton>
      </SettingsSection>
      {bindings.length > 0 && <Bindings locale={locale} bindings={bindings} />}
      {bindings.every(({ kind }) => kind === 'credit') && (
        <SettingsSection id="confirm" title={t('confirm')}>
          <CloseForm
            hasPassword={hasPassword}
            token={token}
            owes={bindings.length > 0}
            close={closeAccount}
            ask={askForCloseLink}
          />
        </SettingsSection>
      )}
    </SettingsFrame>
  );
}
