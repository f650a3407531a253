import type { Place } from '@/lib/shared/geo';

/** Longitude first, as GeoJSON has it. */
export type Position = [lng: number, lat: number, ...more: number[]];

/** A geometry of GeoJSON that is more than a point. */
export type Shape =
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString'; coordinates: Position[][] }
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] };

/** Its lines, or the rings around its areas. */
export const linesOf = (shape: Shape): Position[][] => {
  if (shape.type === 'LineString') return [shape.coordinates];
  return shape.type === 'MultiPolygon' ? shape.coordinates.flat() : shape.coordinates;
};

export const isArea = ({ type }: Shape): boolean => type === 'Polygon' || type === 'MultiPolygon';

/** Twice the area that a ring encloses, and its middle by weight. */
const weigh = (ring: readonly Position[]): { twice: number; middle: Place } => {
  let [twice, x, y] = [0, 0, 0];
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    const cross = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
    twice += cross;
    x += (x1 + x2 - 2 * x0) * cross;
    y += (y1 + y2 - 2 * y0) * cross;
  }
  const middle =
    twice === 0 ? { lat: y0, lng: x0 } : { lat: y0 + y / (3 * twice), lng: x0 + x / (3 * twice) };
  return { twice: Math.abs(twice), middle };
};

/** Where its name stands: of an area the middle of its largest part, of a line the point half-way along its list. */
export const middleOf = (shape: Shape | { type: 'Point'; coordinates: Position }): Place => {
  if (shape.type === 'Point') return { lat: shape.coordinates[1], lng: shape.coordinates[0] };
  const lines = linesOf(shape);
  if (isArea(shape)) {
    const weighed = lines.map(weigh).sort((one, other) => other.twice - one.twice);
    return weighed[0]?.middle ?? { lat: 0, lng: 0 };
  }
  const longest = lines.toSorted((one, other) => other.length - one.length)[0] ?? [];
  const [lng, lat] = longest[Math.floor(longest.length / 2)] ?? [0, 0];
  return { lat, lng };
};

/** About a metre: more digits say nothing on a map. */
const short = ([lng, lat]: Position): Position => [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];

/** The same with no more digits than a map shows, and without heights. */
export const shortened = (shape: Shape): Shape => {
  switch (shape.type) {
    case 'LineString':
      return { type: shape.type, coordinates: shape.coordinates.map(short) };
    case 'MultiPolygon':
      return {
        type: shape.type,
        coordinates: shape.coordinates.map((rings) => rings.map((ring) => ring.map(short))),
      };
    default:
      return { type: shape.type, coordinates: shape.coordinates.map((line) => line.map(short)) };
  }
};
