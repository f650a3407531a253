import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CardGrid } from '@/components/listing/card-grid';
import { SummaryCard } from '@/components/listing/summary-card';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { currentViewer } from '@/lib/platform/auth/session';
import { foundOr404 } from '@/lib/platform/page';
import { listOfKey } from '@/lib/saved/lists';
import { listingsNamed } from '@/lib/search/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale; key: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { name } = await foundOr404(listOfKey((await params).key));
  return {
    title: name || (await getTranslations('keeping.list'))('first'),
    robots: { index: false },
    // Whoever has the address sees the list: no other site is told of it.
    referrer: 'same-origin',
  };
};

/** A list that somebody shares by its link: what of it the reader may see. */
export default async function SharedListPage({ params }: Props) {
  const { locale, key } = await params;
  const list = await foundOr404(listOfKey(key));
  const ids = list.listings.map(({ listingId }) => listingId);
  const [t, found] = await Promise.all([
    getTranslations('keeping.list'),
    currentViewer().then((viewer) => listingsNamed(viewer, ids)),
  ]);
  const there = ids.flatMap((id) => found.get(id) ?? []);
  return (
    <div className="wrap pb-16">
      <PageHead title={list.name || t('first')} lead={t('sharedBy', { name: list.member.name })} />
      {there.length === 0 ? (
        <EmptyState
          icon="bookmark"
          title={t('emptyShared')}
          action={<LinkButton href={paths.search(locale)}>{t('toSearch')}</LinkButton>}
        />
      ) : (
        <CardGrid>
          {there.map((summary, index) => (
            <SummaryCard key={summary.id} summary={summary} locale={locale} level={2} eager={index < 2} />
          ))}
        </CardGrid>
      )}
    </div>
  );
}
