import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-fields';
import { spots } from '@/lib/listing/schema';
import type { Town } from '@/lib/platform/places';
import type { Place } from '@/lib/shared/geo';
import { HereButton } from './here-button';
import { PlaceMap } from './place-map';

export type Placed = {
  lat: number | null;
  lng: number | null;
  publicLat: number | null;
  publicLng: number | null;
  isPinned: boolean;
};

type Props = {
  /** Where it is so far. */
  placed: Placed;
  town: string;
  /** What a map of it shows. */
  around: readonly Town[];
  centre: Place;
  /** The exact point, unless it is just the middle of the town. */
  pin: Place | null;
  /** It is shown to everyone as it is. */
  isPublic?: boolean;
};

export const pointOf = (lat: number | null, lng: number | null): Place | null =>
  lat === null || lng === null ? null : { lat, lng };

/** The point itself: on a map, where the device is, in numbers, or the middle of the town will do. */
export function PointFields({ placed, town, around, centre, pin, isPublic = false }: Props) {
  const t = useTranslations('listing-form');
  const exact = pointOf(placed.lat, placed.lng);
  const shown = pointOf(placed.publicLat, placed.publicLng);
  const isPinMissing = exact !== null && !placed.isPinned;
  const point = (value: number | undefined): string | undefined => value?.toFixed(5);
  return (
    <>
      {isPinMissing && (
        <Notice tone="warning" title={t('place.pinMissing')}>
          <p className="noscript:hidden">{t('place.pinMissingMap', { town })}</p>
          <p className="hidden noscript:block">{t('place.pinMissingNumbers')}</p>
        </Notice>
      )}
      <PlaceMap
        centre={centre}
        exact={isPinMissing ? null : exact}
        shown={isPinMissing ? null : shown}
        towns={around}
        isPublic={isPublic}
      />
      <RadioGroup
        name="spot"
        label={t('place.spot')}
        options={spots.map((value) => ({ value, label: t(`place.spots.${value}`) }))}
        defaultValue={placed.isPinned && pin === null ? 'middle' : 'point'}
        required
      />
      <Disclosure summary={t('place.pin')} open={pin !== null || isPinMissing}>
        <p className="mb-4 text-sm text-ink-2">{t('place.pinHint')}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="lat" label={t('place.lat')} inputMode="decimal" defaultValue={point(pin?.lat)} />
          <TextField name="lng" label={t('place.lng')} inputMode="decimal" defaultValue={point(pin?.lng)} />
        </div>
        <HereButton words={{ here: t('place.here'), failed: t('place.hereFailed') }} />
      </Disclosure>
    </>
  );
}
