import fc from 'fast-check';
import { formatMoney, percentOf } from '@/lib/shared/money';

describe('money', () => {
  it('is written in the habit of the reader', () => {
    expect(formatMoney({ amountMinor: 600, currency: 'EUR' }, 'fr')).toBe('6\u00a0€');
    expect(formatMoney({ amountMinor: 650, currency: 'EUR' }, 'en')).toBe('€6.50');
  });

  it('takes a percentage and its opposite symmetrically', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 100 }),
        (amount, percent) => {
          expect(percentOf(-amount, percent) + percentOf(amount, percent)).toBe(0);
        },
      ),
    );
  });
});
