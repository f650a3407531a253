import 'server-only';
import { townNear } from '@/lib/platform/places';
import type { Details } from './fields';
import type { ListingType } from './listing-type';
import { type NightWorth, nightWorth } from './night-value';
import { nightsBack } from './returns';

/** What a night in a home is worth in points, with its parts; null where no points are asked for, or nobody knows where it lies. */
export const worthOf = async (
  type: Pick<ListingType, 'return'>,
  details: Details,
  place: { lat: number; lng: number } | null,
): Promise<NightWorth | null> => {
  const back = nightsBack(type);
  if (!back || !place) return null;
  const town = await townNear(place.lat, place.lng);
  return nightWorth(back.value, details, { inhabitants: town?.population ?? 0 });
};
