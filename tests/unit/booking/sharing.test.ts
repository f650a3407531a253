import fc from 'fast-check';
import { shareOf } from '@/lib/booking/hours/sharing';

/** What each of some bookings owes, in the order in which they asked. */
const sharesOf = (minutes: number, places: readonly number[]): number[] => {
  const all = places.reduce((sum, own) => sum + own, 0);
  return places.map((own, at) =>
    shareOf(minutes, { all, before: places.slice(0, at).reduce((sum, each) => sum + each, 0), own }),
  );
};

describe('an hour that several share', () => {
  test.each([
    ['three of an hour', 60, [1, 1, 1], [20, 20, 20]],
    ['seven of an hour', 60, [1, 1, 1, 1, 1, 1, 1], [9, 9, 9, 9, 8, 8, 8]],
    ['two places of one, and one of another', 50, [2, 1], [34, 16]],
    ['one alone', 45, [1], [45]],
    ['nothing', 0, [1, 1], [0, 0]],
  ])('%s', (_, minutes, places, shares) => {
    expect(sharesOf(minutes, places)).toEqual(shares);
  });

  it('is owed to the minute: the parts add up, and no place owes more than a minute above another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 }),
        (minutes, places) => {
          const shares = sharesOf(minutes, places);
          expect(shares.reduce((sum, each) => sum + each, 0)).toBe(minutes);
          const each = shares.map((share, at) => share / (places[at] ?? 1));
          expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
