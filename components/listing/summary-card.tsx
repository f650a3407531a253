import { useTranslations } from 'next-intl';
import { Rating } from '@/components/ui/rating';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { ListingSummary } from '@/lib/search/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { distanceLabel, priceLabel, secondaryLabel } from './labels';
import { ListingCard } from './listing-card';
import { typePicture } from './type-pictures';

type Props = {
  summary: ListingSummary;
  locale: Locale;
  /** The dates that were searched, so that the listing's page shows the price for them. */
  dates?: { from?: string; to?: string };
  level?: 2 | 3;
  eager?: boolean;
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
export function SummaryCard({ summary, locale, dates: { from, to } = {}, level, eager }: Props) {
  const words = useTranslations();
  const { id, type, title, provider, place, distanceKm } = summary;
  const { tint, picture } = listingTypeOf(type);
  return (
    <ListingCard
      href={paths.listing(locale, id, { from, to })}
      picture={pictureOf(summary)}
      fallback={typePicture(picture)}
      tint={tint}
      typeLabel={words(`types.${type}.name`)}
      title={title}
      provider={provider.name}
      distance={distanceKm === undefined ? place.area : distanceLabel(distanceKm, locale)}
      rating={provider.rating !== null && <Rating value={provider.rating} />}
      price={priceLabel(summary, words, locale)}
      secondary={secondaryLabel(summary, words, locale)}
      level={level}
      eager={eager}
    />
  );
}
