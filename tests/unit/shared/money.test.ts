import fc from 'fast-check';
import { formatMoney, parseMinor, percentOf } from '@/lib/shared/money';

describe('money', () => {
  it('is written in the habit of the reader', () => {
    expect(formatMoney({ amountMinor: 600, currency: 'EUR' }, 'fr')).toBe('6\u00a0€');
    expect(formatMoney({ amountMinor: 650, currency: 'EUR' }, 'en')).toBe('€6.50');
  });

  it('is read however a member types it, and never guessed', () => {
    expect(parseMinor('12,50', 'EUR')).toBe(1250);
    expect(parseMinor('1\u202f200.5 €', 'EUR')).toBe(120050);
    for (const wrong of ['', '-3', '1,234', '3,14,15', 'douze', '1e5'])
      expect(parseMinor(wrong, 'EUR')).toBeNull();
  });

  it('survives being written and read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_99 }), (amountMinor) => {
        const typed = `${Math.floor(amountMinor / 100)},${String(amountMinor % 100).padStart(2, '0')}`;
        expect(parseMinor(typed, 'EUR')).toBe(amountMinor);
      }),
    );
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
