import { z } from 'zod';
import { boundsAround, type Place } from '@/lib/shared/geo';

/** `address`: a house, a street, a building of that name. `town`: a town, a quarter of it, or more. */
export type Found = Place & { label: string; kind: 'address' | 'town' };

type Format = {
  path: string;
  query: (text: string, near: Place) => Record<string, string>;
  read: (answer: unknown) => Found[];
};

const limit = '5';

const lat = z.coerce.number().min(-90).max(90);
const lng = z.coerce.number().min(-180).max(180);
const text = z.string().max(300).nullish();

const collection = <Properties extends z.ZodRawShape>(properties: Properties) =>
  z.object({
    features: z
      .array(
        z.object({
          geometry: z.object({ coordinates: z.tuple([lng, lat]) }),
          properties: z.object(properties).partial().nullish(),
        }),
      )
      .max(50),
  });

/** https://github.com/komoot/photon: `type` says how fine it is. */
const Photon = collection({
  ...{ name: text, housenumber: text, street: text, postcode: text, city: text },
  type: text,
});

/** https://nominatim.org/release-docs/latest/api/Output/ (`jsonv2`): from rank 26 on it is a street or finer. */
const Nominatim = z
  .array(z.object({ lat, lon: lng, display_name: text, place_rank: z.coerce.number().nullish() }))
  .max(50);
const streetRank = 26;

/** https://geoservices.ign.fr/documentation/services/services-geoplateforme/geocodage */
const French = collection({ label: text, type: text });

/** How coarse an answer is, by the words of Photon and of the French State. */
const coarse = new Set([
  ...['district', 'city', 'county', 'state', 'country', 'other'],
  ...['municipality', 'locality'],
]);

const kindOf = (type: string | null | undefined): Found['kind'] =>
  type && coarse.has(type) ? 'town' : 'address';

const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' ');

/** The geocoders that a setting may name: how each is asked, and how it answers. */
export const formats: Record<'photon' | 'nominatim' | 'french', Format> = {
  photon: {
    path: 'api/',
    query: (q, near) => ({ q, lat: String(near.lat), lon: String(near.lng), limit }),
    read: (answer) =>
      Photon.parse(answer).features.map(({ geometry, properties }) => {
        const { name, housenumber, street, postcode, city, type } = properties ?? {};
        const first = joined(housenumber, street) || name;
        const label = [first, joined(postcode, city)].filter(Boolean).join(', ');
        return { lat: geometry.coordinates[1], lng: geometry.coordinates[0], label, kind: kindOf(type) };
      }),
  },
  nominatim: {
    path: 'search',
    query: (q, near) => {
      const { west, south, east, north } = boundsAround(near, 40);
      return { q, format: 'jsonv2', limit, viewbox: [west, north, east, south].join(',') };
    },
    read: (answer) =>
      Nominatim.parse(answer).map((found) => ({
        lat: found.lat,
        lng: found.lon,
        label: (found.display_name ?? '').split(', ').slice(0, 4).join(', '),
        kind: (found.place_rank ?? streetRank) < streetRank ? 'town' : 'address',
      })),
  },
  french: {
    path: 'search',
    query: (q, near) => ({ q, lat: String(near.lat), lon: String(near.lng), limit }),
    read: (answer) =>
      French.parse(answer).features.map(({ geometry, properties }) => ({
        lat: geometry.coordinates[1],
        lng: geometry.coordinates[0],
        label: properties?.label ?? '',
        kind: kindOf(properties?.type),
      })),
  },
};
