import { useLocale, useTranslations } from 'next-intl';
import { ReviewCard } from '@/components/review/review-card';
import { MoreLink } from '@/components/ui/more-link';
import type { ReviewPage } from '@/lib/review/queries';
import { paths } from '@/lib/shared/paths';
import { Section } from './section';

/** What those who had it say. */
export function ReviewsSection({
  reviews,
  moreHref,
}: {
  reviews: ReviewPage;
  moreHref: (cursor: string) => string;
}) {
  const t = useTranslations('listing');
  const locale = useLocale();
  return (
    <Section id="reviews" title={t('reviews')}>
      {reviews.items.length === 0 && <p className="text-ink-2">{t('noReviews')}</p>}
      <div className="divide-y divide-line">
        {reviews.items.map(({ id, author, rating, body, at }) => (
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
          />
        ))}
      </div>
      <MoreLink href={reviews.next && moreHref(reviews.next)}>{t('moreReviews')}</MoreLink>
    </Section>
  );
}
