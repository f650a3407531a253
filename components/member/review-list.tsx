import { useTranslations } from 'next-intl';
import { ReviewCard } from '@/components/review/review-card';
import { EmptyState } from '@/components/ui/empty-state';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Review = {
  id: string;
  rating: number;
  body: string;
  at: Date;
  author: { name: string; handle: string; pictureId: string | null };
  listing: { id: string; title: string } | null;
};

/** What others say of a member, or that nobody has said anything yet. */
export function ReviewList({ locale, reviews }: { locale: Locale; reviews: readonly Review[] }) {
  const t = useTranslations('member');
  if (reviews.length === 0) {
    return (
      <EmptyState icon="star" title={t('noReviews')}>
        {t('noReviewsHint')}
      </EmptyState>
    );
  }
  return (
    <div className="divide-y divide-line">
      {reviews.map(({ id, author, listing, ...review }) => (
        <ReviewCard
          key={id}
          {...review}
          author={{
            name: author.name,
            picture: author.pictureId ? { src: paths.photo(author.pictureId, 320) } : null,
            href: paths.member(locale, author.handle),
          }}
          listing={listing && { title: listing.title, href: paths.listing(locale, listing.id) }}
        />
      ))}
    </div>
  );
}
