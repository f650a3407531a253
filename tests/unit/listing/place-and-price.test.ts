import fc from 'fast-check';
import { blurMetres, blurredPlace, comparablePrice, unpricedMinor } from '@/lib/listing/rules';
import { skill } from '@/lib/listing/types/skill';
import { stay } from '@/lib/listing/types/stay';
import { thing } from '@/lib/listing/types/thing';
import { metresBetween } from '@/lib/shared/geo';

const lat = fc.double({ min: -80, max: 80, noNaN: true });
const lng = fc.double({ min: -180, max: 180, noNaN: true });

describe('a blurred place', () => {
  test('is never farther than the diagonal of its square', () => {
    fc.assert(
      fc.property(lat, lng, fc.string(), (lat, lng, seed) => {
        const shown = blurredPlace(lat, lng, seed);
        expect(metresBetween({ lat, lng }, shown)).toBeLessThan(blurMetres * 1.5);
      }),
    );
  });

  test('says nothing of where in its square the true place lies: all places of a square look the same', () => {
    const shown = new Map<string, number>();
    for (let step = 0; step < 400; step += 1) {
      const { lat, lng } = blurredPlace(
        48.11 + (step % 20) * 1e-4,
        -1.68 + Math.floor(step / 20) * 1e-4,
        'owner',
      );
      shown.set(`${lat},${lng}`, (shown.get(`${lat},${lng}`) ?? 0) + 1);
    }
    expect(shown.size).toBeLessThanOrEqual(4);
  });

  test('is about as far as a few hundred metres, in all directions', () => {
    const off = Array.from({ length: 2000 }, (_, index) => {
      const exact = { lat: 48.05 + (index % 50) * 0.0023, lng: -1.75 + Math.floor(index / 50) * 0.0037 };
      const shown = blurredPlace(exact.lat, exact.lng, `owner ${index}`);
      return { metres: metresBetween(exact, shown), lat: shown.lat - exact.lat, lng: shown.lng - exact.lng };
    });
    const mean = (pick: (each: (typeof off)[number]) => number): number =>
      off.reduce((sum, each) => sum + pick(each), 0) / off.length;
    expect(mean(({ metres }) => metres)).toBeGreaterThan(150);
    expect(mean(({ metres }) => metres)).toBeLessThan(300);
    expect(Math.abs(mean(({ lat }) => lat))).toBeLessThan(0.0003);
    expect(Math.abs(mean(({ lng }) => lng))).toBeLessThan(0.0004);
  });

  test('differs between owners', () => {
    expect(blurredPlace(48.11, -1.68, 'one')).not.toEqual(blurredPlace(48.11, -1.68, 'other'));
  });
});

describe('the price that is compared', () => {
  test('is the rate of the type’s unit where there is one', () => {
    expect(
      comparablePrice(thing, [
        { unit: 'week', amountMinor: 3000 },
        { unit: 'day', amountMinor: 600 },
      ]),
    ).toBe(600);
    expect(
      comparablePrice(stay, [
        { unit: 'week', amountMinor: 28_000 },
        { unit: 'night', amountMinor: 4500 },
      ]),
    ).toBe(4500);
  });

  test('is worked out from the nearest rate otherwise', () => {
    expect(
      comparablePrice(thing, [
        { unit: 'week', amountMinor: 7000 },
        { unit: 'hour', amountMinor: 200 },
      ]),
    ).toBe(1000);
    expect(comparablePrice(stay, [{ unit: 'week', amountMinor: 7000 }])).toBe(1000);
  });

  test('is 0 for what is free, and never 0 for what is not', () => {
    expect(comparablePrice(thing, [])).toBe(0);
    // What is had for hours is neither for nothing nor cheaper than a cent.
    expect(comparablePrice(thing, [], 'credit')).toBe(unpricedMinor);
    expect(comparablePrice(skill, [])).toBe(unpricedMinor);
    expect(comparablePrice(thing, [{ unit: 'day', amountMinor: 500 }], 'either')).toBe(500);
    expect(comparablePrice(thing, [{ unit: 'week', amountMinor: 1 }])).toBe(1);
  });
});
