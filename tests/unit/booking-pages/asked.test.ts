import { AskForm } from '@/app/[locale]/listings/[id]/book/ask-form';
import {
  askedFields,
  askedOf,
  askedOfItems,
  askedQuery,
  monthsBetween,
  type SearchParams,
} from '@/components/booking/asked';
import { sayingOf } from '@/components/holding/kinds';
import { meal } from '@/lib/listing/types/meal';

describe('what an address asks for', () => {
  it('is nothing without a first day', () => {
    expect(askedOf('time', { to: '2026-11-29' })).toBeNull();
    expect(askedOf('night', { from: '  ' })).toBeNull();
  });

  it('joins a day with the hour beside it, and takes one day alone for a whole one', () => {
    expect(
      askedOf('time', { from: '2026-11-28', fromTime: '10:00', to: '2026-11-28', toTime: '18:00' }),
    ).toEqual({
      from: '2026-11-28T10:00',
      to: '2026-11-28T18:00',
      quantity: 1,
      options: {},
    });
    expect(askedOf('time', { from: '2026-11-28', to: '' })).toMatchObject({
      from: '2026-11-28',
      to: '2026-11-28',
    });
    expect(askedOf('time', { from: '2026-11-28', fromTime: '10 h' })).toMatchObject({ from: '2026-11-28' });
  });

  it('counts months from the first day', () => {
    expect(askedOf('month', { from: '2026-01-31', months: '1' })).toMatchObject({ to: '2026-02-28' });
    expect(askedOf('month', { from: '2026-01-31', months: 'many', to: '2026-04-30' })).toMatchObject({
      to: '2026-04-30',
    });
    expect(monthsBetween('2026-01-31', '2026-04-30')).toBe(3);
    expect(monthsBetween('no day', '')).toBe(1);
  });

  it('keeps what cannot be right as it is, for the rules to refuse', () => {
    expect(askedOf('night', { from: 'tomorrow', to: '<script>', quantity: 'two' })).toEqual({
      from: 'tomorrow',
      to: '<script>',
      quantity: 1,
      options: {},
    });
  });

  it('survives the way through a link', () => {
    const asked = {
      from: '2026-11-28T10:00',
      to: '2026-11-28T18:00',
      quantity: 3,
      options: { guests: '2', needs: ['a', 'b'] },
    };
    expect(askedOf('time', askedQuery(asked))).toEqual(asked);
  });
});

describe('what an address asks of slots', () => {
  const askedFor = (params: SearchParams) => sayingOf(meal).asked(meal.allocation.grain, params);

  it('is a slot and how many places, whatever dates it carries along', () => {
    expect(askedFor({ from: '2026-11-28' })).toBeNull();
    expect(askedFor({ slot: ' ', quantity: '2' })).toBeNull();
    expect(askedFor({ slot: 's1', from: '2026-11-28', quantity: '2' })).toEqual({
      from: '',
      to: '',
      slotId: 's1',
      quantity: 2,
      options: {},
    });
  });

  it('goes through a link, and into a form under the names that a request is sent with', () => {
    const asked = { from: '', to: '', slotId: 's1', quantity: 2, options: { allergies: 'noix' } };
    expect(askedFor(askedQuery(asked))).toEqual(asked);
    expect(askedFields(asked)).toEqual([
      ['slotId', 's1'],
      ['quantity', '2'],
    ]);
  });

  it('may be several slots, each once', () => {
    const asked = askedFor({ slot: ['s2', 's1', 's2', ''] });
    expect(asked).toMatchObject({ slotId: 's2', slotIds: ['s2', 's1'] });
    if (!asked) throw new Error('nothing is asked for');
    expect(askedFor(askedQuery(asked))).toEqual(asked);
    expect(askedFields(asked)).toEqual([
      ['slotIds[]', 's2'],
      ['slotIds[]', 's1'],
    ]);
  });
});

describe('what an address asks of things that are given away', () => {
  it('is how many, one to begin with, and never when', () => {
    const one = { from: '', to: '', quantity: 1, options: {} };
    expect(askedOfItems({ from: '2026-11-28' })).toEqual(one);
    expect([askedQuery(one), askedFields(one)]).toEqual([{}, []]);
    expect(askedQuery(askedOfItems({ quantity: '3' }))).toEqual({ quantity: '3' });
  });
});

describe('what an address asks on behalf of a circle', () => {
  it('goes through a link, and is chosen in the form itself', () => {
    const asked = sayingOf(meal).asked('time', { slot: 's1', onBehalfOf: 'c1' });
    expect(asked).toMatchObject({ slotId: 's1', onBehalfOf: 'c1' });
    if (!asked) throw new Error('nothing was asked');
    expect(askedQuery(asked)).toEqual({ slot: 's1', onBehalfOf: 'c1' });
    expect(askedFields(asked)).toEqual([['slotId', 's1']]);
  });
});

describe('a request as it is posted', () => {
  const posted = (offerMinor: string | number) =>
    AskForm.safeParse({ listingId: 'l1', slotId: 's1', offerMinor }, { reportInput: true });

  it('takes an amount that was read, and none where nothing was typed', () => {
    expect(posted(750).data?.offerMinor).toBe(750);
    expect(posted(0).data?.offerMinor).toBe(0);
    expect(posted(' ').data?.offerMinor).toBeUndefined();
    expect(AskForm.parse({ listingId: 'l1' }).offerMinor).toBeUndefined();
  });

  it('refuses beside its field what is no amount', () => {
    for (const typed of ['sept', '-3', '1,234', '99999999999', -1, 1.5, 100_000_001])
      expect(posted(typed).error?.issues[0]?.path).toEqual(['offerMinor']);
  });
});
