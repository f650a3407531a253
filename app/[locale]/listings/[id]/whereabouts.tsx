import { useLocale, useTranslations } from 'next-intl';
import { use } from 'react';
import { Section } from '@/components/listing/section';
import { boundsOfView, viewOf } from '@/components/map/geometry';
import { PlaceMap } from '@/components/map/place-map';
import type { ListingPage } from '@/lib/listing/queries';
import { blurMetres } from '@/lib/listing/rules';
import { localities } from '@/lib/locality/queries';
import { townsWithin } from '@/lib/platform/places';
import { boundsAround } from '@/lib/shared/geo';

const size = { width: 640, height: 320 };

/** The blurred place and the exact one lie in one square: this circle around the one holds the other. */
const reachMetres = Math.ceil(blurMetres * Math.SQRT2);

/** Where it is, about; and when one is told exactly. */
export function Whereabouts({
  place,
  typeName,
  isBooked,
  address,
}: {
  place: NonNullable<ListingPage['place']>;
  /** A type may say in its own words when it is told: `types.<type>.whereHint`. */
  typeName: string;
  isBooked: boolean;
  /** Where it is for everyone to see, if that is a public place. */
  address?: string | undefined;
}) {
  const t = useTranslations('listing');
  const own = useTranslations(`types.${typeName}`);
  const hint = own.has('whereHint') ? own('whereHint') : t('whereHint');
  const locale = useLocale();
  const view = viewOf(boundsAround(place, 2.5), size);
  const [towns, { all: ground }] = use(Promise.all([townsWithin(boundsOfView(view), 12), localities()]));
  return (
    <Section id="where" title={t('where')}>
      <p className="mb-4 text-ink-2">
        {place.area && <strong className="font-semibold text-ink">{place.area}. </strong>}
        {address ?? (isBooked ? hint : t('whereAbout'))}
      </p>
      <PlaceMap locale={locale} view={view} place={place} radiusMetres={reachMetres} {...{ towns, ground }} />
    </Section>
  );
}
