import { amountLabel, priceLabel, type Words, wayLabel } from '@/components/listing/labels';
import type { PriceWay } from '@/lib/listing/price-ways';
import { translator } from '@/lib/platform/i18n/words';
import { creditAsset } from '@/lib/shared/asset';

const french = translator('fr') as unknown as Words;
const english = translator('en') as unknown as Words;
const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

const hours = creditAsset({
  ...{ code: 'hours', unit: 'minutes', decimals: 0 },
  words: {
    fr: { name: 'heures', one: 'heure', other: 'heures' },
    en: { name: 'hours', one: 'hour', other: 'hours' },
  },
});

const open = { unit: 'place', amountMinor: 1000, minMinor: 500, maxMinor: 1500 } as const;

describe('a price in words', () => {
  test('is one amount, or from what to what', () => {
    expect(plain(amountLabel({ amountMinor: 600 }, 'EUR', 'fr'))).toBe('6 €');
    expect(plain(amountLabel(open, 'EUR', 'fr'))).toBe('5–15 €');
    expect(plain(amountLabel({ ...open, minMinor: 550 }, 'EUR', 'fr'))).toBe('5,50–15 €');
  });

  test('says what it is for, or that there is none', () => {
    const price = { ...open, currency: 'EUR', per: 'place' } as const;
    expect(plain(priceLabel({ type: 'meal', price }, french, 'fr'))).toBe('5–15 € / place');
    const odd = { ...price, minMinor: 350 };
    expect(plain(priceLabel({ type: 'meal', price: odd }, french, 'fr'))).toBe('3,50–15 € / place');
    expect(priceLabel({ type: 'meal', price: { ...price, per: null } }, french, 'fr')).toBe('Gratuit');
    const portion = { amountMinor: 400, currency: 'EUR', per: 'portion' } as const;
    expect(plain(priceLabel({ type: 'portion', price: portion }, french, 'fr'))).toBe('4 € / portion');
  });

  test('in money and in a credit, says that it is the one or the other, or both together', () => {
    const price = { amountMinor: 500, currency: 'EUR', per: 'day' } as const;
    const creditPrice = { asset: hours, amountMinor: 60, per: 'day' } as const;
    const said = (way: PriceWay, locale: 'fr' | 'en' = 'fr', with_ = {}) =>
      plain(
        priceLabel(
          { type: 'thing', price, priceWay: way, creditPrice, ...with_ },
          locale === 'fr' ? french : english,
          locale,
        ),
      );
    expect(said('either')).toBe('5 € ou 1 h / jour');
    expect(said('either', 'en')).toBe('€5 or 1 h / day');
    expect(said('both')).toBe('5 € et 1 h / jour');
    expect(said('credit', 'fr', { price: { ...price, per: null } })).toBe('1 h / jour');
    const byTheHour = { creditPrice: { ...creditPrice, amountMinor: 15, per: 'hour' } };
    expect(said('either', 'fr', byTheHour)).toBe('5 € / jour ou 15 min / heure');
  });

  test('says how it is made where that is not plain', () => {
    const listing = { rates: [open], currency: 'EUR' };
    expect(wayLabel({ ...listing, priceWay: 'money' }, french, 'fr')).toBeNull();
    expect(wayLabel({ ...listing, priceWay: 'share' }, french, 'fr')).toBe('Participation aux frais');
    expect(plain(wayLabel({ ...listing, priceWay: 'open' }, french, 'fr'))).toBe(
      'Prix libre, entre 5 € et 15 € par place ; montant suggéré : 10 €.',
    );
    const fromNothing = { ...listing, rates: [{ ...open, minMinor: 0 }], priceWay: 'open' } as const;
    expect(plain(wayLabel(fromNothing, english, 'en'))).toBe(
      'Pay what you can, up to €15 per place; €10 suggested.',
    );
  });
});
