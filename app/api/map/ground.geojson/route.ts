import { localities } from '@/lib/locality/queries';
import { env } from '@/lib/platform/env';
import { townsWithin } from '@/lib/platform/places';
import { boundsAround } from '@/lib/shared/geo';

export const dynamic = 'force-dynamic';

/** As far as a community's map is drawn without tiles. */
const reachKm = 80;
const mostTowns = 200;

/** How far a town's houses reach in metres, at 3,000 people a square kilometre. */
const reach = (population: number): number => Math.round(1000 * Math.sqrt(population / 3000 / Math.PI));

const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry });

/** What a map draws by itself: the community's surroundings, and the towns around it. */
export const GET = async (): Promise<Response> => {
  const home = { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG };
  const [{ all }, towns] = await Promise.all([
    localities(),
    townsWithin(boundsAround(home, reachKm), mostTowns),
  ]);
  const features = [
    ...towns.map(({ name, lat, lng, population }) =>
      feature({ kind: 'town', name, reach: reach(population) }, { type: 'Point', coordinates: [lng, lat] }),
    ),
    ...all.map(({ kind, name, shape, lat, lng }) =>
      feature({ kind, name }, shape ?? { type: 'Point', coordinates: [lng, lat] }),
    ),
  ];
  return new Response(JSON.stringify({ type: 'FeatureCollection', features }), {
    headers: { 'content-type': 'application/geo+json', 'cache-control': 'public, max-age=600' },
  });
};
