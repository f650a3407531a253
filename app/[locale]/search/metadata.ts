import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/lib/search/schema';
import { askedSearch } from './asked';
import { searchTitle } from './title';

type Props = { searchParams: Promise<SearchParams> };

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: searchTitle(await getTranslations(), await askedSearch(await searchParams)),
  // Every mixture of filters is a page of its own to a search engine; the listings themselves are what counts.
  robots: { index: false },
});
