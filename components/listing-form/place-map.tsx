import { useLocale, useTranslations } from 'next-intl';
import { lengthLabel } from '@/components/listing/labels';
import { groundMetres, project, viewOf } from '@/components/map/geometry';
import { MapFrame } from '@/components/map/map-frame';
import { blurMetres } from '@/lib/listing/rules';
import type { Town } from '@/lib/platform/places';
import { boundsAround, type Place } from '@/lib/shared/geo';
import { PinLayer } from './pin-layer';

/** The drawing's size, and how much of the land it shows. */
const size = { width: 640, height: 320 };
const radiusKm = 4;

type Props = {
  centre: Place;
  /** The true place, as its owner alone sees it. */
  exact: Place | null;
  /** The blurred one, that everyone sees. */
  shown: Place | null;
  towns: readonly Town[];
  /** It is for everyone to see as it is. */
  isPublic?: boolean;
};

/** Where it is and where others will think it is; a touch on it moves the pin. */
export function PlaceMap({ centre, exact, shown, towns, isPublic = false }: Props) {
  const t = useTranslations('listing-form.place');
  const locale = useLocale();
  const label = t(isPublic ? 'mapPublic' : 'mapExact');
  const view = viewOf(boundsAround(centre, radiusKm), size);
  const pin = exact && project(view, exact);
  const blurred = shown && project(view, shown);
  return (
    <figure>
      <div className="relative overflow-hidden rounded-card border border-line">
        <MapFrame
          view={view}
          towns={towns}
          taken={pin ? [{ ...pin, width: 60 }] : []}
          scaleLabel={(metres) => lengthLabel(metres / 1000, locale)}
        >
          {blurred && (
            <circle
              cx={blurred.x}
              cy={blurred.y}
              r={Math.max(12, blurMetres / groundMetres(view))}
              strokeWidth="2"
              className="fill-brick/20 stroke-brick"
            />
          )}
        </MapFrame>
        <PinLayer view={view} pin={pin} label={label} />
      </div>
      <figcaption className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-2">
        <span className="basis-full noscript:hidden">{t('mapTouch')}</span>
        <span className="flex items-center gap-2">
          <span aria-hidden className="size-2.5 rounded-full bg-ink" /> {label}
        </span>
        {shown && (
          <span className="flex items-center gap-2">
            <span aria-hidden className="size-3.5 rounded-full border-2 border-brick bg-brick/20" />{' '}
            {t('mapShown')}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
