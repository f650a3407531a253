import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { env } from '@/lib/platform/env';
import { alternatesOf } from '@/lib/platform/page';
import type { SearchParams } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await params;
  const t = await getTranslations('week');
  return {
    title: t('title'),
    description: t('lead', { place: env.COMMUNITY_PLACE }),
    // Each week and each filter is a page of its own to a search engine; this one is the page that counts.
    robots: Object.keys(await searchParams).length > 0 ? { index: false } : undefined,
    alternates: {
      ...alternatesOf(locale, paths.thisWeek),
      types: { 'application/atom+xml': paths.slotsFeed({ lang: locale }) },
    },
  };
};
