import { amountLabel, priceLabel, type Words, wayLabel } from '@/components/listing/labels';
import { translator } from '@/lib/platform/i18n/words';

const french = translator('fr') as unknown as Words;
const english = translator('en') as unknown as Words;
const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

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
