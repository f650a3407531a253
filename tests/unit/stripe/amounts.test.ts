import fc from 'fast-check';
import { atStripe, fromStripe, unitAtStripe } from '@/lib/platform/stripe/amounts';
import { currencyAsset } from '@/lib/shared/asset';
import { currencyDecimals } from '@/lib/shared/currencies';

test.each([
  ['EUR', 1250, 1250],
  ['JPY', 500, 500],
  ['BHD', 1250, 1250],
  ['TND', 10, 10],
  // Without decimals, yet told with two of them that are always nothing.
  ['ISK', 5, 500],
  ['UGX', 3000, 300_000],
  // Two decimals on paper, none at Stripe.
  ['MGA', 120_000, 1200],
])('%s: %d of our minor units are told to Stripe as %d', (currency, amountMinor, amount) => {
  expect(atStripe({ amountMinor, currency })).toEqual({ amount, currency: currency.toLowerCase() });
  expect(fromStripe(amount, currency.toLowerCase())).toEqual({ amountMinor, currency });
});

test('what no card pays is a defect before Stripe hears of it', () => {
  for (const [currency, amountMinor] of [
    ['BHD', 1255],
    ['MGA', 150],
    ['EUR', 1.5],
  ] as const)
    expect(() => atStripe({ amountMinor, currency })).toThrow(RangeError);
});

test('whatever can be paid of a currency, Stripe takes and tells back as it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...currencyDecimals.keys()),
      fc.integer({ min: 0, max: 10_000_000 }),
      (currency, steps) => {
        const amountMinor = steps * currencyAsset(currency).stepMinor;
        const told = atStripe({ amountMinor, currency });
        expect(told.amount % (unitAtStripe(told.currency) ?? Number.NaN)).toBe(0);
        expect(fromStripe(told.amount, told.currency)).toEqual({ amountMinor, currency });
      },
    ),
  );
  expect(unitAtStripe('zzz')).toBeNull();
});
