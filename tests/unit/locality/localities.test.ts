import fc from 'fast-check';
import { beginningSo, indexOf, namedSo, soughtName } from '@/lib/locality/names';
import { fileLimits, readLocalities } from '@/lib/locality/schema';
import { middleOf, type Position } from '@/lib/locality/shapes';
import { slicesOf } from '@/lib/search/slices';
import { AppError } from '@/lib/shared/errors';
import { metresBetween } from '@/lib/shared/geo';
import { plainText } from '@/lib/shared/plain-text';
import { surroundings } from '@/prisma/seed/surroundings';
import { atLeastOne } from '../../support/at-least-one';

const rennes = { lat: 48.1119, lng: -1.6802 };

const point = (name: string, more: object = {}, coordinates: unknown = [-1.67, 48.1]) => ({
  type: 'Feature',
  properties: { name, ...more },
  geometry: { type: 'Point', coordinates },
});

const square = (lng: number, lat: number): Position[] => [
  [lng, lat],
  [lng + 0.01, lat],
  [lng + 0.01, lat + 0.01],
  [lng, lat + 0.01],
  [lng, lat],
];

const fileOf = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });

const read = (...features: unknown[]) => readLocalities(fileOf(...features), rennes);

/** What a file is refused for, beside its field. */
const keyOf = (text: string): string | undefined => {
  try {
    readLocalities(text, rennes);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.fields.file?.key;
    throw error;
  }
};

describe('a file of localities', () => {
  it('is read as towns publish theirs, with names and kinds', () => {
    expect(
      read(point('Gare', { kind: 'landmark', names: ['station'], alt_name: 'gare SNCF;gares' })),
    ).toEqual([
      {
        ...{ kind: 'landmark', name: 'Gare', otherNames: ['station', 'gare SNCF', 'gares'] },
        ...{ lat: 48.1, lng: -1.67, shape: null },
      },
    ]);
    const [quarter] = read({
      type: 'Feature',
      properties: { nom: 'Villejean' },
      geometry: { type: 'Polygon', coordinates: [square(-1.71, 48.12)] },
    });
    expect(quarter).toMatchObject({ kind: 'neighbourhood', name: 'Villejean' });
    expect(quarter?.lat).toBeCloseTo(48.125, 6);
    expect(quarter?.lng).toBeCloseTo(-1.705, 6);
  });

  it.each([
    ['no JSON', '{', 'locality.notJson'],
    ['no collection', '{"type":"Feature"}', 'locality.notJson'],
    ['an empty one', fileOf(), 'locality.empty'],
    ['one that is too deep', `{"type":${'['.repeat(50)}${']'.repeat(50)}}`, 'locality.notJson'],
    ['one that is too large', ' '.repeat(fileLimits.bytes + 1), 'locality.tooLarge'],
    [
      'too many',
      fileOf(...Array.from({ length: fileLimits.features + 1 }, () => point('x'))),
      'locality.tooMany',
    ],
    ['one without a name', fileOf(point('')), 'locality.unnamed'],
    ['latitude first', fileOf(point('x', {}, [48.1, -1.67])), 'locality.far'],
    ['a point off the earth', fileOf(point('x', {}, [200, 10])), 'locality.wrongFeature'],
    ['a road that is a point', fileOf(point('x', { kind: 'road' })), 'locality.wrongShape'],
    [
      'too fine an outline',
      fileOf({
        type: 'Feature',
        properties: { name: 'x' },
        geometry: {
          type: 'Polygon',
          coordinates: [Array.from({ length: fileLimits.points + 1 }, () => [-1.6, 48])],
        },
      }),
      'locality.tooFine',
    ],
  ])('is refused when it holds %s', (_, text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it('is read or refused, whatever it holds', () => {
    const isReadOrRefused = (text: string): boolean => {
      const key = keyOf(text);
      return key === undefined || key.startsWith('locality.');
    };
    const anything = fc.oneof(
      fc.json(),
      fc.jsonValue().map((feature) => fileOf(feature)),
    );
    fc.assert(fc.property(anything, (text) => expect(isReadOrRefused(text)).toBe(true)));
  });
});

describe('the middle of an outline', () => {
  it('is that of its largest part', () => {
    const small = square(0, 0).map(([lng, lat]): Position => [lng / 10, lat / 10]);
    const middle = middleOf({ type: 'MultiPolygon', coordinates: [[small], [square(1, 1)]] });
    expect(middle.lat).toBeCloseTo(1.005, 9);
    expect(middle.lng).toBeCloseTo(1.005, 9);
  });
});

describe('a name', () => {
  const index = indexOf(surroundings());
  const first = (typed: string) => namedSo(index, typed)[0]?.name;

  it.each([
    ['villejean', 'Villejean'],
    ['Quartier de Villejean', 'Villejean'],
    ['la gare', 'Gare de Rennes'],
    ['GARE DE RENNES', 'Gare de Rennes'],
    ['st helier', 'Saint-Hélier'],
    ['le Blosne', 'Le Blosne'],
    ['bourg l’evêque', 'Bourg-l’Évêque'],
    ['the station', 'Gare de Rennes'],
    ['Gayeulles', 'Parc des Gayeulles'],
  ])('is found however it is written: %s', (typed, name) => {
    expect(first(typed)).toBe(name);
  });

  it('that is only begun offers those that begin so', () => {
    expect(beginningSo(index, 'villej', 1).map(({ name }) => name)).toEqual(['Villejean']);
    expect(beginningSo(index, 'saint', 3)).toHaveLength(3);
    expect(beginningSo(index, 'v', 3)).toEqual([]);
    expect(soughtName('la')).toBe('la');
  });
});

test('the demo’s surroundings lie around it, and a file of them is read as what they are', () => {
  const all = surroundings();
  for (const locality of atLeastOne(all)) expect(metresBetween(locality, rennes)).toBeLessThan(15_000);
  const features = all.map(({ kind, name, otherNames: names, shape, lat, lng }) => ({
    type: 'Feature',
    properties: { kind, name, names },
    geometry: shape ?? { type: 'Point', coordinates: [lng, lat] },
  }));
  expect(read(...features)).toEqual(all);
});

describe('words that may say a place', () => {
  const names = (typed: string) =>
    slicesOf(typed.split(' ').map(plainText), 8)
      .filter(({ name }) => name !== null)
      .map(({ name }) => name);

  it.each([
    ['perceuse à Villejean', 'villejean'],
    ['atelier près de la gare', 'la gare'],
    ['vélo autour d’Orgères', 'orgeres'],
    ['drill near to the station', 'the station'],
    ['table dans le Blosne', 'le blosne'],
  ])('follow a preposition, the longest words first: %s', (typed, name) => {
    expect(names(typed)[0]).toBe(name);
  });

  it('are none where nothing leads to a place', () => {
    expect(names('perceuse')).toEqual([]);
    expect(names('vélo à')).toEqual([]);
  });
});
