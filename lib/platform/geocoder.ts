import 'server-only';
import { z } from 'zod';
import { metresBetween, type Place } from '@/lib/shared/geo';
import { env } from './env';

/** Photon answers GeoJSON: https://github.com/komoot/photon#search-api */
const Answer = z.object({
  features: z.array(z.object({ geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }) })),
});

const patienceMs = 3000;

/**
 * The point of an address near a place, by the geocoder of this installation (GEOCODER_URL). Null when there is none,
 * when it does not know, or does not answer in time: an address alone never stops anybody.
 */
export const findAddress = async (
  address: string,
  near: Place,
  withinMetres: number,
): Promise<Place | null> => {
  if (!env.GEOCODER_URL || !address.trim()) return null;
  const url = new URL('/api/', env.GEOCODER_URL);
  const wanted = { q: address, lat: String(near.lat), lon: String(near.lng), limit: '1' };
  for (const [name, value] of Object.entries(wanted)) url.searchParams.set(name, value);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(patienceMs),
      headers: { accept: 'application/json' },
    });
    const [first] = Answer.parse(await response.json()).features;
    if (!first) return null;
    const [lng, lat] = first.geometry.coordinates;
    return metresBetween({ lat, lng }, near) <= withinMetres ? { lat, lng } : null;
  } catch (error) {
    console.warn(`geocoder: ${error instanceof Error ? error.message : error}`);
    return null;
  }
};
