import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CardGrid } from '@/components/listing/card-grid';
import { SummaryCard } from '@/components/listing/summary-card';
import { Libraries } from '@/components/seasons/libraries';
import { MonthLinks } from '@/components/seasons/month-links';
import { SubscribeSeasons } from '@/components/seasons/subscribe-seasons';
import { PageHead } from '@/components/shell/page-head';
import { MoreLink } from '@/components/ui/more-link';
import { monthNumbers } from '@/lib/listing/fields';
import { seasonalTypes } from '@/lib/listing/types/registry';
import { localities } from '@/lib/locality/queries';
import { currentViewer } from '@/lib/platform/auth/session';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { alternatesOf } from '@/lib/platform/page';
import { searchListings } from '@/lib/search/queries';
import { SearchListings } from '@/lib/search/schema';
import { librariesOf, seasonCounts } from '@/lib/search/seasons';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked<'month'>> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations('seasons');
  return {
    title: t('title'),
    description: t('lead', { place: env.COMMUNITY_PLACE }),
    alternates: alternatesOf((await params).locale, paths.seasons),
  };
};

/** So many of a month stand here; the search has the others. */
const shown = 12;

/** This month, or the first after it in which something can be begun. */
const nextOf = (counts: ReadonlyMap<string, number>, present: string): string => {
  const at = monthNumbers.indexOf(present);
  const ahead = [...monthNumbers.slice(at), ...monthNumbers.slice(0, at)];
  return ahead.find((month) => counts.has(month)) ?? present;
};

/** What can be begun in a month among what is offered, and the circles that give of it. */
export default async function SeasonsPage({ params, searchParams }: Props) {
  const [{ locale }, { month: asked }] = [await params, lastOf(await searchParams)];
  const [type] = seasonalTypes;
  if (!type) notFound();
  const present = plainDateAt(now(), env.COMMUNITY_TIME_ZONE).slice(5, 7).replace(/^0/, '');
  const viewer = await currentViewer();
  const counts = await seasonCounts(viewer, type);
  const month = asked && monthNumbers.includes(asked) ? asked : nextOf(counts, present);
  const filter = { type: type.name, [`details.${type.seasons.begins}`]: month };
  const [t, names, { items }, libraries, { all: ground }] = await Promise.all([
    getTranslations('seasons'),
    getTranslations('ui.monthNames'),
    searchListings(viewer, SearchListings.parse(filter), { limit: shown }),
    librariesOf(viewer, type),
    localities(),
  ]);
  const count = counts.get(month) ?? 0;
  return (
    <div className="wrap pb-16">
      <PageHead title={t('title')} lead={t('lead', { place: env.COMMUNITY_PLACE })} />
      <MonthLinks locale={locale} current={month} counts={counts} />
      <SubscribeSeasons locale={locale} />
      <section aria-labelledby="month" className="stack mt-8 gap-4">
        <h2 id="month" className="title-2">
          {t('month', { month: names(month), count })}
        </h2>
        {items.length === 0 ? (
          <p className="text-ink-2">{t('nothing')}</p>
        ) : (
          <CardGrid>
            {items.map((summary) => (
              <SummaryCard key={summary.id} summary={summary} locale={locale} level={3} />
            ))}
          </CardGrid>
        )}
        {count > items.length && <MoreLink href={paths.search(locale, filter)}>{t('all')}</MoreLink>}
      </section>
      <Libraries locale={locale} type={type.name} libraries={libraries} ground={ground} />
    </div>
  );
}
