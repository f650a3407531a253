'use client';
import { Link } from '@/components/ui/link';
import { Mark } from '@/components/ui/mark';
import { RatingMark } from '@/components/ui/rating-mark';
import { tintClass } from '@/components/ui/tint';
import type { Tint } from '@/lib/shared/tint';

export type ListingCardProps = {
  href: string;
  picture: { src: string; srcSet?: string; width: number; height: number; alt: string } | null;
  /** What stands there without a photo. */
  fallback?: { src: string };
  tint: Tint;
  typeLabel: string;
  title: string;
  /** Whom it is for, where that is not everyone; that nobody can have it for now. */
  exception?: string;
  /** When it is, of what has a time of its own. */
  when?: string;
  provider: string;
  distance?: string;
  rating?: { shown: string; label: string } | null;
  /** That somebody looks for it, where nobody offers it. */
  wanted?: string;
  /** `6 € / jour`, `Gratuit`; nothing for what is wanted. */
  price?: string;
  secondary?: string;
  /** The heading level that fits the page. */
  level?: 2 | 3;
  /** True for the cards seen before any scrolling. */
  eager?: boolean;
  /** One of a row to swipe on a phone, where it is narrower. */
  strip?: boolean;
};

const sizesOf = (strip = false): string =>
  `(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, ${strip ? '70vw' : '92vw'}`;

/**
 * A listing in a list. The whole card leads to it; its title is the link that is read out. A client component, although
 * it does nothing there: a page then carries what stands on each of its cards, and how a card is built only once.
 */
export function ListingCard(props: ListingCardProps) {
  const {
    href,
    picture,
    tint,
    typeLabel,
    title,
    exception,
    wanted,
    when,
    provider,
    distance,
    rating,
    price,
    secondary,
  } = props;
  const Heading = props.level === 2 ? 'h2' : 'h3';
  return (
    <article
      className={`group relative flex h-full flex-col overflow-hidden rounded-card border transition-colors focus-within:border-edge hover:border-edge ${wanted ? 'border-dashed border-edge bg-paper' : 'border-line bg-card'}`}
    >
      <div className={`relative aspect-4/3 overflow-hidden ${tintClass(tint)}`}>
        {picture ? (
          <img
            {...picture}
            alt={picture.alt}
            sizes={picture.srcSet && sizesOf(props.strip)}
            loading={props.eager ? 'eager' : 'lazy'}
            fetchPriority={props.eager ? 'high' : 'auto'}
            decoding="async"
            className="size-full object-cover transition-transform dark:brightness-90 duration-300 group-hover:scale-[1.02]"
          />
        ) : (
          <span className="flex size-full items-center justify-center">
            {props.fallback ? (
              <img
                src={props.fallback.src}
                alt=""
                width={112}
                height={112}
                loading="lazy"
                className="size-28"
              />
            ) : (
              <Mark size={48} />
            )}
          </span>
        )}
        <span className="absolute top-3 left-3 rounded-full border border-transparent bg-card px-2.5 py-1 text-[0.8125rem] leading-tight font-semibold">
          {typeLabel}
        </span>
        {wanted && (
          <span className="absolute top-3 right-3 rounded-full border border-transparent bg-brick px-2.5 py-1 text-[0.8125rem] leading-tight font-semibold text-on-brick">
            {wanted}
          </span>
        )}
        {exception && (
          <span className="absolute bottom-3 left-3 max-w-[calc(100%-1.5rem)] truncate rounded-full border border-transparent bg-sun-wash px-2.5 py-1 text-[0.8125rem] leading-tight font-semibold text-sun-ink">
            {exception}
          </span>
        )}
      </div>
      <div className="flex flex-1 flex-col p-4">
        <Heading className="title-3 line-clamp-3" dir="auto">
          <Link
            href={href}
            className="after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
          >
            {title}
          </Link>
        </Heading>
        {when && <p className="mt-1.5 text-sm font-semibold text-leaf-ink">{when}</p>}
        <p className="mt-1.5 flex items-start justify-between gap-x-3 text-sm text-ink-2">
          <span className="min-w-0">
            <bdi>{provider}</bdi>
            {distance && ` · ${distance}`}
          </span>{' '}
          {rating && <RatingMark {...rating} />}
        </p>
        {/* Where both do not fit in one line, the price stays on the line where the other cards have theirs. */}
        <p className="mt-auto flex flex-wrap-reverse items-baseline justify-between gap-x-2 pt-4">
          {price && <strong className="font-semibold">{price}</strong>}
          {secondary && <span className="text-sm text-ink-2">{secondary}</span>}
        </p>
      </div>
    </article>
  );
}
