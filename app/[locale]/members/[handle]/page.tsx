import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MemberHead } from '@/components/member/member-head';
import { ReviewCard } from '@/components/review/review-card';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreLink } from '@/components/ui/more-link';
import { Prose } from '@/components/ui/prose';
import { memberPage } from '@/lib/member/queries';
import { currentViewer } from '@/lib/platform/auth/session';
import { foundOr404 } from '@/lib/platform/page';
import { reviewsAbout } from '@/lib/review/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  params: Promise<{ locale: Locale; handle: string }>;
  searchParams: Promise<{ cursor?: string }>;
};

const load = cache(async (handle: string) =>
  foundOr404(memberPage(await currentViewer(), decodeURIComponent(handle))),
);

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { name, about } = await load((await params).handle);
  return { title: name, description: about.slice(0, 160) || undefined };
};

export default async function MemberProfilePage({ params, searchParams }: Props) {
  const { locale, handle } = await params;
  const { cursor } = await searchParams;
  const member = await load(handle);
  const [reviews, t] = await Promise.all([reviewsAbout(member.id, { cursor }), getTranslations('member')]);
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
      <section aria-labelledby="reviews">
        <h2 id="reviews" className="title-2 mb-4">
          {t('reviews')}
        </h2>
        {reviews.items.length === 0 && (
          <EmptyState icon="star" title={t('noReviews')}>
            {t('noReviewsHint')}
          </EmptyState>
        )}
        <div className="divide-y divide-line">
          {reviews.items.map(({ id, rating, body, at, author, listing }) => (
            <ReviewCard
              key={id}
              author={{
                name: author.name,
                picture: author.pictureId ? { src: paths.photo(author.pictureId, 320) } : null,
                href: paths.member(locale, author.handle),
              }}
              rating={rating}
              body={body}
              at={at}
              listing={{ title: listing.title, href: paths.listing(locale, listing.id) }}
            />
          ))}
        </div>
        <MoreLink href={reviews.next && paths.member(locale, member.handle, { cursor: reviews.next })}>
          {t('olderReviews')}
        </MoreLink>
      </section>
    </div>
  );
}
