import fc from 'fast-check';
import {
  boundsOfView,
  closerLook,
  gather,
  gridLines,
  movedView,
  pinHeight,
  project,
  scaleBar,
  viewOf,
} from '@/components/map/geometry';
import {
  boundsAround,
  boundsText,
  fromMercator,
  metresBetween,
  parseBounds,
  parsePlace,
  toMercator,
} from '@/lib/shared/geo';
import { atLeastOne } from '../../support/at-least-one';

const rennes = { lat: 48.1119, lng: -1.6802 };
const size = { width: 400, height: 500 };
const lat = fc.double({ min: -80, max: 80, noNaN: true });
/** Not at the edges of the world, where a map ends. */
const inland = fc.double({ min: -70, max: 70, noNaN: true });
const lng = fc.double({ min: -179, max: 179, noNaN: true });

describe('places', () => {
  it('come back from the flat map as they were', () => {
    fc.assert(
      fc.property(lat, lng, (a, b) => {
        const back = fromMercator(toMercator({ lat: a, lng: b }));
        expect(back.lat).toBeCloseTo(a, 9);
        expect(back.lng).toBeCloseTo(b, 9);
      }),
    );
  });

  it('are as far apart as they are', () => {
    expect(metresBetween(rennes, { lat: 48.8566, lng: 2.3522 }) / 1000).toBeCloseTo(308.8, 0);
    expect(metresBetween(rennes, rennes)).toBe(0);
  });

  it('are read from an address, or not at all', () => {
    expect(parsePlace(' 48.1, -1.6 ')).toEqual({ lat: 48.1, lng: -1.6 });
    for (const wrong of ['', '48', '48,', '1,2,3', '91,0', '0,181', 'a,b', '1e2,1'])
      expect(parsePlace(wrong)).toBeNull();
    for (const wrong of ['', '1,2,3', '0,0,0,0', '2,0,1,1', '0,0,1,NaN'])
      expect(parseBounds(wrong)).toBeNull();
    expect(parseBounds(boundsText(boundsAround(rennes, 5)))).not.toBeNull();
  });
});

describe('several pins in one', () => {
  /** Follows the link of a group as an address carries it; true when it leads to a list in the end. */
  const endsInList = (places: readonly { lat: number; lng: number }[]): boolean => {
    let view = viewOf(boundsAround(rennes, 20), size);
    for (let step = 0; step < 20; step++) {
      const look = closerLook(view, places);
      if ('box' in look) {
        const { west, south, east, north } = look.box;
        return places.every((at) => at.lng > west && at.lng < east && at.lat > south && at.lat < north);
      }
      const next = boundsText(boundsOfView(look.view));
      expect(next).not.toBe(boundsText(boundsOfView(view)));
      view = viewOf(parseBounds(next) ?? boundsAround(rennes, 1), size);
    }
    return false;
  };

  it('lead closer until they are apart, and to a list of what no map takes apart; never to the same page', () => {
    expect(closerLook(viewOf(boundsAround(rennes, 1), size), [rennes, rennes])).toHaveProperty('box');
    const far = { lat: 48.13, lng: -1.64 };
    expect(closerLook(viewOf(boundsAround(rennes, 20), size), [rennes, far])).toHaveProperty('view');
    // Its own closer view is the same one once an address has rounded it.
    const asWide = 0.008563;
    expect(endsInList([rennes, { lat: rennes.lat + asWide, lng: rennes.lng + asWide }])).toBe(true);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.02, noNaN: true }), (apart) => {
        expect(endsInList([rennes, { lat: rennes.lat + apart, lng: rennes.lng + apart }])).toBe(true);
      }),
    );
  });
});

describe('a map', () => {
  it('shows all of what it was made for, in its middle', () => {
    fc.assert(
      fc.property(inland, inland, fc.double({ min: 1, max: 100, noNaN: true }), (a, b, radius) => {
        const bounds = boundsAround({ lat: a, lng: b }, radius);
        const view = viewOf(bounds, size);
        const shown = boundsOfView(view);
        expect(shown.west).toBeLessThanOrEqual(bounds.west + 1e-6);
        expect(shown.north).toBeGreaterThanOrEqual(bounds.north - 1e-6);
        const middle = project(view, fromMercator(view.middle));
        expect(middle.x).toBeCloseTo(size.width / 2, 6);
        expect(middle.y).toBeCloseTo(size.height / 2, 6);
      }),
    );
  });

  it('moved there and back is where it was, and its address says so', () => {
    const view = viewOf(boundsAround(rennes, 5), size);
    const back = movedView(movedView(view, { right: 0.5, up: 0.5, zoom: 2 }), {
      zoom: 0.5,
      right: -1,
      up: -1,
    });
    expect(back.middle.x).toBeCloseTo(view.middle.x, 6);
    expect(back.metresAUnit).toBeCloseTo(view.metresAUnit, 9);
    expect(parseBounds(boundsText(boundsOfView(movedView(view, { zoom: 0.0001 }))))).not.toBeNull();
  });

  it('has a scale of a round length and a grid inside it', () => {
    const view = viewOf(boundsAround(rennes, 5), size);
    const bar = scaleBar(view, 100);
    expect(bar.units).toBeLessThanOrEqual(100);
    expect([1, 2, 5]).toContain(bar.metres / 10 ** Math.floor(Math.log10(bar.metres)));
    const { down, across } = gridLines(view, 100);
    for (const x of atLeastOne(down)) expect(x >= -1e-6 && x <= size.width + 1e-6).toBe(true);
    for (const y of atLeastOne(across)) expect(y >= -1e-6 && y <= size.height + 1e-6).toBe(true);
  });

  it('loses no pin when they gather, and none cover each other', () => {
    const at = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 500 }),
      width: fc.constant(50),
    });
    fc.assert(
      fc.property(fc.array(at, { maxLength: 40 }), (places) => {
        const groups = gather(places.map((place, item) => ({ ...place, item })));
        expect(groups.flatMap(({ items }) => items).sort((a, b) => a - b)).toEqual(
          places.map((_, index) => index),
        );
        const covering = groups
          .flatMap((one, index) => groups.slice(index + 1).map((other) => [one, other] as const))
          .filter(
            ([one, other]) =>
              Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
              Math.abs(one.y - other.y) < pinHeight,
          );
        expect(covering).toEqual([]);
      }),
    );
  });
});
