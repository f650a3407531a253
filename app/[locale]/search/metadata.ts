import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/lib/search/schema';
import { storedSearch } from '@/lib/search/stored';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { askedSearch } from './asked';
import { searchTitle } from './title';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const asked = await askedSearch(await searchParams, locale);
  return {
    title: searchTitle(await getTranslations(), asked),
    alternates: {
      types: { 'application/atom+xml': paths.searchFeed({ ...storedSearch(asked.query), lang: locale }) },
    },
    // Every mixture of filters is a page of its own to a search engine; the listings themselves are what counts.
    robots: { index: false },
  };
};
