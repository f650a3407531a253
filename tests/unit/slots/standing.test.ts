import { standingOf } from '@/components/slots/standing';
import { loudOf, quietOf, tallyOf } from '@/components/slots/tally';
import type { ListingType } from '@/lib/listing/listing-type';
import type { SlotFacts } from '@/lib/listing/slots/lifecycle';
import { listingTypeOf } from '@/lib/listing/types/registry';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 29, hour));

const slot: SlotFacts = {
  state: 'open',
  startsAt: at(18),
  endsAt: at(21),
  closesAt: at(12),
  capacity: 6,
  taken: 2,
  minimum: 0,
};

describe('how a slot stands', () => {
  test.each<[string, Partial<SlotFacts>, number]>([
    ['open', {}, 8],
    ['short', { minimum: 4 }, 8],
    ['going', { minimum: 4, taken: 4 }, 8],
    ['going', { minimum: 4, state: 'going', taken: 3 }, 8],
    ['full', { taken: 6 }, 8],
    ['closed', {}, 13],
    ['running', {}, 19],
    ['running', { taken: 6 }, 19],
    ['over', { taken: 6 }, 21],
    ['calledOff', { state: 'called_off' }, 23],
    ['fallenShort', { state: 'fallen_short', minimum: 4 }, 13],
  ])('%s: %p at %i h', (key, with_, hour) => {
    expect(standingOf({ ...slot, ...with_ }, at(hour)).key).toBe(key);
  });
});

describe('the list for the kitchen', () => {
  const meal = listingTypeOf('meal');
  const portion: ListingType = listingTypeOf('portion');

  test('shouts what nobody may overlook, and nothing else', () => {
    const options = { allergies: 'Arachides' };
    expect(loudOf(meal, options)).toEqual(['Arachides']);
    expect(quietOf(meal, options)).toEqual({});
    expect(loudOf(portion, { box: 'own' })).toEqual([]);
    expect(quietOf(portion, { box: 'own' })).toEqual({ box: 'own' });
  });

  test('counts an answer once for each place', () => {
    const answered = [
      { places: 2, options: { box: 'own' } },
      { places: 1, options: { box: 'lent' } },
      { places: 3, options: { box: 'own', pickUpAt: '18:45' } },
      { places: 1, options: {} },
    ];
    expect(tallyOf(portion, answered)).toEqual([
      { name: 'box', option: 'own', places: 5 },
      { name: 'box', option: 'lent', places: 1 },
    ]);
  });
});
