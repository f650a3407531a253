import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OperateDesks } from '@/components/desk/operate-desks';
import { SalesToPay, Signatories } from '@/components/desk/operate-lists';
import { PageHead } from '@/components/shell/page-head';
import { operatedDesks } from '@/lib/desk/queries';
import { env } from '@/lib/platform/env';
import { foundOr404 } from '@/lib/platform/page';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from '../../../operator';
import { change, judge, open, settle, stock } from './actions';

type Props = { params: Promise<{ locale: Locale; code: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('desk.operate'))('title'),
  robots: { index: false },
});

/** Who sells a credit back, what is to be paid out, and where it is changed for cash. */
export default async function OperateDesksPage({ params }: Props) {
  const { locale, code } = await params;
  const viewer = await operatorOr404(locale, paths.operateDesks(locale, code));
  const page = await foundOr404(operatedDesks(viewer, code));
  const t = await getTranslations();
  const name = nameOf(page.credit, locale);
  const timeZone = env.COMMUNITY_TIME_ZONE;
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('desk.operate.title')}
        lead={t('desk.operate.lead', { name })}
        breadcrumb={[
          { href: paths.operate(locale), label: t('campaign-manage.operate.title') },
          { href: paths.operateCredit(locale, code), label: name },
          { label: t('desk.operate.title') },
        ]}
      />
      <div className="stack gap-6">
        <SalesToPay page={page} action={settle} timeZone={timeZone} />
        <Signatories page={page} action={judge} timeZone={timeZone} />
        <OperateDesks page={page} actions={{ open, change, stock }} once={randomUUID} />
      </div>
    </div>
  );
}
