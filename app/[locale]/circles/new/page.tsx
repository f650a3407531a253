import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CircleForm } from '@/components/circle/circle-form';
import { PageHead } from '@/components/shell/page-head';
import { memberOrPosted } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { found } from './actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('circle.new'))('title'),
});

/** A new circle; whoever founds it keeps it. */
export default async function NewCirclePage({ params }: Props) {
  const { locale } = await params;
  await memberOrPosted(locale, paths.newCircle(locale));
  const t = await getTranslations('circle');
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('new.title')}
        lead={t('new.lead')}
        breadcrumb={[{ href: paths.circles(locale), label: t('list.title') }, { label: t('new.title') }]}
      />
      <CircleForm action={found} once={randomUUID()} />
    </div>
  );
}
