import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConfirmSend } from '@/components/credit/confirm-send';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { creditBy } from '@/lib/ledger/assets';
import { categoryNames } from '@/lib/ledger/rules';
import { type TransferPreview, transferAsShown } from '@/lib/ledger/sending';
import { transferCategories } from '@/lib/ledger/transfer-categories';
import { db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import { foundOr404, goTo, memberOrSignIn } from '@/lib/platform/page';
import type { Asked } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { send } from '../actions';
import { askedIn, type TransferField } from '../asked';

type Props = {
  params: Promise<{ locale: Locale; code: string }>;
  searchParams: Promise<Asked<TransferField>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('credit.send'))('confirmTitle'),
  robots: { index: false },
});

/** What a transfer will do: nothing has moved yet. */
export default async function ConfirmCreditPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  const { amountMinor, ...given } = askedIn(await searchParams);
  const viewer = await memberOrSignIn(
    locale,
    paths.confirmCredit(locale, code, { ...given, amount: amountMinor }),
  );
  await foundOr404(creditBy(db, code));
  const back = paths.sendCredit(locale, code, { ...given, amount: amountMinor });
  if (amountMinor === null) return goTo(back);
  const shown = await foundOr404(transferAsShown(viewer, { ...given, asset: code, amountMinor }));
  const t = await getTranslations('credit.send');
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('confirmTitle')}
        breadcrumb={[{ href: back, label: t('title') }, { label: t('confirmTitle') }]}
      />
      {'refusal' in shown ? (
        <Notice
          tone="warning"
          title={translator(locale, 'errors')(shown.refusal.key, shown.refusal.values)}
          action={<LinkButton href={back}>{t('change')}</LinkButton>}
        />
      ) : (
        <ConfirmSend
          action={send}
          once={randomUUID()}
          preview={shown}
          reason={given.reason}
          category={await categoryName(shown, locale)}
          onBehalfOf={given.onBehalfOf}
          back={back}
        />
      )}
    </div>
  );
}

const categoryName = async ({ category }: TransferPreview, locale: Locale): Promise<string | undefined> =>
  categoryNames(await transferCategories(db), locale).get(category ?? '');
