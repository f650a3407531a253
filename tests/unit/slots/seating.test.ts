import fc from 'fast-check';
import { chairRadius, chairsOf, type DrawnTable, tablesOf } from '@/components/slots/seating';
import type { Seat } from '@/lib/booking/slots/queries';
import { atLeastOne } from '../../support/at-least-one';

const host: Seat = { kind: 'host', name: 'Karim', places: 0 };

const guests = fc.array(
  fc.record({
    kind: fc.constantFrom('guest' as const, 'hidden' as const),
    name: fc.string(),
    places: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 10 },
);

/** A host and at most sixty places. */
const seatings = fc
  .tuple(guests, fc.integer({ min: 0, max: 60 }))
  .map(([some, free]): Seat[] => [...some, { kind: 'free', places: free } as const, host])
  .filter((seats) => chairsOf(seats).length <= 61);

const overlaps = ({ spots }: DrawnTable): boolean =>
  spots.some((one, index) =>
    spots.slice(index + 1).some((other) => Math.hypot(one.x - other.x, one.y - other.y) < 2 * chairRadius),
  );

const isInside = ({ width, height, spots }: DrawnTable): boolean =>
  spots.every(
    ({ x, y }) =>
      x >= chairRadius && x <= width - chairRadius && y >= chairRadius && y <= height - chairRadius,
  );

describe('a table', () => {
  it('has a chair for each place, the host at the head and what is free at the end', () => {
    fc.assert(
      fc.property(seatings, (seats) => {
        const spots = tablesOf(seats).flatMap((table) => table.spots);
        const places = seats.reduce((sum, seat) => sum + seat.places, 1);
        expect(spots).toHaveLength(places);
        expect(spots[0]?.kind).toBe('host');
        const firstFree = spots.findIndex(({ kind }) => kind === 'free');
        if (firstFree >= 0)
          expect(new Set(spots.slice(firstFree).map(({ kind }) => kind))).toEqual(new Set(['free']));
      }),
    );
  });

  it('lets nobody sit on another, nor beside the drawing', () => {
    fc.assert(
      fc.property(seatings, (seats) => {
        const tables = tablesOf(seats);
        expect(tables).not.toEqual([]);
        for (const table of atLeastOne(tables)) {
          expect(overlaps(table)).toBe(false);
          expect(isInside(table)).toBe(true);
        }
      }),
    );
  });

  it.each([
    [1, ['round']],
    [8, ['round']],
    [9, ['long']],
    [21, ['long']],
    [22, ['long', 'long']],
    [60, ['long', 'long', 'long']],
  ])('for %i places is %p', (places, shapes) => {
    expect(tablesOf([host, { kind: 'free', places }]).map(({ shape }) => shape)).toEqual(shapes);
  });

  it('shows who comes with somebody without a face of their own', () => {
    const chairs = chairsOf([{ kind: 'guest', name: 'Aya', pictureId: 'p', places: 3 }]);
    expect(chairs.map(({ kind, pictureId }) => [kind, pictureId])).toEqual([
      ['guest', 'p'],
      ['companion', null],
      ['companion', null],
    ]);
  });
});
