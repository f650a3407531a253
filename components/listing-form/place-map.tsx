import { useLocale, useTranslations } from 'next-intl';
import { lengthLabel } from '@/components/listing/labels';
import { groundMetres, project, viewOf } from '@/components/map/geometry';
import { MapFrame } from '@/components/map/map-frame';
import { blurMetres } from '@/lib/listing/rules';
import type { Town } from '@/lib/platform/places';
import { boundsAround, type Place } from '@/lib/shared/geo';

/** The drawing's size, and how much of the land it shows. */
const size = { width: 640, height: 300 };
const radiusKm = 4;

/** The true place, as its owner alone sees it, and the blurred one that everyone sees. */
export function PlaceMap({ exact, shown, towns }: { exact: Place; shown: Place; towns: readonly Town[] }) {
  const t = useTranslations('listing-form.place');
  const locale = useLocale();
  const view = viewOf(boundsAround(exact, radiusKm), size);
  const pin = project(view, exact);
  const blurred = project(view, shown);
  return (
    <figure>
      <div className="overflow-hidden rounded-card border border-line">
        <MapFrame
          view={view}
          label={t('map')}
          towns={towns}
          taken={[{ ...pin, width: 60 }]}
          scaleLabel={(metres) => lengthLabel(metres / 1000, locale)}
        >
          <circle
            cx={blurred.x}
            cy={blurred.y}
            r={Math.max(12, blurMetres / groundMetres(view))}
            strokeWidth="2"
            className="fill-brick/20 stroke-brick"
          />
          <circle cx={pin.x} cy={pin.y} r="5" strokeWidth="2" className="fill-ink stroke-card" />
        </MapFrame>
      </div>
      <figcaption className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-2">
        <span className="flex items-center gap-2">
          <span aria-hidden className="size-2.5 rounded-full bg-ink" /> {t('mapExact')}
        </span>
        <span className="flex items-center gap-2">
          <span aria-hidden className="size-3.5 rounded-full border-2 border-brick bg-brick/20" />{' '}
          {t('mapShown')}
        </span>
      </figcaption>
    </figure>
  );
}
