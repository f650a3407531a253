import { shortPriceLabel, type Words } from '@/components/listing/labels';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { LiveItem } from './live';

/** What a map shows of a listing: its pin, and its card when it is looked at. */
export const mapItem = (
  summary: ListingSummary,
  { from, to }: { from?: string | undefined; to?: string | undefined },
  words: Words,
  locale: Locale,
): LiveItem => {
  const { id, place, title, type, picture, nextSlot, provider } = summary;
  return {
    ...{ id, title, lat: place.lat, lng: place.lng },
    href: paths.listing(locale, id, nextSlot ? { slot: nextSlot.id } : { from, to }),
    price: shortPriceLabel(summary, words, locale),
    about: [words(`types.${type}.name`), place.area].filter(Boolean).join(' · '),
    by: provider.name,
    picture: picture && { src: paths.photo(picture.id, 320), alt: picture.alt },
  };
};
