import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddPhotosForm } from '@/components/batch/add-photos-form';
import { BatchForm } from '@/components/batch/batch-form';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { choicesOf } from '@/lib/category/choices';
import { presentCategories } from '@/lib/category/queries';
import { batchTypeOf } from '@/lib/listing/batches/commands/add-things';
import { ownBatch } from '@/lib/listing/batches/queries';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import { pictureAccept } from '@/lib/platform/pictures';
import { settings } from '@/lib/platform/settings';
import { townFields } from '@/lib/platform/towns';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { readWhole } from '@/lib/shared/typed-digits';
import { add, keep } from './actions';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Asked<'refused'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('batch.edit'))('title'),
  robots: { index: false },
});

const nowhere = { lat: null, lng: null, publicLat: null, publicLng: null, isPinned: false };

/** The things of a batch, to be told and put on show, all or some. */
export default async function EditBatchPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { refused } = lastOf(await searchParams);
  const viewer = await memberOrSignIn(locale, paths.editBatch(locale, id));
  const batch = await foundOr404(ownBatch(viewer, id));
  const type = batchTypeOf(batch.type);
  const [t, form, fetching, all, limits] = await Promise.all([
    getTranslations('batch'),
    getTranslations('listing-form'),
    getTranslations('fetching'),
    presentCategories(),
    settings(),
  ]);
  const drafts = batch.things.filter(({ state }) => state === 'draft');
  const shown = batch.things.length - drafts.length;
  const unread = readWhole(refused ?? '') ?? 0;
  const sample = batch.things.find(({ lat }) => lat !== null);
  const place = await townFields({
    area: sample?.area ?? '',
    lat: sample?.lat ?? null,
    lng: sample?.lng ?? null,
  });
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={batch.title}
        lead={drafts.length > 0 ? t('edit.lead', { count: drafts.length }) : t('edit.leadDone')}
        breadcrumb={[{ href: paths.myListings(locale), label: form('mine.title') }, { label: batch.title }]}
        action={
          <div className="flex flex-wrap gap-3">
            <LinkButton href={paths.fetchTimes(locale, { batchId: id })} variant="quiet">
              {fetching('link')}
            </LinkButton>
            {shown > 0 && (
              <LinkButton href={paths.batch(locale, id)} variant="quiet">
                {t('edit.see', { count: shown })}
              </LinkButton>
            )}
          </div>
        }
      />
      <div className="stack gap-10">
        {unread > 0 && (
          <Notice tone="warning" title={t('edit.refused', { count: unread })}>
            <p>{t('edit.refusedText')}</p>
          </Notice>
        )}
        {drafts.length > 0 && (
          <BatchForm
            batch={batch}
            drafts={drafts}
            type={type}
            place={{ ...place, address: sample?.address ?? '', placed: sample ?? nowhere }}
            categories={type.categories ? choicesOf(all, type.categories, locale) : []}
            slugOf={(categoryId) => all.shownAs(categoryId)?.slug ?? null}
            nameOf={(slug) => all.find(slug)?.names[locale] ?? slug}
            action={keep}
          />
        )}
        {batch.things.length < type.batch.most && (
          <AddPhotosForm
            key={batch.things.length}
            batchId={id}
            action={add}
            accept={pictureAccept}
            limits={{ megabytes: limits.photoMaxMegabytes, count: type.batch.most - batch.things.length }}
          />
        )}
      </div>
    </div>
  );
}
