import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddPlace } from '@/components/nights/add-place';
import { Destinations } from '@/components/nights/destinations';
import { HomeMatches } from '@/components/nights/home-matches';
import { HomesInThree } from '@/components/nights/homes-in-three';
import { PageHead } from '@/components/shell/page-head';
import { swapWordsOf } from '@/components/swap/words';
import { TextLink } from '@/components/ui/link';
import { swapLifeOf, weighingOf } from '@/lib/listing/returns';
import { scarcityFacts } from '@/lib/listing/scarcity';
import { ownSwappable, pictured } from '@/lib/listing/swapping';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { now } from '@/lib/platform/clock';
import { foundOr404, goTo, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';
import { destinationsOf, matchesFor, threesFor } from '@/lib/swap/destinations/queries';
import { add, remove } from './actions';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('nights.destinations'))('title'),
  robots: { index: false },
});

/** Where those of a home would like to go, and who lives there and would like to come: its owner's alone. */
export default async function DestinationsPage({ params }: Props) {
  const { locale, id } = await params;
  const viewer = await memberOrSignIn(locale, paths.destinations(locale, id));
  const home = await foundOr404(ownSwappable(viewer, id));
  const type = listingTypeOf(home.type);
  const isDated = scarcityFacts(type).asksWhen;
  if (!swapLifeOf(type) || (!isDated && !weighingOf(type))) goTo(paths.listing(locale, id));
  const ns = isDated ? 'nights' : swapWordsOf(home.type);
  const [t, all, matches, threes] = await Promise.all([
    getTranslations(`${ns}.destinations`),
    destinationsOf(id),
    isDated ? matchesFor(viewer, id) : [],
    isDated ? threesFor(viewer, id) : [],
  ]);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        breadcrumb={[{ href: paths.listing(locale, id), label: home.title }]}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="stack gap-10">
        {isDated ? (
          <>
            <HomeMatches
              locale={locale}
              matches={matches.map((match) => ({ ...match, home: pictured(match.home) }))}
            />
            <HomesInThree
              locale={locale}
              threes={threes
                .filter(({ first }) => !matches.some(({ home }) => home.id === first.id))
                .map((three) => ({
                  ...three,
                  first: pictured(three.first),
                  second: pictured(three.second),
                }))}
            />
          </>
        ) : (
          <p>
            <TextLink href={paths.rings(locale)}>{t('rings')}</TextLink>
          </p>
        )}
        <Destinations words={ns} listingId={id} all={all} hasDays={isDated} remove={remove} />
        <AddPlace
          words={ns}
          listingId={id}
          firstDay={isDated ? plainDateAt(now(), home.timeZone) : null}
          add={add}
        />
      </div>
    </div>
  );
}
