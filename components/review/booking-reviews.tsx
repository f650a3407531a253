import { useTranslations } from 'next-intl';
import { useDateText } from '@/components/ui/date-text';
import type { FormAction } from '@/components/ui/form-state';
import { Icon } from '@/components/ui/icon';
import { Prose } from '@/components/ui/prose';
import { Stars } from '@/components/ui/rating';
import { ReviewForm } from './review-form';

export type Review = { rating: number; body: string; at: Date; isRevealed: boolean };

type Props = {
  bookingId: string;
  subject: string;
  /** Who writes of whoever looks: the same, but in a ring. */
  author?: string;
  /** All of a ring write, and all is published together. */
  ofRing?: boolean;
  review: {
    canWrite: boolean;
    until: Date | null;
    mine: Review | null;
    theirs: Review | null;
    isWaiting: boolean;
  };
};

const useUntil = (until: Date | null): string => {
  const dateText = useDateText();
  return until ? dateText(until, { day: 'numeric', month: 'long' }) : '';
};

/** The form, with what double-blind means before anything is written. */
export function WriteReview({
  bookingId,
  subject,
  ofRing = false,
  review,
  action,
}: Props & { action: FormAction }) {
  const t = useTranslations('review');
  const until = useUntil(review.until);
  return (
    <div className="stack">
      <p className="flex max-w-prose gap-2 text-ink-2 text-pretty">
        <Icon name="lock" size={18} className="mt-1" />
        <span className="min-w-0 wrap-anywhere">
          {ofRing
            ? t('blindRing', { until })
            : t(review.isWaiting ? 'otherWrote' : 'blind', { name: subject, until })}
        </span>
      </p>
      <ReviewForm action={action} bookingId={bookingId} subject={subject} />
    </div>
  );
}

function One({ title, review }: { title: string; review: Review }) {
  return (
    <div className="min-w-0">
      <h3 className="font-semibold wrap-anywhere">{title}</h3>
      <p className="my-1">
        <Stars value={review.rating} />
      </p>
      {review.body && <Prose text={review.body} />}
    </div>
  );
}

/** What was written: one's own at once, the other's when it may be read. */
export function WrittenReviews({ subject, author = subject, ofRing, review }: Omit<Props, 'bookingId'>) {
  const t = useTranslations('review');
  const until = useUntil(review.until);
  const { mine, theirs } = review;
  if (!mine && !theirs) return null;
  return (
    <section aria-labelledby="reviews-title">
      <h2 id="reviews-title" className="title-2 mb-4">
        {t('title')}
      </h2>
      <div className="grid gap-6 sm:grid-cols-2">
        {mine && <One title={t('mine', { name: subject })} review={mine} />}
        {theirs && <One title={t('theirs', { name: author })} review={theirs} />}
      </div>
      {mine && !mine.isRevealed && (
        <p className="mt-4 max-w-prose text-ink-2 text-pretty wrap-anywhere">
          {ofRing && t('blindRing', { until })}
          {!ofRing && (until ? t('waiting', { name: subject, until }) : t('waitingSoon', { name: subject }))}
        </p>
      )}
    </section>
  );
}
