import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BeginBatchForm } from '@/components/batch/begin-batch-form';
import { PageHead } from '@/components/shell/page-head';
import { typesInBatches } from '@/lib/listing/types/registry';
import { memberOrPosted } from '@/lib/platform/page';
import { pictureAccept } from '@/lib/platform/pictures';
import { settings } from '@/lib/platform/settings';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { circlesFor } from '@/lib/standing/circles';
import { begin } from './actions';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked<'type' | 'onBehalfOf'>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('batch.new'))('title'),
});

/** Many things at once, photos first. */
export default async function NewBatchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { type: name, onBehalfOf } = lastOf(await searchParams);
  const type = typesInBatches.find((each) => each.name === name) ?? (name ? undefined : typesInBatches[0]);
  if (!type?.batch) notFound();
  const viewer = await memberOrPosted(locale, paths.newBatch(locale, { type: name, onBehalfOf }));
  const t = await getTranslations('batch.new');
  const { photoMaxMegabytes: megabytes } = await settings();
  return (
    <div className="wrap-narrow pb-16">
      <PageHead title={t('title')} lead={t('lead', { count: type.batch.most })} />
      <BeginBatchForm
        type={type.name}
        action={begin}
        once={randomUUID()}
        accept={pictureAccept}
        limits={{ megabytes, count: type.batch.most }}
        circles={await circlesFor(viewer, 'listing.edit')}
        onBehalfOf={onBehalfOf}
      />
    </div>
  );
}
