import { useFormatter, useTranslations } from 'next-intl';
import { VisuallyHidden } from './visually-hidden';

const STAR = 'M12 2.6l2.9 5.9 6.5.95-4.7 4.6 1.1 6.45L12 17.45 6.2 20.5l1.1-6.45-4.7-4.6 6.5-.95z';

type Props = { value: number | null; count?: number; label?: string };

/** Stars out of five as one star and a number; a text says it whole. Nothing yet is said, not drawn as zero. */
export function Rating({ value, count, label }: Props) {
  const t = useTranslations('ui');
  const format = useFormatter();
  if (value === null) return <span className="text-ink-2">{t('noRating')}</span>;
  const shown = format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <svg width="14" height="14" viewBox="0 0 24 24" aria-hidden="true" className="shrink-0 fill-sun">
        <path d={STAR} />
      </svg>
      <span aria-hidden="true">
        {shown}
        {count !== undefined && <span className="text-ink-2"> ({format.number(count)})</span>}
      </span>
      <VisuallyHidden>
        {label ??
          (count === undefined ? t('rating', { value: shown }) : t('ratingCount', { value: shown, count }))}
      </VisuallyHidden>
    </span>
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
