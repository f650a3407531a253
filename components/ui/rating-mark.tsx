import { VisuallyHidden } from './visually-hidden';

export const STAR = 'M12 2.6l2.9 5.9 6.5.95-4.7 4.6 1.1 6.45L12 17.45 6.2 20.5l1.1-6.45-4.7-4.6 6.5-.95z';

type Props = { shown: string; count?: string | undefined; label: string };

/** A star and a number, in words for those who listen. Words come from above, so that it can stand anywhere. */
export function RatingMark({ shown, count, label }: Props) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <svg width="14" height="14" viewBox="0 0 24 24" aria-hidden="true" className="shrink-0 fill-sun">
        <path d={STAR} />
      </svg>
      <span aria-hidden="true">
        {shown}
        {count && <span className="text-ink-2"> ({count})</span>}
      </span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
