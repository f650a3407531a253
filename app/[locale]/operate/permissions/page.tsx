import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CreditLines } from '@/components/credit/credit-lines';
import { SettingsSection } from '@/components/member/settings-section';
import { PermissionSection } from '@/components/operate/permission-section';
import { PageHead } from '@/components/shell/page-head';
import { creditsOf } from '@/lib/ledger/assets';
import { rulesOfKind } from '@/lib/ledger/credit-kinds';
import { permissionsFor } from '@/lib/operation/permissions';
import { db } from '@/lib/platform/db/client';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from '../operator';
import { confirm, takeBack } from './actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('operate.permissions'))('title'),
  robots: { index: false },
});

/** What the community may do only once somebody has answered for it, and who did. */
export default async function OperatePermissionsPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await operatorOr404(locale, paths.operatePermissions(locale));
  const [t, words, permissions, credits] = await Promise.all([
    getTranslations('operate.permissions'),
    getTranslations(),
    permissionsFor(viewer),
    creditsOf(db, { onlyOpen: false }),
  ]);
  const bought = credits.filter(({ creditKind }) => rulesOfKind(creditKind).needsConfirming);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        breadcrumb={[
          { href: paths.operate(locale), label: words('campaign-manage.operate.title') },
          { label: t('title') },
        ]}
      />
      <div className="stack gap-6">
        {permissions.map((permission) => (
          <PermissionSection key={permission.name} {...{ permission, confirm, takeBack }} />
        ))}
        {bought.length > 0 && (
          <SettingsSection id="credits" title={t('credits')} lead={t('creditsLead')}>
            <ul className="divide-y divide-line">
              <CreditLines locale={locale} credits={bought} />
            </ul>
          </SettingsSection>
        )}
      </div>
    </div>
  );
}
