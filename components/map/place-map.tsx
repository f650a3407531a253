import { useTranslations } from 'next-intl';
import { lengthLabel } from '@/components/listing/labels';
import type { Town } from '@/lib/platform/places';
import type { Place } from '@/lib/shared/geo';
import { groundMetres, type MapView, project } from './geometry';
import type { Ground } from './ground';
import { MapFrame } from './map-frame';

type Props = {
  locale: string;
  view: MapView;
  place: Place;
  radiusMetres: number;
  towns: readonly Town[];
  ground: readonly Ground[];
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** About where it is: a circle that the exact place lies in, not its middle. */
export function PlaceMap({ locale, view, place, radiusMetres, towns, ground }: Props) {
  const t = useTranslations('map');
  const { x, y } = project(view, place);
  const radius = Math.max(14, radiusMetres / groundMetres(view));
  return (
    <figure aria-label={t('place')} className="overflow-hidden rounded-card border border-line">
      <MapFrame
        view={view}
        towns={towns}
        ground={ground}
        taken={[{ x, y, width: 2 * radius }]}
        scaleLabel={(metres) => lengthLabel(metres / 1000, locale)}
      >
        <circle
          cx={round(x)}
          cy={round(y)}
          r={round(radius)}
          className="fill-brick/20 stroke-brick"
          strokeWidth="1.5"
        />
      </MapFrame>
      <figcaption className="border-t border-line bg-card px-4 py-2 text-sm text-ink-2">
        {t('here')}
      </figcaption>
    </figure>
  );
}
