import { useTranslations } from 'next-intl';
import { awayLabel, priceLabel } from '@/components/listing/labels';
import { placesLabel } from '@/components/listing/slot-label';
import { typePicture } from '@/components/listing/type-pictures';
import { Link } from '@/components/ui/link';
import { tintClass } from '@/components/ui/tint';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { WeekSlot } from '@/lib/search/week';
import { dateFormat } from '@/lib/shared/dates';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { item: WeekSlot; locale: Locale; level?: 2 | 3; withDay?: boolean };

const time = { hour: '2-digit', minute: '2-digit' } as const;
const day = { weekday: 'long', day: 'numeric', month: 'long', ...time } as const;

/** A slot of the week: when, what, with whom, and what is left. The whole card leads to it. */
export function SlotCard({ item, locale, level = 3, withDay = false }: Props) {
  const words = useTranslations();
  const { id, type, title, provider, place, distanceKm, picture, nextSlot } = item;
  const { tint, picture: fallback } = listingTypeOf(type);
  const { startsAt, timeZone, free } = nextSlot;
  const Heading = level === 2 ? 'h2' : 'h3';
  const image = picture
    ? { src: paths.photo(picture.id, 320), className: 'size-full object-cover dark:brightness-90' }
    : { ...typePicture(fallback), className: 'size-10' };
  return (
    <article className="relative flex h-full gap-3.5 rounded-card border border-line bg-card p-3.5 transition-colors focus-within:border-edge hover:border-edge">
      <div
        className={`flex size-18 shrink-0 items-center justify-center overflow-hidden rounded-field ${tintClass(tint)}`}
      >
        <img {...image} alt="" width={72} height={72} loading="lazy" decoding="async" />
      </div>
      <div className="flex min-w-0 flex-1 flex-col">
        <p className="text-sm text-ink-2">
          <time dateTime={startsAt.toISOString()} className="font-semibold text-leaf-ink tabular-nums">
            {dateFormat(locale, { ...(withDay ? day : time), timeZone }).format(startsAt)}
          </time>
          {` · ${words(`types.${type}.name`)}`}
        </p>
        <Heading
          className="mt-0.5 line-clamp-2 font-display text-[1.0625rem] leading-snug font-semibold wrap-anywhere"
          dir="auto"
        >
          <Link
            href={paths.listing(locale, id, { slot: nextSlot.id })}
            className="after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
          >
            {title}
          </Link>
        </Heading>
        <p className="mt-0.5 truncate text-sm text-ink-2">
          <bdi>{provider.name}</bdi>
          {` · ${distanceKm === undefined ? place.area : awayLabel(distanceKm, words, locale)}`}
        </p>
        <p className="mt-auto flex flex-wrap justify-between gap-x-3 pt-1.5 text-sm">
          <strong className="font-semibold">{priceLabel(item, words, locale)}</strong>
          <span className="text-ink-2">{placesLabel(free, type, words)}</span>
        </p>
      </div>
    </article>
  );
}
