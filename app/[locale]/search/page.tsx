import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CardGrid } from '@/components/listing/card-grid';
import { SummaryCard } from '@/components/listing/summary-card';
import { ActiveFilters } from '@/components/search/active-filters';
import { searchHref, without } from '@/components/search/address';
import { FilterForm } from '@/components/search/filter-form';
import { NothingFound } from '@/components/search/nothing-found';
import { SearchNotes } from '@/components/search/search-notes';
import { searchWords } from '@/components/search/search-words';
import { SortLinks } from '@/components/search/sort-links';
import { TypeRow } from '@/components/search/type-row';
import { ViewSwitch } from '@/components/search/view-switch';
import { TextLink } from '@/components/ui/link';
import { MoreLink } from '@/components/ui/more-link';
import { SearchBar } from '@/components/ui/search-bar';
import { env } from '@/lib/platform/env';
import type { SearchParams } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { askedSearch } from './asked';
import { foundListings } from './found';
import { SearchMap } from './map';
import { searchTitle } from './title';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: searchTitle(await getTranslations(), await askedSearch(await searchParams)),
  // Every mixture of filters is a page of its own to a search engine; the listings themselves are what counts.
  robots: { index: false },
});

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = await askedSearch(await searchParams);
  const { query, address, isMap } = asked;
  const { items, next, isFirst, isStale } = await foundListings(asked);
  const words = await getTranslations();
  const t = await getTranslations('search');
  const inBar = ['q', 'place', 'near', 'bbox', 'from', 'to'];
  const count = items.length;
  const counted = next ? (isFirst ? 'resultsMore' : 'pageMore') : isFirst ? 'resultsCount' : 'pageMore';
  return (
    <div className="wrap stack gap-4 pt-2 pb-12">
      <SearchBar
        action={paths.search(locale)}
        words={searchWords(t, env.COMMUNITY_PLACE)}
        values={{
          q: query.q,
          place: String(address.place ?? ''),
          from: query.from,
          to: String(address.to ?? ''),
        }}
        hidden={without(address, inBar)}
      />
      <TypeRow locale={locale} address={address} current={query.type} />
      <div>
        <h1 className="title-2 wrap-anywhere">{searchTitle(words, asked)}</h1>
        <p className="flex flex-wrap gap-x-4 text-ink-2">
          {t(counted, { count })}
          {!isFirst && <TextLink href={searchHref(locale, address)}>{t('first')}</TextLink>}
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <FilterForm locale={locale} address={address} query={query} />
        <ViewSwitch locale={locale} address={address} isMap={isMap} />
        <SortLinks locale={locale} address={address} query={query} />
      </div>
      <ActiveFilters locale={locale} address={address} query={query} town={asked.town} />
      <SearchNotes locale={locale} {...asked} isStale={isStale} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,27rem)]">
        <section aria-label={t('results')} className={isMap ? 'max-lg:hidden' : ''}>
          {count === 0 && <NothingFound locale={locale} address={address} query={query} />}
          <CardGrid narrow>
            {items.map((summary, index) => (
              <SummaryCard
                key={summary.id}
                summary={summary}
                locale={locale}
                dates={query}
                level={2}
                eager={index < 2}
              />
            ))}
          </CardGrid>
          <MoreLink href={next && searchHref(locale, address, { cursor: next })}>{t('more')}</MoreLink>
        </section>
        <div className={`lg:sticky lg:top-4 ${isMap ? '' : 'max-lg:hidden'}`}>
          <SearchMap locale={locale} asked={asked} items={items} />
        </div>
      </div>
    </div>
  );
}
