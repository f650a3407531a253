import { useTranslations } from 'next-intl';
import { neededLabel } from '@/components/wish/when-needed';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { audienceLabel } from './audience-badge';
import { awayLabel, letLabel, priceLabel, ratingLabel, secondaryLabel } from './labels';
import { ListingCard } from './listing-card';
import { placesLabel, slotTime } from './slot-label';
import { typePicture } from './type-pictures';

type Props = {
  summary: ListingSummary;
  locale: Locale;
  /** The dates and the number that were searched, so that the listing's page shows the price for them. */
  dates?: { from?: string; to?: string; quantity?: number };
  level?: 2 | 3;
  eager?: boolean;
  strip?: boolean;
};

const pictureOf = ({ picture }: ListingSummary) =>
  picture && {
    src: paths.photo(picture.id, 640),
    srcSet: `${paths.photo(picture.id, 320)} 320w, ${paths.photo(picture.id, 640)} 640w`,
    width: picture.width,
    height: picture.height,
    alt: picture.alt,
  };

/** A search result as a card, in the reader's language. */
export function SummaryCard({
  summary,
  locale,
  dates: { from, to, quantity = 1 } = {},
  level,
  eager,
  strip,
}: Props) {
  const words = useTranslations();
  const { id, type, title, provider, place, distanceKm, nextSlot } = summary;
  const { tint, picture } = listingTypeOf(type);
  const isWish = summary.intent === 'wish';
  return (
    <ListingCard
      href={paths.listing(
        locale,
        id,
        nextSlot ? { slot: nextSlot.id, ...(quantity > 1 && { quantity }) } : isWish ? {} : { from, to },
      )}
      picture={pictureOf(summary)}
      fallback={summary.picture ? undefined : typePicture(picture)}
      tint={tint}
      typeLabel={words(`types.${type}.name`)}
      wanted={isWish ? words('wish.label') : undefined}
      title={title}
      exception={audienceLabel(summary.audience, words) ?? letLabel(summary, words)}
      when={
        nextSlot
          ? slotTime(nextSlot.startsAt, nextSlot.timeZone, locale)
          : neededLabel(summary.needed, words, locale)
      }
      provider={provider.name}
      distance={distanceKm === undefined ? place.area : awayLabel(distanceKm, words, locale)}
      rating={ratingLabel(provider.rating, words, locale)}
      price={isWish ? undefined : priceLabel(summary, words, locale)}
      secondary={
        isWish
          ? words('wish.question')
          : nextSlot
            ? placesLabel(nextSlot.free, type, words)
            : secondaryLabel(summary, words, locale)
      }
      level={level}
      eager={eager}
      strip={strip}
    />
  );
}
