import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Receive } from '@/components/credit/receive';
import { PageHead } from '@/components/shell/page-head';
import { mostReason } from '@/lib/ledger/schema';
import { receiverOf } from '@/lib/ledger/sending';
import { env } from '@/lib/platform/env';
import { translator } from '@/lib/platform/i18n/words';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import { readAmount } from '@/lib/shared/amount';
import { type Asked, lastOf } from '@/lib/shared/asked';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  params: Promise<{ locale: Locale; code: string }>;
  searchParams: Promise<Asked<'amount' | 'reason' | 'onBehalfOf'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('credit.receive'))('title'),
  robots: { index: false },
});

/** The code and the link that ask somebody for some of a credit. */
export default async function ReceiveCreditPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  const { amount = '', reason: why = '', onBehalfOf } = lastOf(await searchParams);
  const viewer = await memberOrSignIn(locale, paths.receiveCredit(locale, code));
  const { credit, holder } = await foundOr404(receiverOf(viewer, { asset: code, onBehalfOf }));
  const typed = amount.slice(0, 40).trim();
  const reading = typed === '' ? null : readAmount(typed, credit, locale);
  const amountMinor = reading && 'amountMinor' in reading ? reading.amountMinor : null;
  const reason = why.slice(0, mostReason);
  const address = paths.sendCredit(locale, code, { to: holder.handle, amount: amountMinor, reason });
  const t = await getTranslations('credit');
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('receive.title')}
        lead={t('receive.lead')}
        breadcrumb={[
          { href: paths.credits(locale), label: t('list.title', { whose: 'own' }) },
          { href: paths.credit(locale, code), label: nameOf(credit, locale) },
          { label: t('receive.title') },
        ]}
      />
      <Receive
        credit={credit}
        here={paths.receiveCredit(locale, code)}
        address={new URL(address, env.APP_URL).href}
        name={holder.name}
        asked={{ amountMinor, reason, onBehalfOf }}
        refusal={
          reading && 'refusal' in reading
            ? translator(locale, 'errors')(reading.refusal.key, reading.refusal.values)
            : null
        }
      />
    </div>
  );
}
