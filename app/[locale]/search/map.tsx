import { useTranslations } from 'next-intl';
import { use } from 'react';
import { shortPriceLabel } from '@/components/listing/labels';
import { boundsOfView, viewOf } from '@/components/map/geometry';
import { ListingMap } from '@/components/map/listing-map';
import { searchHref } from '@/components/search/address';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import { env } from '@/lib/platform/env';
import { townsWithin } from '@/lib/platform/places';
import { type Bounds, boundsAround, boundsOf, boundsText } from '@/lib/shared/geo';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { AskedSearch } from './asked';

type Props = { locale: Locale; asked: AskedSearch; items: readonly ListingSummary[] };

/** The drawing's size in units, about those of the screen. */
const size = { width: 400, height: 500 };

/** What the map shows: the box that was asked for, else what was found, else where it was looked for. */
const boundsFor = ({ query }: AskedSearch, items: Props['items']): Bounds =>
  query.bbox ??
  boundsOf(items.map(({ place }) => place)) ??
  boundsAround(query.near ?? { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG }, query.radiusKm ?? 6);

/** The results on a map; moving it searches what it then shows. */
export function SearchMap({ locale, asked, items }: Props) {
  const words = useTranslations();
  const { query, address } = asked;
  const view = viewOf(boundsFor(asked, items), size, query.bbox ? {} : { air: 40, atLeast: 12 });
  const towns = use(townsWithin(boundsOfView(view), 30));
  const { from, to } = query;
  return (
    <ListingMap
      locale={locale}
      view={view}
      towns={towns}
      circle={query.near && query.radiusKm ? { centre: query.near, radiusKm: query.radiusKm } : undefined}
      items={items.map((summary) => ({
        id: summary.id,
        lat: summary.place.lat,
        lng: summary.place.lng,
        href: paths.listing(
          locale,
          summary.id,
          summary.nextSlot ? { slot: summary.nextSlot.id } : { from, to },
        ),
        title: summary.title,
        price: shortPriceLabel(summary, words, locale),
      }))}
      hrefOf={(bounds) =>
        searchHref(locale, address, { bbox: boundsText(bounds), radiusKm: null, view: 'map' })
      }
      listHrefOf={(bounds) =>
        searchHref(locale, address, { bbox: boundsText(bounds), radiusKm: null, view: null })
      }
    />
  );
}
