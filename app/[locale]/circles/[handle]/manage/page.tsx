import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CircleForm } from '@/components/circle/circle-form';
import { CloseCircle } from '@/components/circle/close-circle';
import { InviteForms } from '@/components/circle/invite-forms';
import { PeopleDesk, RequestList } from '@/components/circle/people-desk';
import { RoleRights } from '@/components/circle/role-rights';
import { AccountList } from '@/components/credit/account-list';
import { Bindings } from '@/components/member/bindings';
import { SettingsSection } from '@/components/member/settings-section';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { creditAccounts } from '@/lib/operation/credit-account';
import { circleBindings } from '@/lib/operation/queries';
import { env } from '@/lib/platform/env';
import { foundOr404 } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { mayAct } from '@/lib/standing/standing';
import { circleToManage } from '../circle';
import { answer, change, close, invite, mail, remove, renew, setRole, withdraw } from './actions';

type Props = { params: Promise<{ locale: Locale; handle: string }> };

const actions = { answer, setRole, remove, withdraw };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('circle.manage'))('title'),
  robots: { index: false },
});

/** Running a circle: who is in it, who comes in, what it says of itself. */
export default async function ManageCirclePage({ params }: Props) {
  const { locale, handle } = await params;
  const { viewer, circle } = await circleToManage(locale, handle);
  const [t, bindings, accounts] = await Promise.all([
    getTranslations('circle'),
    foundOr404(circleBindings(viewer, circle)),
    mayAct(viewer, 'credit.see', circle.id) ? foundOr404(creditAccounts(viewer, circle.id)) : [],
  ]);
  const address = env.APP_URL + paths.joinCircle(locale, circle.linkKey ?? '');
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('manage.title')}
        breadcrumb={[
          { href: paths.circles(locale), label: t('list.title') },
          { href: paths.circle(locale, circle.handle), label: circle.name },
          { label: t('manage.title') },
        ]}
      />
      <div className="stack gap-6">
        <SettingsSection id="requests" title={t('manage.requests')}>
          <RequestList locale={locale} circle={circle} actions={actions} />
        </SettingsSection>
        <SettingsSection id="people" title={t('people')}>
          <PeopleDesk locale={locale} circle={circle} viewerId={viewer.id} actions={actions} />
        </SettingsSection>
        <SettingsSection id="invite" title={t('manage.inviteTitle')}>
          <InviteForms circleId={circle.id} address={address} invite={invite} mail={mail} renew={renew} />
        </SettingsSection>
        <SettingsSection id="roles" title={t('manage.roles')} lead={t('manage.rolesLead')}>
          <RoleRights />
        </SettingsSection>
        {mayAct(viewer, 'payout.manage', circle.id) && (
          <SettingsSection id="payouts" title={t('manage.payouts')} lead={t('manage.payoutsLead')}>
            <LinkButton href={paths.circlePayouts(locale, circle.handle)} variant="quiet">
              {t('manage.seePayouts')}
            </LinkButton>
          </SettingsSection>
        )}
        {accounts.length > 0 && (
          <AccountList
            locale={locale}
            whose="circle"
            standings={accounts}
            path={(code) => paths.circleCredit(locale, circle.handle, code)}
          />
        )}
        <SettingsSection id="describe" title={t('form.change')}>
          <CircleForm action={change} circle={circle} />
        </SettingsSection>
        <SettingsSection id="close" title={t('manage.closeTitle')} lead={t('manage.closeLead')}>
          {bindings.length > 0 ? (
            <Bindings locale={locale} bindings={bindings} />
          ) : (
            <CloseCircle circleId={circle.id} action={close} />
          )}
        </SettingsSection>
      </div>
    </div>
  );
}
