import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SendForm } from '@/components/credit/send-form';
import { PageHead } from '@/components/shell/page-head';
import { Notice } from '@/components/ui/notice';
import { creditAccount } from '@/lib/operation/credit-account';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Asked } from '@/lib/shared/asked';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { check } from './actions';
import { askedIn, type TransferField } from './asked';

type Props = {
  params: Promise<{ locale: Locale; code: string }>;
  searchParams: Promise<Asked<TransferField>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('credit.send'))('title'),
  robots: { index: false },
});

/** Passing some of a credit on: by hand, or as a link or a code has filled it in. */
export default async function SendCreditPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  const given = askedIn(await searchParams);
  const viewer = await memberOrSignIn(locale, paths.sendCredit(locale, code, given));
  const holderId = given.onBehalfOf ?? viewer.id;
  const [t, account] = await Promise.all([
    getTranslations('credit'),
    foundOr404(creditAccount(viewer, { holderId, code, limit: 1 })),
  ]);
  const { credit, standing, categories } = account;
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('send.title')}
        lead={t('send.lead')}
        breadcrumb={[
          { href: paths.credits(locale), label: t('list.title', { whose: 'own' }) },
          { href: paths.credit(locale, code), label: nameOf(credit, locale) },
          { label: t('send.title') },
        ]}
      />
      {credit.isInUse ? (
        <SendForm action={check} standing={standing} categories={categories} given={given} />
      ) : (
        <Notice title={t('account.closed')}>{t('account.closedText')}</Notice>
      )}
    </div>
  );
}
