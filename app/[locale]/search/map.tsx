import { useTranslations } from 'next-intl';
import { use } from 'react';
import { shortPriceLabel } from '@/components/listing/labels';
import { boundsOfView, viewOf } from '@/components/map/geometry';
import { ListingMap } from '@/components/map/listing-map';
import type { LiveWords } from '@/components/map/live';
import { MapSlot } from '@/components/map/map-slot';
import { searchHref } from '@/components/search/address';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import { localities } from '@/lib/locality/queries';
import { baseMap } from '@/lib/platform/base-map';
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

type Say = ReturnType<typeof useTranslations<'map'>>;

const liveWords = (t: Say): LiveWords => ({
  ...{ label: t('label'), zoomIn: t('zoomIn'), zoomOut: t('zoomOut') },
  ...{ open: t('live.open'), searchHere: t('live.searchHere'), list: t('live.list'), close: t('live.close') },
  // The number is put in where the map knows it.
  cluster: t('live.cluster', { count: '{count}' }),
  ...{ results: t('live.results'), isCut: t('live.isCut'), away: t('live.away') },
});

/** The results on a map; moving it searches what it then shows. */
export function SearchMap({ locale, asked, items }: Props) {
  const words = useTranslations();
  const { query, address } = asked;
  const view = viewOf(boundsFor(asked, items), size, query.bbox ? {} : { air: 40, atLeast: 12 });
  const shown = boundsOfView(view);
  const [towns, { all: ground }] = use(Promise.all([townsWithin(shown, 30), localities()]));
  const t = useTranslations('map');
  const { from, to } = query;
  return (
    <MapSlot
      locale={locale}
      base={baseMap()}
      bounds={shown}
      address={address}
      words={liveWords(t)}
      isAskedFor={asked.isMap}
    >
      <ListingMap
        locale={locale}
        view={view}
        {...{ towns, ground }}
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
    </MapSlot>
  );
}
