import { getTranslations } from 'next-intl/server';
import { CardGrid } from '@/components/listing/card-grid';
import { SummaryCard } from '@/components/listing/summary-card';
import { ActiveFilters } from '@/components/search/active-filters';
import { searchHref, without } from '@/components/search/address';
import { FollowLinks } from '@/components/search/follow-links';
import { IntentSwitch } from '@/components/search/intent-switch';
import { NothingFound } from '@/components/search/nothing-found';
import { ResultsHead } from '@/components/search/results-head';
import { SearchNotes } from '@/components/search/search-notes';
import { searchWords } from '@/components/search/search-words';
import { TypeRow } from '@/components/search/type-row';
import { MoreLink } from '@/components/ui/more-link';
import { SearchBar } from '@/components/ui/search-bar';
import { openTypesOf } from '@/lib/listing/permitted';
import { env } from '@/lib/platform/env';
import { translator } from '@/lib/platform/i18n/words';
import type { SearchParams } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { askedSearch } from './asked';
import { categoryFilter } from './categories';
import { foundListings } from './found';
import { SearchMap } from './map';
import { searchTitle } from './title';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export { generateMetadata } from './metadata';

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = await askedSearch(await searchParams, locale);
  const { wrongPrice } = asked;
  const currency = env.COMMUNITY_CURRENCY;
  const { query, address, isMap } = asked;
  const [found, category, types] = await Promise.all([
    foundListings(asked),
    categoryFilter(query, locale),
    openTypesOf(query.intent),
  ]);
  const { items, next, isStale } = found;
  const words = await getTranslations();
  const t = await getTranslations('search');
  const inBar = ['q', 'place', 'near', 'bbox', 'from', 'to'];
  return (
    <div className="wrap stack gap-4 pt-2 pb-12">
      <SearchBar
        action={paths.search(locale)}
        suggestFrom={paths.suggestions(locale)}
        words={searchWords(t, env.COMMUNITY_PLACE, query.type && words(`types.${query.type}.searchExample`))}
        values={{
          q: query.q,
          place: String(address.place ?? ''),
          from: query.from,
          to: String(address.to ?? ''),
        }}
        hidden={without(address, inBar)}
      />
      <TypeRow locale={locale} types={types} address={address} current={query.type} />
      <IntentSwitch locale={locale} address={address} current={query.intent} />
      <ResultsHead
        locale={locale}
        title={searchTitle(words, asked)}
        currency={currency}
        categories={category.choices}
        {...asked}
        {...found}
      />
      <ActiveFilters
        locale={locale}
        address={address}
        query={query}
        town={asked.town}
        currency={currency}
        category={category.chosen?.name ?? null}
      />
      <SearchNotes
        locale={locale}
        {...asked}
        wrongPrice={wrongPrice && translator(locale, 'errors')(wrongPrice.key, wrongPrice.values)}
        isStale={isStale}
        isFound={items.length > 0}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,27rem)]">
        <section aria-label={t('results')} className={isMap ? 'max-lg:hidden' : ''}>
          {items.length === 0 && (
            <NothingFound locale={locale} address={address} query={query} meant={asked.meant} />
          )}
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
          <FollowLinks locale={locale} query={query} />
        </section>
        <div className={`lg:sticky lg:top-4 ${isMap ? '' : 'max-lg:hidden'}`}>
          <SearchMap locale={locale} asked={asked} items={items} />
        </div>
      </div>
    </div>
  );
}
