import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { BaseMap } from '@/lib/platform/base-map';

/** The tokens of app/globals.css that a map is painted with. */
const tokens = ['land', 'town', 'line', 'green', 'water', 'road', 'rail'] as const;

type Paint = Record<(typeof tokens)[number] | 'ink' | 'halo', string>;

/** The colours as the page has them now, light or dark: a map paints on a canvas, which knows no variables. */
export const paintOf = (within: HTMLElement): Paint => {
  const probe = document.createElement('span');
  within.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(--color-${name})`;
    return getComputedStyle(probe).color;
  };
  const entries = tokens.map((token) => [token, read(`map-${token}`)] as const);
  const paint = { ...Object.fromEntries(entries), ink: read('ink-2'), halo: read('map-land') };
  probe.remove();
  return paint as Paint;
};

const kind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
const isShape = (shape: 'Polygon' | 'LineString' | 'Point'): ExpressionSpecification => [
  '==',
  ['geometry-type'],
  shape,
];
const wide = (far: number, near: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.5],
  ['zoom'],
  ...[8, far, 18, near],
];

type Ground = { source: string; layer?: string };

const of = ({ source, layer }: Ground) => ({ source, ...(layer && { 'source-layer': layer }) });

type Area = { id: string; on: Ground; filter: ExpressionSpecification; colour: string };

const area = ({ id, on, filter, colour }: Area): LayerSpecification => ({
  ...{ id, type: 'fill', ...of(on), filter },
  paint: { 'fill-color': colour },
});

const line = ({ id, on, filter, colour }: Area, far: number, near: number): LayerSpecification => ({
  ...{ id, type: 'line', ...of(on), filter },
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': wide(far, near) },
});

const names = (
  { id, on, filter }: Omit<Area, 'colour'>,
  paint: Paint,
  { font, size, minzoom = 0 }: { font: string[]; size: number; minzoom?: number },
): LayerSpecification => ({
  ...{ id, type: 'symbol', ...of(on), filter, minzoom },
  layout: {
    'text-field': ['get', 'name'],
    'text-font': font,
    'text-size': size,
    'text-max-width': 8,
    'text-padding': 6,
  },
  paint: { 'text-color': paint.ink, 'text-halo-color': paint.halo, 'text-halo-width': 1.6 },
});

/** What the community itself brought: rivers, parks, roads, and the towns around. */
const drawnGround = (paint: Paint): LayerSpecification[] => {
  const on = { source: 'own' };
  const towns: LayerSpecification = {
    ...{ id: 'towns', type: 'circle', source: 'own', filter: kind('town') },
    paint: {
      'circle-color': paint.town,
      'circle-radius': [
        'interpolate',
        ['exponential', 2],
        ['zoom'],
        ...[8, ['*', ['get', 'reach'], 0.0024], 18, ['*', ['get', 'reach'], 2.46]],
      ] as unknown as ExpressionSpecification,
    },
  };
  return [
    towns,
    area({ id: 'green', on, filter: ['all', isShape('Polygon'), kind('green')], colour: paint.green }),
    area({ id: 'lakes', on, filter: ['all', isShape('Polygon'), kind('water')], colour: paint.water }),
    line(
      { id: 'rivers', on, filter: ['all', isShape('LineString'), kind('water')], colour: paint.water },
      1.5,
      60,
    ),
    line({ id: 'roads', on, filter: kind('road'), colour: paint.road }, 1, 26),
    line({ id: 'rails', on, filter: kind('rail'), colour: paint.rail }, 0.6, 5),
  ];
};

/** Tiles in the schema of Protomaps' public builds (docs/map.md). */
const tiledGround = (paint: Paint, font: string[]): LayerSpecification[] => {
  const from = (layer: string) => ({ source: 'tiles', layer });
  const roads = from('roads');
  const road = (id: string, kinds: string[], far: number, near: number, colour: string) =>
    line({ id, on: roads, filter: kind(...kinds), colour }, far, near);
  const parks = [
    'park',
    'forest',
    'wood',
    'nature_reserve',
    'grass',
    'garden',
    'cemetery',
    'meadow',
    'pitch',
  ];
  return [
    area({ id: 'green', on: from('landuse'), filter: kind(...parks), colour: paint.green }),
    area({ id: 'lakes', on: from('water'), filter: isShape('Polygon'), colour: paint.water }),
    line({ id: 'rivers', on: from('water'), filter: isShape('LineString'), colour: paint.water }, 0.6, 16),
    {
      ...area({ id: 'houses', on: from('buildings'), filter: isShape('Polygon'), colour: paint.town }),
      minzoom: 13,
    } as LayerSpecification,
    road('paths', ['path'], 0.1, 3, paint.line),
    road('rails', ['rail'], 0.4, 4, paint.rail),
    road('streets', ['minor_road', 'other'], 0.1, 16, paint.road),
    road('avenues', ['medium_road', 'major_road'], 0.8, 26, paint.road),
    road('highways', ['highway'], 1.4, 34, paint.road),
    {
      ...names({ id: 'street-names', on: roads, filter: ['has', 'name'] }, paint, {
        font,
        size: 11,
        minzoom: 14.5,
      }),
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': 11,
      },
    } as LayerSpecification,
    names({ id: 'town-names', on: from('places'), filter: kind('locality') }, paint, { font, size: 13.5 }),
  ];
};

/** Names of the community's own, over any ground of ours. */
const ownNames = (paint: Paint, font: string[]): LayerSpecification[] => {
  const on = { source: 'own' };
  return [
    names({ id: 'landmarks', on, filter: kind('landmark', 'green') }, paint, {
      font,
      size: 11,
      minzoom: 13.2,
    }),
    names({ id: 'quarters', on, filter: kind('neighbourhood') }, paint, { font, size: 12.5, minzoom: 11.2 }),
  ];
};

/** The style of a map: a file of tiles or what the community brought, in the colours of the page. */
export const styleOf = (
  base: BaseMap['kind'],
  origin: string,
  paint: Paint,
  font: string[],
): StyleSpecification => {
  const isTiled = base === 'tiles';
  const own = { source: 'own' };
  const ofTowns = names({ id: 'own-towns', on: own, filter: kind('town') }, paint, { font, size: 13.5 });
  return {
    version: 8,
    sources: {
      own: { type: 'geojson', data: `${origin}/api/map/ground.geojson` },
      ...(isTiled && { tiles: { type: 'vector', url: `pmtiles://${origin}/api/map/tiles.pmtiles` } }),
    },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': paint.land } },
      ...(isTiled ? tiledGround(paint, font) : drawnGround(paint)),
      ...ownNames(paint, font),
      ...(isTiled ? [] : [ofTowns]),
    ],
  };
};
