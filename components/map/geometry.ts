import {
  type Bounds,
  boundsAround,
  boundsOf,
  fromMercator,
  type Mercator,
  mercatorScale,
  metresBetween,
  type Place,
  toMercator,
} from '@/lib/shared/geo';

/** A window on the map: its middle in Mercator metres, its size in drawing units, and the metres of one unit. */
export type MapView = { middle: Mercator; width: number; height: number; metresAUnit: number };

export type Point = { x: number; y: number };

/** Closer than this says more than a blurred place knows; farther than the world makes no sense. */
const nearest = 4;
const farthest = 60_000;

/**
 * The closest window of a shape that shows all of a box, with some air around it; no closer than `atLeast` metres a
 * unit.
 */
export const viewOf = (
  bounds: Bounds,
  { width, height }: { width: number; height: number },
  { air = 0, atLeast = nearest } = {},
): MapView => {
  const low = toMercator({ lat: bounds.south, lng: bounds.west });
  const high = toMercator({ lat: bounds.north, lng: bounds.east });
  const needed = Math.max((high.x - low.x) / (width - 2 * air), (high.y - low.y) / (height - 2 * air));
  return {
    middle: { x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 },
    width,
    height,
    metresAUnit: Math.min(Math.max(needed, atLeast), farthest),
  };
};

export const project = ({ middle, width, height, metresAUnit }: MapView, place: Place): Point => {
  const { x, y } = toMercator(place);
  return { x: width / 2 + (x - middle.x) / metresAUnit, y: height / 2 - (y - middle.y) / metresAUnit };
};

/** The window moved by parts of its size (right and up are positive), `zoom` times as close. */
export const movedView = (view: MapView, { right = 0, up = 0, zoom = 1 }): MapView => ({
  ...view,
  middle: {
    x: view.middle.x + right * view.width * view.metresAUnit,
    y: view.middle.y + up * view.height * view.metresAUnit,
  },
  metresAUnit: Math.min(Math.max(view.metresAUnit / zoom, nearest), farthest),
});

/** Things that a closer look does not take apart lie within this, on the ground: what a list shows of them. */
const samePlaceMetres = 60;

/** An address rounds its box: views that differ by less than this can be one in it. */
const asGood = 1.05;

/**
 * What several pins that cover each other lead to: a closer view, where there is one that takes them apart, or else the box
 * that they all lie in.
 */
export const closerLook = (view: MapView, places: readonly Place[]): { view: MapView } | { box: Bounds } => {
  const [first] = places;
  const box = boundsOf(places);
  if (!first || !box) return { view };
  const isApart = places.some((place) => metresBetween(first, place) > samePlaceMetres);
  if (!isApart || view.metresAUnit <= nearest * asGood)
    return { box: boundsOf(places.flatMap((place) => cornersOf(place, samePlaceMetres / 1000))) ?? box };
  const close = viewOf(box, view, { air: view.width / 5 });
  return { view: close.metresAUnit * asGood < view.metresAUnit ? close : movedView(view, { zoom: 2 }) };
};

const cornersOf = (place: Place, radiusKm: number): Place[] => {
  const { west, south, east, north } = boundsAround(place, radiusKm);
  return [
    { lat: south, lng: west },
    { lat: north, lng: east },
  ];
};

const world = 20_037_508;

export const boundsOfView = ({ middle, width, height, metresAUnit }: MapView): Bounds => {
  const [wide, high] = [(width / 2) * metresAUnit, (height / 2) * metresAUnit];
  const onMap = (metres: number): number => Math.min(Math.max(metres, -world), world);
  const low = fromMercator({ x: onMap(middle.x - wide), y: onMap(middle.y - high) });
  const top = fromMercator({ x: onMap(middle.x + wide), y: onMap(middle.y + high) });
  return { west: low.lng, south: Math.max(low.lat, -85), east: top.lng, north: Math.min(top.lat, 85) };
};

/** Metres on the ground that one unit is in the middle of the window. */
export const groundMetres = ({ middle, metresAUnit }: MapView): number =>
  metresAUnit / mercatorScale(fromMercator(middle).lat);

/** A round length that fits into `units`, for the bar of a scale. */
export const scaleBar = (view: MapView, units: number): { metres: number; units: number } => {
  const ground = groundMetres(view);
  const power = 10 ** Math.floor(Math.log10(units * ground));
  const metres = ([5, 2, 1].find((step) => step * power <= units * ground) ?? 1) * power;
  return { metres, units: metres / ground };
};

/** Lines of a grid of round lengths, for the eye to hold on to: where they cross the window, in units. */
export const gridLines = (view: MapView, units: number): { down: number[]; across: number[] } => {
  const step = (scaleBar(view, units).metres * view.metresAUnit) / groundMetres(view);
  const { middle, width, height, metresAUnit } = view;
  const along = (centre: number, size: number): number[] => {
    const low = centre - (size / 2) * metresAUnit;
    const first = Math.ceil(low / step) * step;
    const count = Math.max(0, Math.floor((low + size * metresAUnit - first) / step) + 1);
    return Array.from({ length: count }, (_, index) => (first + index * step - low) / metresAUnit);
  };
  return { down: along(middle.x, width), across: along(middle.y, height).map((y) => height - y) };
};

export type Pin<Item> = Point & { width: number; items: Item[] };

/** The height of a pin, and the width of one that stands for several. */
export const pinHeight = 28;
const severalWidth = 30;

const touch = (a: Point & { width: number }, b: Point & { width: number }): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < pinHeight;

/** Pins that would cover each other become one for several, in the middle of them; until none touch. */
export const gather = <Item>(pins: readonly (Point & { width: number; item: Item })[]): Pin<Item>[] => {
  const groups: Pin<Item>[] = [];
  const add = (pin: Pin<Item>): void => {
    const at = groups.findIndex((group) => touch(group, pin));
    const [near] = at < 0 ? [] : groups.splice(at, 1);
    if (!near) {
      groups.push(pin);
      return;
    }
    const items = [...near.items, ...pin.items];
    const share = pin.items.length / items.length;
    const x = near.x + (pin.x - near.x) * share;
    const y = near.y + (pin.y - near.y) * share;
    add({ x, y, width: severalWidth, items });
  };
  for (const { x, y, width, item } of pins) add({ x, y, width, items: [item] });
  return groups;
};

/** Names that neither cover each other nor a pin, the first ones first. */
export const fitting = <Label extends Point & { width: number }>(
  labels: readonly Label[],
  pins: readonly (Point & { width: number })[],
  { width, height }: { width: number; height: number },
): Label[] => {
  const placed: Label[] = [];
  for (const label of labels) {
    const inside =
      label.x > label.width / 2 && label.x < width - label.width / 2 && label.y > 14 && label.y < height - 30;
    if (inside && ![...pins, ...placed].some((each) => touch(label, each))) placed.push(label);
  }
  return placed;
};
