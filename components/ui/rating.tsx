import { useFormatter, useTranslations } from 'next-intl';
import { RatingMark, STAR } from './rating-mark';

type Props = { value: number | null; count?: number; label?: string };

/** Stars out of five as one star and a number; a text says it whole. Nothing yet is said, not drawn as zero. */
export function Rating({ value, count, label }: Props) {
  const t = useTranslations('ui');
  const format = useFormatter();
  if (value === null) return <span className="text-ink-2">{t('noRating')}</span>;
  const shown = format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <RatingMark
      shown={shown}
      count={count === undefined ? undefined : format.number(count)}
      label={
        label ??
        (count === undefined ? t('rating', { value: shown }) : t('ratingCount', { value: shown, count }))
      }
    />
  );
}

/** The whole row of five, for a review on its own. */
export function Stars({ value }: { value: number }) {
  const t = useTranslations('ui');
  return (
    <span role="img" aria-label={t('rating', { value })} className="inline-flex gap-0.5">
      {[1, 2, 3, 4, 5].map((place) => (
        <svg
          key={place}
          width="16"
          height="16"
          viewBox="0 0 24 24"
          aria-hidden="true"
          className={place <= value ? 'fill-sun' : 'fill-line'}
        >
          <path d={STAR} />
        </svg>
      ))}
    </span>
  );
}
