import fc from 'fast-check';
import { type Reading, readAmount, stepRefusal } from '@/lib/shared/amount';
import { creditAsset, currencyAsset } from '@/lib/shared/asset';
import { locales } from '@/lib/shared/locale';
import { formatAmount, typedAmountOf } from '@/lib/shared/money';
import { readDecimal, readWhole } from '@/lib/shared/typed-digits';

const euro = currencyAsset('EUR');

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

const inShort = (reading: Reading) =>
  'amountMinor' in reading ? reading.amountMinor : reading.refusal.key.replace('amount.', '');

const read = (typed: string, language?: 'fr' | 'en') => inShort(readAmount(typed, euro, language));

describe('an amount', () => {
  it.each([
    ['12', 1200],
    ['0', 0],
    ['12,5', 1250],
    ['12,50', 1250],
    ['12.50', 1250],
    [' 12,50\u00a0€ ', 1250],
    ['€12', 1200],
    ['12 €', 1200],
    ['12€50', 1250],
    ['1 200€50', 120050],
    ['12 euros', 1200],
    ['12,50 EUR', 1250],
    ['Eur 12.5', 1250],
    ['1 200', 120000],
    ['1\u202f200,50', 120050],
    ['1\u00a0200.50', 120050],
    ['1\u2009234\u2009567,89', 123456789],
    ['1200,5', 120050],
    ['１２，５０', 1250],
    ['١٢٫٥٠', 1250],
    ['\u200e12,50', 1250],
  ])('written %j is the same in every language', (typed, amountMinor) => {
    expect(read(typed)).toBe(amountMinor);
    expect(read(typed, 'fr')).toBe(amountMinor);
    expect(read(typed, 'en')).toBe(amountMinor);
  });

  it('has its thousands apart as the language writes them', () => {
    for (const typed of ['1,200.50', '€1,200.50']) {
      expect(read(typed, 'en')).toBe(120050);
      expect(read(typed, 'fr')).toBe('meant');
      expect(read(typed)).toBe('meant');
    }
    expect(read('1,200', 'en')).toBe(120000);
    expect(read('1,200', 'fr')).toBe('meant');
    expect(read('1,200,300', 'en')).toBe(120030000);
  });

  it.each([
    ['12 50', '12,50'],
    ['1.200,50', '1200,50'],
    ['1.200', '1200'],
    ['1 200 50', '1200,50'],
    [',50', '0,50'],
    ['12, 50', '12,50'],
    ['1’200.50', '1200,50'],
  ])('that may be read in two ways (%j) is refused, with what it may have meant', (typed, plain) => {
    expect(readAmount(typed, euro, 'fr')).toMatchObject({
      refusal: { key: 'amount.meant', values: { typed, plain } },
    });
  });

  it.each([
    '',
    ' ',
    '-3',
    '+3',
    'douze',
    '1e3',
    '0x10',
    '1,5,0',
    '3,14,15',
    '12,5000',
    '12,',
    '€',
    '€12€',
    '1 2 0 0',
    '12 € 5',
    'Infinity',
    '12²',
    '½',
    '9'.repeat(13),
    '1'.repeat(1_000_000),
  ])('is not made of %.20j', (typed) => {
    expect(read(typed, 'fr')).toBe('unreadable');
    expect(read(typed, 'en')).toBe('unreadable');
  });

  it.each([
    ['$12', 'en', 'US dollars'],
    ['12 £', 'fr', 'livres sterling'],
    ['CHF 12', 'en', 'Swiss francs'],
    ['12 dollars', 'fr', 'dollars des États-Unis'],
    ['12 ¢', 'en', '¢'],
  ] as const)('in another currency (%s) is refused by its name', (typed, language, other) => {
    expect(readAmount(typed, euro, language)).toMatchObject({
      refusal: { key: 'amount.otherCurrency', values: { typed, other, currency: 'euros' } },
    });
    expect(inShort(readAmount('12 $', currencyAsset('USD'), language))).toBe(1200);
  });

  it('has as many decimals as its asset', () => {
    expect(inShort(readAmount('1 200', currencyAsset('JPY'), 'fr'))).toBe(1200);
    expect(inShort(readAmount('12,5', currencyAsset('JPY'), 'fr'))).toBe('unreadable');
    expect(inShort(readAmount('1,200', currencyAsset('KWD'), 'fr'))).toBe(1200);
    expect(inShort(readAmount('1.250', currencyAsset('BHD'), 'fr'))).toBe(1250);
    expect(inShort(readAmount('3,5 jetons', tokens, 'fr'))).toBe(350);
    expect(inShort(readAmount('3,5555 jetons', tokens, 'fr'))).toBe('unreadable');
  });

  it('that no card pays exactly is refused, with the nearest that can be paid', () => {
    expect(readAmount('1,255', currencyAsset('BHD'), 'fr')).toMatchObject({
      refusal: {
        key: 'amount.step',
        values: { step: { amountMinor: 10, currency: 'BHD' }, plain: '1,260' },
      },
    });
    expect(inShort(readAmount('12,50', currencyAsset('MGA'), 'fr'))).toBe('step');
    expect(stepRefusal(1255, 'BHD')).toMatchObject({ key: 'field.step' });
    expect(stepRefusal(1250, 'BHD')).toBeNull();
    expect(stepRefusal(1255, 'EUR')).toBeNull();
  });

  it.each([
    ['1 h 30', 90],
    ['1h30', 90],
    ['1:30', 90],
    ['1 h 30 min', 90],
    ['1,5', 90],
    ['1.25 h', 75],
    ['2', 120],
    ['2 heures', 120],
    ['1 hour', 60],
    ['45 min', 45],
    ['1 h 05', 65],
    ['１h３０', 90],
  ])('of hours is read in minutes: %j', (typed, minutes) => {
    expect(inShort(readAmount(typed, hours, 'fr'))).toBe(minutes);
    expect(inShort(readAmount(typed, hours, 'en'))).toBe(minutes);
  });

  it.each([
    '',
    '1 h 60',
    '1:75',
    '1,33',
    '1.5.5',
    'h',
    '30 jours',
    '-1 h',
    '1 h 30 €',
    '1 h 5 h',
    '9'.repeat(9),
  ])('of hours is not made of %j', (typed) => {
    expect(inShort(readAmount(typed, hours, 'fr'))).toBe('unreadable');
  });

  it('in money is refused by its name where hours or tokens are counted', () => {
    expect(readAmount('12 €', tokens, 'fr')).toMatchObject({
      refusal: { key: 'amount.otherCurrency', values: { other: 'euros', currency: 'jetons' } },
    });
    expect(readAmount('12 jetons', euro, 'fr')).toMatchObject({ refusal: { key: 'amount.unreadable' } });
  });

  it('that we wrote ourselves is read as itself, in each language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000 }),
        fc.constantFrom(
          ...['EUR', 'USD', 'GBP', 'JPY', 'CHF', 'KWD', 'ISK', 'CLF'].map(currencyAsset),
          hours,
          tokens,
        ),
        fc.constantFrom(...locales),
        (steps, asset, locale) => {
          const amountMinor = asset.unit === 'minutes' ? steps % 1_000_000 : steps * asset.stepMinor;
          for (const written of [formatAmount, typedAmountOf])
            expect(readAmount(written(amountMinor, asset, locale), asset, locale)).toEqual({ amountMinor });
        },
      ),
    );
  });

  it('with two kinds of separators is never guessed', () => {
    const digits = fc.stringMatching(/^\d{1,4}$/);
    fc.assert(
      fc.property(
        digits,
        digits,
        digits,
        fc.constantFrom('.,', ',.', ',,', '..', ', ', '. '),
        (a, b, c, [x, y]) => {
          expect(typeof read(`${a}${x}${b}${y}${c}`, 'fr')).toBe('string');
        },
      ),
    );
  });

  it('is never more or less than the digits that were typed', () => {
    fc.assert(
      fc.property(
        // Of such signs by chance, most make no amount.
        fc.oneof(
          fc.stringMatching(/^[0-9 .,€$a-z'-]{0,14}$/),
          fc.stringMatching(/^[1-9]\d{0,6}([.,]\d{0,3})? ?€?$/),
        ),
        fc.constantFrom(...locales),
        (typed, locale) => {
          const reading = readAmount(typed, euro, locale);
          if (!('amountMinor' in reading)) return;
          const digits = typed.replace(/\D/g, '').replace(/^0+/, '');
          const said = String(reading.amountMinor);
          expect(said).toBe(digits.padEnd(said.length, '0'));
          expect(said.length - digits.length).toBeLessThanOrEqual(2);
        },
      ),
    );
  });
});

describe('a number that was typed', () => {
  it('is whole, or nothing', () => {
    expect(['12', '1 200', ' 7 ', '-3', '１２', '٣'].map(readWhole)).toEqual([12, 1200, 7, -3, 12, 3]);
    for (const wrong of [
      '',
      ' ',
      '1e3',
      '0x10',
      '1,5',
      '1.5',
      '1 5',
      '12a',
      'Infinity',
      '1'.repeat(1_000_000),
    ])
      expect(readWhole(wrong)).toBeNull();
  });

  it('has one separator, or none', () => {
    expect(['2,5', '2.5', '-1.6802', '10', '1 200,5'].map(readDecimal)).toEqual([
      2.5, 2.5, -1.6802, 10, 1200.5,
    ]);
    for (const wrong of ['', ' ', '1e3', '0x10', '1,5,0', '1.200,5', '.5', '5.', 'NaN'])
      expect(readDecimal(wrong)).toBeNull();
  });
});
