import { env } from '@/lib/platform/env';
import { networkOf } from '@/lib/platform/network';
import { postcodeIn } from '@/lib/platform/postcodes';
import { limit } from '@/lib/platform/rate-limit';
import { route } from '@/lib/platform/route';
import { type NamedPlace, placesNamed } from '@/lib/search/areas';
import { boundsAround } from '@/lib/shared/geo';
import { findPlaces } from '../endpoints/listings';

const placeResponse = ({ name, label, kind, lat, lng, reachKm }: NamedPlace, isPostcode: boolean) => {
  const box = reachKm === undefined ? undefined : boundsAround({ lat, lng }, reachKm);
  return {
    ...{ name, lat, lng },
    kind: isPostcode && kind === 'town' ? ('postcode' as const) : kind,
    ...(box && {
      bbox: [box.west, box.south, box.east, box.north] satisfies [number, number, number, number],
    }),
    context: label === name ? env.COMMUNITY_PLACE : label,
  };
};

/** The places that a text may mean, the community's own first. */
export const GET = route(findPlaces, async ({ viewer, query: { q }, request }) => {
  await limit('placesNetwork', viewer?.id ?? networkOf(request.headers));
  const places = await placesNamed(viewer, q);
  const isPostcode = postcodeIn(q) !== null;
  return { items: places.slice(0, 10).map((place) => placeResponse(place, isPostcode)), next: null };
});
