import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FamilyTree } from '@/components/lineage/family-tree';
import { GrownForm } from '@/components/lineage/grown-form';
import { LotList } from '@/components/lineage/lot-list';
import { PassedOn } from '@/components/lineage/passed-on';
import { PageHead } from '@/components/shell/page-head';
import { seenListing } from '@/lib/booking/seen-listing';
import { familyOf, passedOnOf, receivedBy } from '@/lib/listing/lineage/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { currentViewer } from '@/lib/platform/auth/session';
import { foundOr404 } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { mayAct } from '@/lib/standing/standing';
import { say, unsay } from './actions';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Asked<'after'>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lineage'))('title'),
  robots: { index: false },
});

/** What the seed of a listing came from, and what came of it, for whoever may see the listing. */
export default async function LineagePage({ params, searchParams }: Props) {
  const [{ locale, id }, { after }] = [await params, lastOf(await searchParams)];
  const viewer = await currentViewer();
  const listing = await foundOr404(seenListing(viewer, id));
  if (!listingTypeOf(listing.type).lineage) notFound();
  const mayEdit = mayAct(viewer, 'listing.edit', listing.ownerId);
  const [family, passedOn, received, t] = await Promise.all([
    familyOf(viewer, id),
    passedOnOf(viewer, id, after),
    mayEdit ? receivedBy(listing.ownerId) : [],
    getTranslations('lineage'),
  ]);
  return (
    <div className="wrap pb-16">
      <PageHead
        breadcrumb={[{ label: listing.title, href: paths.listing(locale, id) }, { label: t('title') }]}
        title={t('title')}
        lead={t(family ? 'lead' : 'none')}
      />
      <div className="stack gap-10">
        {family && (
          <>
            <FamilyTree family={family} />
            {family.isCut && <p className="text-ink-2">{t('cut')}</p>}
            <LotList family={family} />
          </>
        )}
        <PassedOn {...{ locale, listingId: id, passedOn }} />
        {mayEdit && <GrownForm listingId={id} {...{ received, family }} actions={{ say, unsay }} />}
      </div>
    </div>
  );
}
