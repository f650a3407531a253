import fc from 'fast-check';
import { balanceParts, balanceSums, isSameBalance } from '@/lib/booking/balance/rules';
import { legsOf } from '@/lib/booking/ring-rules';
import { sumMinor } from '@/lib/shared/money';
import { atLeastOne } from '../../support/at-least-one';

const ringOf = (count: number) =>
  legsOf(Array.from({ length: count }, (_, at) => ({ id: `thing ${at}`, ownerId: `owner ${at}` })));

const worthOfAll = fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 2, maxLength: 5 });

test('whatever things are worth, what all give and get beside them comes to nothing', () => {
  fc.assert(
    fc.property(worthOfAll, (worths) => {
      const legs = ringOf(worths.length);
      const sums = balanceSums(legs, worths);
      expect(sumMinor([...sums.values()])).toBe(0);
      const parts = balanceParts(legs, worths);
      const of = (holderId: string) =>
        sumMinor(
          parts.map(({ from, to, amountMinor }) =>
            from === holderId ? amountMinor : to === holderId ? -amountMinor : 0,
          ),
        );
      for (const [holderId, sum] of atLeastOne([...sums])) expect(of(holderId)).toBe(sum);
      // Nobody gives and gets, and nobody gives nothing.
      const giving = new Set(parts.map(({ from }) => from));
      expect(parts.filter(({ to, amountMinor }) => giving.has(to) || amountMinor <= 0)).toEqual([]);
      expect(parts.length).toBeLessThan(worths.length);
    }),
  );
});

test('who gets the more for the less gives the difference: homes of 200, 250 and 300 thousand', () => {
  // The first thing comes to whoever has the last, each other to whoever has the one before.
  expect(balanceParts(ringOf(3), [250, 300, 200])).toEqual([
    { from: 'owner 2', to: 'owner 1', amountMinor: 50 },
    { from: 'owner 0', to: 'owner 1', amountMinor: 50 },
  ]);
  expect(balanceParts(ringOf(2), [400, 300])).toEqual([{ from: 'owner 1', to: 'owner 0', amountMinor: 100 }]);
});

test('the same worths again are no other balance', () => {
  const said = { version: 3, worths: [60, 120] };
  expect(isSameBalance(said, { worths: [60, 120] })).toBe(true);
  expect(isSameBalance(said, { worths: [120, 60] })).toBe(false);
  expect(isSameBalance(undefined, { worths: [] })).toBe(true);
  expect(isSameBalance(said, { worths: [] })).toBe(false);
});
