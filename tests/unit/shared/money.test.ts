import fc from 'fast-check';
import { creditAsset, currencyAsset } from '@/lib/shared/asset';
import {
  decimalText,
  formatAmount,
  formatMoney,
  formatMoneyRange,
  isWholeSteps,
  percentOf,
  typedAmountOf,
} from '@/lib/shared/money';

const plain = (text: string): string => text.replace(/\s/g, ' ');

const hours = creditAsset({
  code: 'hours',
  unit: 'minutes',
  decimals: 0,
  words: {
    fr: { name: 'heures', one: 'heure', other: 'heures' },
    en: { name: 'hours', one: 'hour', other: 'hours' },
  },
});

const tokens = creditAsset({
  code: 'tokens',
  unit: 'decimal',
  decimals: 2,
  words: {
    fr: { name: 'jetons', one: 'jeton', other: 'jetons' },
    en: { name: 'tokens', one: 'token', other: 'tokens' },
  },
});

describe('money', () => {
  it('is written in the habit of the reader', () => {
    expect(formatMoney({ amountMinor: 600, currency: 'EUR' }, 'fr')).toBe('6\u00a0€');
    expect(formatMoney({ amountMinor: 650, currency: 'EUR' }, 'en')).toBe('€6.50');
  });

  it('has a minus where something is taken off, which is longer than a hyphen', () => {
    expect(plain(formatMoney({ amountMinor: -650, currency: 'EUR' }, 'fr'))).toBe('−6,50 €');
    expect(formatMoney({ amountMinor: -600, currency: 'EUR' }, 'en')).toBe('−€6');
  });

  it.each([
    ['JPY', 1250, '1 250 JPY', '¥1,250', '1250'],
    ['ISK', 500, '500 ISK', 'ISK 500', '500'],
    ['EUR', 1250, '12,50 €', '€12.50', '12.50'],
    ['BHD', 1250, '1,250 BHD', 'BHD 1.250', '1.250'],
    ['TND', 5000, '5 TND', 'TND 5', '5.000'],
    // The runtime writes these without decimals, as people there do; ISO 4217 and whoever is paid count them.
    ['LBP', 1250, '12,50 £LB', 'LBP 12.50', '12.50'],
    ['IQD', 1250, '1,250 IQD', 'IQD 1.250', '1.250'],
  ])('of %s has the decimals that its currency has', (currency, amountMinor, french, english, program) => {
    expect(
      plain(formatMoney({ amountMinor, currency }, 'fr')).replace('JP¥', 'JPY').replace('¥', 'JPY'),
    ).toBe(french);
    expect(plain(formatMoney({ amountMinor, currency }, 'en'))).toBe(english);
    expect(decimalText(amountMinor, currencyAsset(currency))).toBe(program);
  });

  it('has a range whose ends are written like amounts', () => {
    expect(plain(formatMoneyRange([350, 1500], 'EUR', 'fr'))).toBe('3,50–15 €');
    expect(plain(formatMoneyRange([500, 1500], 'JPY', 'en'))).toBe('¥500 – ¥1,500');
    expect(plain(formatMoneyRange([1250, 5000], 'BHD', 'en'))).toBe('BHD 1.250–5');
  });

  it('of no currency that there is, is a defect', () => {
    expect(() => formatMoney({ amountMinor: 1, currency: 'ZZZ' }, 'fr')).toThrow('ZZZ');
  });

  it('takes a percentage and its opposite symmetrically, in amounts that can change hands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('EUR', 'JPY', 'BHD', 'MGA'),
        (amount, percent, currency) => {
          const asset = currencyAsset(currency);
          expect(percentOf(-amount, percent, asset) + percentOf(amount, percent, asset)).toBe(0);
          expect(isWholeSteps(percentOf(amount, percent, asset), asset)).toBe(true);
        },
      ),
    );
    expect(percentOf(2550, 33, currencyAsset('BHD'))).toBe(840);
  });
});

describe('a credit', () => {
  it('of hours is kept in minutes and written in hours', () => {
    const french = [90, 65, 120, 45, 0, -75].map((minutes) => plain(formatAmount(minutes, hours, 'fr')));
    expect(french).toEqual(['1 h 30', '1 h 05', '2 h', '45 min', '0 h', '−1 h 15']);
    const english = [90, 65, 120, 45].map((minutes) => plain(formatAmount(minutes, hours, 'en')));
    expect(english).toEqual(['1 h 30 min', '1 h 5 min', '2 h', '45 min']);
    expect(typedAmountOf(90, hours, 'fr')).toBe('1 h 30');
  });

  it('of another kind is written with its own word, one or several as the language counts', () => {
    const written = (language: string) =>
      [0, 100, 150, 200, 123_400].map((minor) => plain(formatAmount(minor, tokens, language)));
    expect(written('fr')).toEqual(['0 jeton', '1 jeton', '1,50 jeton', '2 jetons', '1 234 jetons']);
    expect(written('en')).toEqual(['0 tokens', '1 token', '1.50 tokens', '2 tokens', '1,234 tokens']);
  });
});
