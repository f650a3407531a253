import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { askedSearch } from './asked';
import { searchTitle } from './title';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => ({
  title: searchTitle(await getTranslations(), await askedSearch(await searchParams, (await params).locale)),
  // Every mixture of filters is a page of its own to a search engine; the listings themselves are what counts.
  robots: { index: false },
});
