import 'server-only';
import { townNear } from '@/lib/platform/places';
import type { Details } from './fields';
import type { ListingType } from './listing-type';
import { type NightWorth, nightWorth } from './night-value';
import { nightsBack } from './returns';

/** Where everyone sees it, and how many live there, if that was kept. */
type Where = { place: { lat: number; lng: number } | null; inhabitants: number | null };

/** What a night in a home is worth in points, with its parts; null where no points are asked for, or nobody knows where it lies. */
export const worthOf = async (
  type: Pick<ListingType, 'return'>,
  details: Details,
  { place, inhabitants: kept }: Where,
): Promise<NightWorth | null> => {
  const back = nightsBack(type);
  if (!back || !place) return null;
  const inhabitants = kept ?? (await townNear(place.lat, place.lng))?.population ?? 0;
  return nightWorth(back.value, details, { inhabitants });
};
