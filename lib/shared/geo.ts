/** A point on the earth, in degrees. */
export type Place = { lat: number; lng: number };

/** West, south, east, north, in degrees. */
export type Bounds = { west: number; south: number; east: number; north: number };

/** A point in Web-Mercator metres (EPSG:3857), as `listing.loc` keeps it. */
export type Mercator = { x: number; y: number };

const earthRadius = 6_378_137;
const meanRadius = 6_371_008.8;
const rad = Math.PI / 180;

/** Web Mercator ends here: its square map has no poles. */
export const maxLat = 85;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

export const toMercator = ({ lat, lng }: Place): Mercator => ({
  x: earthRadius * lng * rad,
  y: earthRadius * Math.log(Math.tan(Math.PI / 4 + (clamp(lat, -maxLat, maxLat) * rad) / 2)),
});

export const fromMercator = ({ x, y }: Mercator): Place => ({
  lat: (2 * Math.atan(Math.exp(y / earthRadius)) - Math.PI / 2) / rad,
  lng: x / earthRadius / rad,
});

/** How many Mercator metres one metre on the ground is at a latitude. */
export const mercatorScale = (lat: number): number => 1 / Math.cos(clamp(lat, -maxLat, maxLat) * rad);

/** Metres between two points on the ground (haversine; within 0.5 % of the ellipsoid). */
export const metresBetween = (a: Place, b: Place): number => {
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2;
  return 2 * meanRadius * Math.asin(Math.min(1, Math.sqrt(h)));
};

/** The smallest box that holds a circle. */
export const boundsAround = ({ lat, lng }: Place, radiusKm: number): Bounds => {
  const dLat = (radiusKm * 1000) / meanRadius / rad;
  const dLng = Math.min(180, dLat * mercatorScale(lat));
  return {
    west: clamp(lng - dLng, -180, 180),
    south: clamp(lat - dLat, -maxLat, maxLat),
    east: clamp(lng + dLng, -180, 180),
    north: clamp(lat + dLat, -maxLat, maxLat),
  };
};

/** The smallest box that holds all points; null when there are none. */
export const boundsOf = (places: readonly Place[]): Bounds | null => {
  if (places.length === 0) return null;
  const lats = places.map(({ lat }) => lat);
  const lngs = places.map(({ lng }) => lng);
  return {
    west: Math.min(...lngs),
    south: Math.min(...lats),
    east: Math.max(...lngs),
    north: Math.max(...lats),
  };
};

export const centreOf = ({ west, south, east, north }: Bounds): Place =>
  fromMercator({
    x: (toMercator({ lat: 0, lng: west }).x + toMercator({ lat: 0, lng: east }).x) / 2,
    y: (toMercator({ lat: south, lng: 0 }).y + toMercator({ lat: north, lng: 0 }).y) / 2,
  });

/** `48.11,-1.68` as a point; null when it is none. */
export const parsePlace = (text: string): Place | null => {
  const [lat = Number.NaN, lng = Number.NaN, ...more] = text.split(',').map(degrees);
  const good = more.length === 0 && Math.abs(lat) <= maxLat && Math.abs(lng) <= 180;
  return good ? { lat, lng } : null;
};

/** `w,s,e,n` as a box; null when it is none, or is inside out. */
export const parseBounds = (text: string): Bounds | null => {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN, ...more] = text
    .split(',')
    .map(degrees);
  const good =
    more.length === 0 &&
    west >= -180 &&
    east <= 180 &&
    south >= -maxLat &&
    north <= maxLat &&
    west < east &&
    south < north;
  return good ? { west, south, east, north } : null;
};

const degrees = (text: string): number =>
  /^\s*-?\d{1,3}(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;

/** About a metre: more digits say nothing, and make addresses long. */
const short = (value: number): number => Math.round(value * 1e5) / 1e5;

export const placeText = ({ lat, lng }: Place): string => `${short(lat)},${short(lng)}`;

export const boundsText = ({ west, south, east, north }: Bounds): string =>
  [west, south, east, north].map(short).join(',');
