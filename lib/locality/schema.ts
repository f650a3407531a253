import { z } from 'zod';
import { AppError, type Message } from '@/lib/shared/errors';
import { maxLat, metresBetween, type Place } from '@/lib/shared/geo';
import { line } from '@/lib/shared/written';
import { kindNames, type LocalityKind, localityKinds, type ShapeName } from './kinds';
import { middleOf, type Position, type Shape, shortened } from './shapes';

/** What a file may hold at most. It is measured before it is read. */
export const fileLimits = { bytes: 2_000_000, features: 2000, points: 50_000, depth: 12 } as const;

/** Farther from the community than this is a slip: latitude and longitude the wrong way round. */
const farthestKm = 200;

const longestName = 80;
const mostNames = 12;

/** The form with which an operator brings a file. */
export const KeepLocalities = z.object({
  file: z
    .instanceof(File, { error: 'field.required' })
    .refine(({ size }) => size > 0, { error: 'field.required' })
    .refine(({ size }) => size <= fileLimits.bytes, { error: 'locality.tooLarge' }),
});
export type KeepLocalities = z.output<typeof KeepLocalities>;

/** One feature of a file, as it is kept. */
export type ReadLocality = Place & {
  kind: LocalityKind;
  name: string;
  otherNames: string[];
  shape: Shape | null;
};

const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-maxLat).max(maxLat)])
  .rest(z.number());
const path = z.array(position).min(2);
const rings = z.array(z.array(position).min(4)).min(1);

const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('LineString'), coordinates: path }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(path).min(1) }),
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) }),
]);

const named = line(longestName, 0);

/** Towns publish names under one of these; OpenStreetMap keeps the others in one text. */
const Properties = z.looseObject({
  name: named.nullish(),
  nom: named.nullish(),
  label: named.nullish(),
  kind: z.enum(kindNames).nullish(),
  names: z.array(named).max(mostNames).nullish(),
  alt_name: line(1000, 0).nullish(),
});

const Feature = z.object({
  type: z.literal('Feature'),
  geometry: Geometry,
  properties: Properties.nullish(),
});

const File_ = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

const refuse = (message: Message): AppError => new AppError('invalid', 'form', { fields: { file: message } });

/** How deep brackets stand in one another, outside of texts. */
const depthOf = (json: string): number => {
  let [depth, deepest] = [0, 0];
  for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/g)) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth);
    else if (sign === ']' || sign === '}') depth--;
  }
  return deepest;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refuse({ key: 'locality.notJson' });
  }
};

const usualKind = (shape: ShapeName): LocalityKind => {
  if (shape === 'Point') return 'landmark';
  return shape.endsWith('Polygon') ? 'neighbourhood' : 'road';
};

const pointsOf = (shape: z.output<typeof Geometry>): number =>
  (shape.coordinates.flat(3) as number[]).length / 2;

const namesOf = ({ names, alt_name }: z.output<typeof Properties>): string[] =>
  [...(names ?? []), ...(alt_name ?? '').split(';').map((name) => name.trim().slice(0, longestName))]
    .filter(Boolean)
    .slice(0, mostNames);

const readFeature = (feature: unknown, number: number, home: Place): ReadLocality & { points: number } => {
  const read = Feature.safeParse(feature);
  if (!read.success) throw refuse({ key: 'locality.wrongFeature', values: { number } });
  const { geometry, properties } = read.data;
  const own = properties ?? {};
  const kind = own.kind ?? usualKind(geometry.type);
  const { isSought, shapes } = localityKinds[kind];
  const name = own.name || own.nom || own.label || '';
  if (isSought && !name && kind !== 'green') throw refuse({ key: 'locality.unnamed', values: { number } });
  if (!(shapes as readonly ShapeName[]).includes(geometry.type))
    throw refuse({ key: 'locality.wrongShape', values: { number } });
  const middle = middleOf(geometry as Shape | { type: 'Point'; coordinates: Position });
  const km = Math.round(metresBetween(middle, home) / 1000);
  if (km > farthestKm) throw refuse({ key: 'locality.far', values: { number, km } });
  return {
    ...middle,
    kind,
    name,
    otherNames: namesOf(own),
    shape: geometry.type === 'Point' ? null : shortened(geometry as Shape),
    points: pointsOf(geometry),
  };
};

/**
 * The localities of a file of GeoJSON (RFC 7946). Refuses (`invalid`, beside the field `file`) what is too large, too deep,
 * no GeoJSON, or far from the community, and says which feature it is.
 */
export const readLocalities = (text: string, home: Place): ReadLocality[] => {
  if (text.length > fileLimits.bytes) throw refuse({ key: 'locality.tooLarge' });
  if (depthOf(text) > fileLimits.depth) throw refuse({ key: 'locality.notJson' });
  const file = File_.safeParse(parsed(text));
  if (!file.success) throw refuse({ key: 'locality.notJson' });
  const { features } = file.data;
  if (features.length === 0) throw refuse({ key: 'locality.empty' });
  if (features.length > fileLimits.features)
    throw refuse({ key: 'locality.tooMany', values: { count: fileLimits.features } });
  let points = 0;
  return features.map((feature, index) => {
    const { points: own, ...locality } = readFeature(feature, index + 1, home);
    points += own;
    if (points > fileLimits.points)
      throw refuse({ key: 'locality.tooFine', values: { count: fileLimits.points } });
    return locality;
  });
};
