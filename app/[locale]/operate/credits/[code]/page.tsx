import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ThankSection } from '@/components/credit/commons';
import { HistorySection } from '@/components/credit/history';
import { CorrectSection, OpenSection } from '@/components/credit/operate-parts';
import { RulesForm } from '@/components/credit/rules-form';
import { SettingsSection } from '@/components/member/settings-section';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { isTraded } from '@/lib/desk/rules';
import { creditBy } from '@/lib/ledger/assets';
import { creditHistory } from '@/lib/ledger/keep-credit';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { foundOr404 } from '@/lib/platform/page';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from '../../operator';
import { change, confirm, correct, open, thank, unconfirm } from '../actions';

type Props = { params: Promise<{ locale: Locale; code: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('credit.operate'))('title'),
  robots: { index: false },
});

/** A credit's rules, whether it is open, what was changed, and putting a transfer right. */
export default async function OperateCreditPage({ params }: Props) {
  const { locale, code } = await params;
  const viewer = await operatorOr404(locale, paths.operateCredit(locale, code));
  const credit = await foundOr404(creditBy(db, code));
  const events = await foundOr404(creditHistory(viewer, code));
  const t = await getTranslations();
  const name = nameOf(credit, locale);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('credit.operate.of', { name })}
        lead={
          <span className="flex flex-wrap gap-x-6 gap-y-1">
            <TextLink href={paths.publicCredit(locale, code)}>{t('credit.account.public')}</TextLink>
            {isTraded(credit) && (
              <TextLink href={paths.operateDesks(locale, code)}>{t('desk.operate.title')}</TextLink>
            )}
          </span>
        }
        breadcrumb={[
          { href: paths.operate(locale), label: t('campaign-manage.operate.title') },
          { label: name },
        ]}
      />
      <div className="stack gap-6">
        <OpenSection credit={credit} confirm={confirm} unconfirm={unconfirm} open={open} />
        <RulesForm action={change} credit={credit} />
        <SettingsSection id="uses" title={t('credit.operate.uses')} lead={t('credit.operate.usesLead')}>
          <LinkButton href={paths.creditUses(code, { lang: locale })} variant="quiet" size="small" download>
            {t('credit.statement.csv')}
          </LinkButton>
        </SettingsSection>
        {credit.isInUse && <ThankSection credit={credit} action={thank} />}
        <CorrectSection code={code} action={correct} />
        <HistorySection credit={credit} events={events} timeZone={env.COMMUNITY_TIME_ZONE} />
      </div>
    </div>
  );
}
