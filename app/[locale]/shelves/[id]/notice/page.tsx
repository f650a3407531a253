import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PrintButton } from '@/components/ui/print-button';
import { QrCode } from '@/components/ui/qr-code';
import { shelfPage } from '@/lib/listing/shelves/queries';
import { env } from '@/lib/platform/env';
import { foundOr404 } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('shelf'))('notice'),
  robots: { index: false },
});

/** What hangs beside a shelf: its name, what to do, and the square that leads to its page. */
export default async function ShelfNoticePage({ params }: Props) {
  const { locale, id } = await params;
  const shelf = await foundOr404(shelfPage(null, id));
  const t = await getTranslations('shelf');
  const url = env.APP_URL + paths.shelf(locale, id);
  return (
    <div className="wrap-narrow pt-6 pb-16 text-center print:pt-0">
      <p className="mb-8 flex flex-wrap items-center justify-between gap-4 print:hidden">
        <Link href={paths.shelf(locale, id)} className="text-brick-ink underline">
          {shelf.name}
        </Link>
        <PrintButton>{t('print')}</PrintButton>
      </p>
      <p className="text-lg font-semibold text-brick-ink">{t('label')}</p>
      <h1 className="title-1 mt-2" dir="auto">
        {shelf.name}
      </h1>
      <p className="mx-auto mt-4 max-w-prose text-xl text-pretty">{t('lead')}</p>
      <QrCode url={url} label={t('qr')} className="mx-auto my-8 w-64 max-w-full print:w-[90mm]" />
      <p className="mx-auto max-w-prose text-lg text-pretty">{t('scan')}</p>
      <p className="mx-auto mt-4 max-w-prose text-ink-2 text-pretty">
        {t('rules', { days: shelf.keepDays })}
      </p>
      <p className="mt-6 text-sm break-all text-ink-2">{url}</p>
    </div>
  );
}
