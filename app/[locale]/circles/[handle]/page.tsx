import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CircleHead } from '@/components/circle/circle-head';
import { PeopleList } from '@/components/circle/people-list';
import { Projects } from '@/components/circle/projects';
import { StandingPanel } from '@/components/circle/standing-panel';
import { ReviewList } from '@/components/member/review-list';
import { SummaryGrid } from '@/components/member/summary-grid';
import { CircleShelves } from '@/components/shelf/circle-shelves';
import { LinkButton } from '@/components/ui/button';
import { MoreLink } from '@/components/ui/more-link';
import { Prose } from '@/components/ui/prose';
import { campaignsLike } from '@/lib/campaign/discover';
import { shelvesOf } from '@/lib/listing/shelves/queries';
import { currentViewer } from '@/lib/platform/auth/session';
import { now } from '@/lib/platform/clock';
import { alternatesOf } from '@/lib/platform/page';
import { reviewsAbout } from '@/lib/review/queries';
import { searchListings } from '@/lib/search/queries';
import { readSearch } from '@/lib/search/schema';
import { apart } from '@/lib/shared/apart';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { mayAct } from '@/lib/standing/standing';
import { ask, decline, join, leave, takeBack } from './actions';
import { circleShown } from './circle';

type Props = {
  params: Promise<{ locale: Locale; handle: string }>;
  searchParams: Promise<Asked<'cursor'>>;
};

const shownListings = 8;
const shownProjects = 12;
const actions = { ask, decline, join, leave, takeBack };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, handle: asked } = await params;
  const { name, about, handle } = await circleShown(asked);
  const alternates = alternatesOf(locale, (each) => paths.circle(each, handle));
  return { title: apart(name), description: about.slice(0, 160) || undefined, alternates };
};

/** A circle: what it is, what it shares, who is in it. */
export default async function CirclePage({ params, searchParams }: Props) {
  const { locale, handle } = await params;
  const { cursor } = lastOf(await searchParams);
  const [circle, viewer] = await Promise.all([circleShown(handle), currentViewer()]);
  const [shared, projects, reviews, shelves, t, matching] = await Promise.all([
    searchListings(viewer, readSearch({ owner: circle.id, sort: 'newest' }).query, { limit: shownListings }),
    campaignsLike({ leadId: circle.id, state: 'all', sort: 'newest', limit: shownProjects }),
    reviewsAbout(viewer, circle.id, { cursor }),
    shelvesOf(circle.id),
    getTranslations('circle'),
    getTranslations('matching'),
  ]);
  return (
    <div className="wrap-narrow stack gap-12 pt-4 pb-8 md:pt-8">
      <CircleHead circle={circle}>
        <StandingPanel locale={locale} circle={circle} isMember={viewer !== null} actions={actions} />
      </CircleHead>
      <section aria-labelledby="about">
        <h2 id="about" className="title-2 mb-3">
          {t('about')}
        </h2>
        {circle.about ? <Prose text={circle.about} /> : <p className="text-ink-2">{t('noAbout')}</p>}
      </section>
      {mayAct(viewer, 'knowledge.mediate', circle.id) && !circle.closedAt && (
        <p className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <LinkButton href={paths.mediation(locale, circle.handle)} variant="quiet">
            {matching('link')}
          </LinkButton>
          <span className="text-ink-2">{matching('linkLead')}</span>
        </p>
      )}
      <section aria-labelledby="listings">
        <h2 id="listings" className="title-2 mb-4">
          {t('shares')}
        </h2>
        {shared.items.length > 0 ? (
          <SummaryGrid locale={locale} summaries={shared.items} />
        ) : (
          <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
            <p className="text-ink-2">{t('sharesNothing')}</p>
            {mayAct(viewer, 'listing.edit', circle.id) && (
              <LinkButton href={paths.newListing(locale, { onBehalfOf: circle.id })} variant="quiet">
                {t('shareAs', { circle: circle.name })}
              </LinkButton>
            )}
          </div>
        )}
        <MoreLink href={shared.next && paths.search(locale, { owner: circle.id, sort: 'newest' })}>
          {t('allShared')}
        </MoreLink>
      </section>
      <CircleShelves
        locale={locale}
        shelves={shelves}
        openHref={
          mayAct(viewer, 'listing.publish', circle.id) && !circle.closedAt
            ? paths.newShelf(locale, { onBehalfOf: circle.id })
            : null
        }
      />
      <Projects locale={locale} projects={projects.items} now={now()} />
      <section aria-labelledby="people">
        <h2 id="people" className="title-2 mb-4">
          {t(circle.role ? 'people' : 'keepers')}
        </h2>
        <PeopleList locale={locale} circle={circle} />
      </section>
      {reviews.items.length > 0 && (
        <section aria-labelledby="reviews">
          <h2 id="reviews" className="title-2 mb-4">
            {t('reviews')}
          </h2>
          <ReviewList locale={locale} reviews={reviews.items} />
          <MoreLink href={reviews.next && paths.circle(locale, circle.handle, { cursor: reviews.next })}>
            {t('olderReviews')}
          </MoreLink>
        </section>
      )}
    </div>
  );
}
