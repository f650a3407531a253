import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MemberHead } from '@/components/member/member-head';
import { ReviewList } from '@/components/member/review-list';
import { SummaryGrid } from '@/components/member/summary-grid';
import { MoreLink } from '@/components/ui/more-link';
import { Prose } from '@/components/ui/prose';
import { memberPage } from '@/lib/member/queries';
import { currentViewer } from '@/lib/platform/auth/session';
import { alternatesOf, foundOr404 } from '@/lib/platform/page';
import { reviewsAbout } from '@/lib/review/queries';
import { searchListings } from '@/lib/search/queries';
import { readSearch } from '@/lib/search/schema';
import { apart } from '@/lib/shared/apart';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  params: Promise<{ locale: Locale; handle: string }>;
  searchParams: Promise<Asked<'cursor'>>;
};

const shownListings = 4;

const load = cache(async (handle: string) =>
  foundOr404(memberPage(await currentViewer(), decodeURIComponent(handle))),
);

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, handle: asked } = await params;
  const { name, about, handle } = await load(asked);
  const alternates = alternatesOf(locale, (each) => paths.member(each, handle));
  return { title: apart(name), description: about.slice(0, 160) || undefined, alternates };
};

export default async function MemberProfilePage({ params, searchParams }: Props) {
  const { locale, handle } = await params;
  const { cursor } = lastOf(await searchParams);
  const [member, viewer] = await Promise.all([load(handle), currentViewer()]);
  const [shared, sought, reviews, t] = await Promise.all([
    searchListings(viewer, readSearch({ owner: member.id, sort: 'newest' }).query, { limit: shownListings }),
    searchListings(viewer, readSearch({ owner: member.id, intent: 'wish', sort: 'newest' }).query, {
      limit: shownListings,
    }),
    reviewsAbout(viewer, member.id, { cursor }),
    getTranslations('member'),
  ]);
  return (
    <div className="wrap-narrow stack gap-12 pt-4 pb-8 md:pt-8">
      <MemberHead locale={locale} member={member} />
      <section aria-labelledby="about">
        <h2 id="about" className="title-2 mb-3">
          {t('about')}
        </h2>
        {member.about ? (
          <Prose text={member.about} />
        ) : (
          <p className="text-ink-2">{t('noAbout', { name: member.name })}</p>
        )}
      </section>
      {shared.items.length > 0 && (
        <section aria-labelledby="listings">
          <h2 id="listings" className="title-2 mb-4">
            {t('shares', { name: member.name })}
          </h2>
          <SummaryGrid locale={locale} summaries={shared.items} />
          <MoreLink href={shared.next && paths.search(locale, { owner: member.id, sort: 'newest' })}>
            {t('allShared')}
          </MoreLink>
        </section>
      )}
      {sought.items.length > 0 && (
        <section aria-labelledby="seeks">
          <h2 id="seeks" className="title-2 mb-4">
            {t('seeks', { name: member.name })}
          </h2>
          <SummaryGrid locale={locale} summaries={sought.items} />
          <MoreLink
            href={sought.next && paths.search(locale, { owner: member.id, intent: 'wish', sort: 'newest' })}
          >
            {t('allShared')}
          </MoreLink>
        </section>
      )}
      <section aria-labelledby="reviews">
        <h2 id="reviews" className="title-2 mb-4">
          {t('reviews')}
        </h2>
        <ReviewList locale={locale} reviews={reviews.items} />
        <MoreLink href={reviews.next && paths.member(locale, member.handle, { cursor: reviews.next })}>
          {t('olderReviews')}
        </MoreLink>
      </section>
    </div>
  );
}
