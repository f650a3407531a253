import { formInput } from '@/lib/platform/form-data';
import { readTypedAmounts } from '@/lib/platform/typed-amounts';
import type { Locale } from '@/lib/shared/locale';
import { UnreadAmount } from '@/lib/shared/typed';

const posted = (fields: Record<string, string>, locale: Locale = 'fr') => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const input = formInput(data);
  return { ...readTypedAmounts(data, input, locale), input };
};

describe('the amounts of a posted form', () => {
  it('are read in the language of its page, in minor units, wherever they stand', () => {
    expect(posted({ 'rates.day': '12€50', '_amount.rates.day': 'EUR 1250' })).toEqual({
      input: { rates: { day: 1250 } },
      unshown: false,
    });
    const english = { 'budget.0.amountMinor': '1,200', '_amount.budget.0.amountMinor': 'EUR 120000' };
    expect(posted(english, 'en').input).toEqual({ budget: { 0: { amountMinor: 120000 } } });
    expect(posted({ price: '1200', '_amount.price': 'JPY 1200' }).input).toEqual({ price: 1200 });
  });

  it('do not count before they were shown as they are read', () => {
    const unshown = (typed: string, marker: string) =>
      posted({ price: typed, '_amount.price': marker }).unshown;
    expect(unshown('12,50', 'EUR')).toBe(true);
    expect(unshown('12,50', 'EUR 1200')).toBe(true);
    expect(unshown('12,50', 'EUR 1250')).toBe(false);
    expect(unshown('12,50', 'EUR later')).toBe(false);
    expect(unshown('', 'EUR')).toBe(false);
    expect(unshown('12 50', 'EUR')).toBe(false);
  });

  it('that cannot be read say why in their place', () => {
    const { input } = posted({ price: '12 50', '_amount.price': 'EUR' });
    expect(input.price).toEqual(new UnreadAmount({ key: 'amount.meant', values: expect.anything() }));
  });

  it('are read only where a field says so, and never where there is none', () => {
    expect(posted({ price: '12,50' }).input).toEqual({ price: '12,50' });
    expect(posted({ '_amount.a.b.c': 'EUR', 'a.b': 'x', '_amount.constructor.name': 'EUR' }).input).toEqual({
      a: { b: 'x' },
    });
    expect(posted({ price: '12', '_amount.price': '<x>' }).input).toEqual({ price: '12' });
  });
});
