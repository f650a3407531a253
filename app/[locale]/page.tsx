import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CampaignBand } from '@/components/campaign/campaign-band';
import { CategoryStrip } from '@/components/category/category-strip';
import { Hero, HeroAccent } from '@/components/home/hero';
import { mosaic } from '@/components/home/mosaic';
import { OfferBand } from '@/components/home/offer-band';
import { HomeRow } from '@/components/home/row';
import { HowItWorks } from '@/components/home/steps';
import { RecentlySeen } from '@/components/saved/recently-seen';
import { searchWords } from '@/components/search/search-words';
import { TypeRow } from '@/components/search/type-row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { categories } from '@/lib/category/queries';
import { openTypesOf } from '@/lib/listing/permitted';
import { currentViewer } from '@/lib/platform/auth/session';
import { env } from '@/lib/platform/env';
import { alternatesOf } from '@/lib/platform/page';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { homeCampaigns, homeRows } from './home';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  alternates: alternatesOf((await params).locale, paths.home),
});

export default async function HomePage({ params }: Props) {
  const { locale } = await params;
  // Whatever has a dot and is no file of ours (`/wp-login.php`) arrives here in a language's place.
  if (!isLocale(locale)) notFound();
  const place = env.COMMUNITY_PLACE;
  const known = await categories();
  const shelves = known
    .tops('things')
    .slice(0, 7)
    .map((each) => known.labelOf(each, locale));
  const [t, search, { week, weekend, isWeekendNext, near, free, newest }, campaigns, types] =
    await Promise.all([
      getTranslations('home'),
      getTranslations('search'),
      currentViewer().then(homeRows),
      homeCampaigns(),
      openTypesOf('offer'),
    ]);
  const offer = <LinkButton href={paths.newListing(locale)}>{t('offer.action')}</LinkButton>;
  const all = (label: string, query: Record<string, string>) => ({
    label,
    href: paths.search(locale, query),
  });
  const rows = [
    {
      id: 'week',
      title: t('week'),
      items: week,
      more: { label: t('weekAll'), href: paths.thisWeek(locale) },
    },
    {
      id: 'weekend',
      title: isWeekendNext ? t('nextWeekend') : t('weekend'),
      items: near,
      dates: weekend,
      more: all(isWeekendNext ? t('nextWeekendAll') : t('weekendAll'), weekend),
    },
    { id: 'free', title: t('free'), items: free, more: all(t('freeAll'), { free: '1' }) },
    { id: 'newest', title: t('newest'), items: newest, more: all(t('newestAll'), { sort: 'newest' }) },
  ];
  return (
    <>
      <Hero
        title={t.rich('title', { accent: (words) => <HeroAccent>{words}</HeroAccent> })}
        lead={t('lead', { place })}
        mosaic={mosaic}
        search={{
          action: paths.search(locale),
          suggestFrom: paths.suggestions(locale),
          words: searchWords(search, place),
        }}
      />
      <div className="wrap pb-2">
        <TypeRow locale={locale} types={types} />
        <CategoryStrip locale={locale} categories={shelves} />
      </div>
      {rows.every(({ items }) => items.length === 0) && (
        <div className="wrap py-6">
          <EmptyState title={t('empty.title')} action={offer}>
            {t('empty.body', { place })}
          </EmptyState>
        </div>
      )}
      {rows.slice(0, 2).map((row, at) => (
        <HomeRow key={row.id} locale={locale} eager={at === 0} {...row} />
      ))}
      <CampaignBand locale={locale} {...campaigns} />
      {rows.slice(2).map((row) => (
        <HomeRow key={row.id} locale={locale} {...row} />
      ))}
      <div className="wrap">
        <RecentlySeen locale={locale} />
      </div>
      <HowItWorks />
      <OfferBand action={offer} />
    </>
  );
}
