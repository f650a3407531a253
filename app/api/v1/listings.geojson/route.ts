import { route } from '@/lib/platform/route';
import { searchListings } from '@/lib/search/queries';
import { findListingFeatures } from '../endpoints/listings';
import { summaryResponse } from '../responses/listing';

/** The same search for maps: blurred places as points (RFC 7946). */
export const GET = route(findListingFeatures, async ({ viewer, query: { search, ...page }, locale }) => {
  const { items, next } = await searchListings(viewer, search, page);
  const features = items.map((item) => ({
    type: 'Feature' as const,
    id: item.id,
    geometry: {
      type: 'Point' as const,
      coordinates: [item.place.lng, item.place.lat] satisfies [number, number],
    },
    properties: summaryResponse(item, locale),
  }));
  return { type: 'FeatureCollection' as const, features, next };
});
