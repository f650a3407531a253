import { localities } from '@/lib/locality/queries';

/** The community's own surroundings as a file (RFC 7946): what the map draws, and what an operator takes home to mend. */
export const GET = async (): Promise<Response> => {
  const { all } = await localities();
  const features = all.map(({ kind, name, otherNames: names, shape, lat, lng }) => ({
    type: 'Feature',
    properties: { kind, name, ...(names.length > 0 && { names }) },
    geometry: shape ?? { type: 'Point', coordinates: [lng, lat] },
  }));
  return new Response(JSON.stringify({ type: 'FeatureCollection', features }), {
    headers: { 'content-type': 'application/geo+json', 'cache-control': 'public, max-age=600' },
  });
};
