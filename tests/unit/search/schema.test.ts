import fc from 'fast-check';
import { wantedPeriods } from '@/lib/holding/rules';
import type { ListingType } from '@/lib/listing/listing-type';
import { skill } from '@/lib/listing/types/skill';
import { thing } from '@/lib/listing/types/thing';
import { readSearch, SearchListings } from '@/lib/search/schema';

const refusedFields = (params: Record<string, unknown>) =>
  SearchListings.safeParse(params).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('a search, strictly', () => {
  it('reads an address', () => {
    expect(
      SearchListings.parse({
        q: ' perceuse ',
        type: 'thing',
        near: '48.11,-1.68',
        radiusKm: '2,5',
        bbox: '-1.7,48,-1.6,48.2',
        from: '2026-11-28',
        quantity: '2',
        priceMaxMinor: '1000',
        free: '1',
        sort: 'price',
        'details.power': ['mains', 'battery'],
      }),
    ).toMatchObject({
      q: 'perceuse',
      near: { lat: 48.11, lng: -1.68 },
      radiusKm: 2.5,
      bbox: { west: -1.7, south: 48, east: -1.6, north: 48.2 },
      from: '2026-11-28',
      to: '2026-11-28',
      quantity: 2,
      free: true,
      details: [{ name: 'power', values: ['mains', 'battery'] }],
    });
    expect(SearchListings.parse({ q: '', type: '', from: '', 'details.power': '' })).toMatchObject({
      sort: 'relevance',
      quantity: 1,
      free: false,
      details: [],
    });
  });

  it.each([
    [{ type: 'submarine' }, ['type', 'field.choose']],
    [{ near: 'here' }, ['near', 'field.wrong']],
    [{ near: '91,0' }, ['near', 'field.wrong']],
    [{ bbox: '1,1,0,0' }, ['bbox', 'field.wrong']],
    [{ from: '2026-02-30' }, ['from', 'period.wrong']],
    [{ from: '9999-12-31' }, ['from', 'period.wrong']],
    [{ to: '2026-11-28' }, ['from', 'field.required']],
    [{ from: '2026-11-28T10:00' }, ['to', 'field.required']],
    [{ from: '2026-11-28', to: '2026-11-27' }, ['to', 'period.endBeforeStart']],
    [{ from: '2026-11-28', to: '2026-11-29T09:00Z' }, ['to', 'period.wrong']],
    [{ 'details.power': 'mains' }, ['details.power', 'field.choose']],
    [{ type: 'thing', 'details.power': 'steam' }, ['details.power', 'field.choose']],
  ])('refuses %j beside what is wrong', (params, refusal) => {
    expect(refusedFields(params)).toEqual([refusal]);
  });
});

it('knows a type by what it was called before', () => {
  expect(SearchListings.parse({ type: 'tool', 'details.power': 'mains' })).toMatchObject({ type: 'thing' });
});

describe('a search on a page', () => {
  it('leaves out what it cannot use, says which, and keeps the rest', () => {
    const { query, ignored } = readSearch({
      q: 'scie',
      near: 'x',
      quantity: '-1',
      from: '2026-11-28',
      to: '2026-11-01',
    });
    expect(query).toMatchObject({ q: 'scie', quantity: 1, from: '2026-11-28', to: '2026-11-28' });
    expect(query.near).toBeUndefined();
    expect(ignored.sort()).toEqual(['near', 'quantity', 'to']);
    expect(readSearch({ to: '2026-11-28' })).toMatchObject({ query: { from: undefined }, ignored: ['to'] });
  });

  it.each(['2026-12-01T10:00', '2026-12-01T10:00:00Z', '2199-12-31T23:59+14:00'])(
    'leaves out a moment that stands alone: %s',
    (from) => {
      const { query, ignored } = readSearch({ q: 'scie', from });
      expect([query.q, query.from, ignored]).toEqual(['scie', undefined, ['from']]);
    },
  );

  it('never fails, whatever the address says', () => {
    const names = [
      'q',
      'type',
      'near',
      'radiusKm',
      'bbox',
      'from',
      'to',
      'quantity',
      'free',
      'sort',
      'details.power',
      '__proto__',
    ];
    const value = fc.oneof(
      fc.string(),
      fc.array(fc.string()),
      fc.constantFrom('thing', '2026-11-28', '2026-11-28T10:00', '2026-11-28T25:00', '1,2', '1e999'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (params) =>
        expect(readSearch(params).query).toBeDefined(),
      ),
    );
  });
});

describe('searched dates', () => {
  const nights: ListingType = {
    ...thing,
    name: 'nights',
    allocation: { kind: 'period', grain: 'night', maxUnits: 1, dayBegins: { at: '16:00' } },
    limits: { noticeHours: 0, minLength: 1, maxLength: 30 },
  };
  const months: ListingType = {
    ...nights,
    name: 'months',
    allocation: { kind: 'period', grain: 'month', maxUnits: 1, dayBegins: { at: '08:00' } },
  };
  const all = [thing, nights, months];

  it('become a period in each way of counting time', () => {
    expect(wantedPeriods(all, { from: '2026-11-28', to: '2026-11-28' })).toMatchObject([
      { types: ['thing'], from: '2026-11-28', to: '2026-11-29', length: 1440 },
      { types: ['nights'], from: '2026-11-28', to: '2026-11-29', length: 1 },
      { types: ['months'], from: '2026-11-28', to: '2026-12-28', length: 1 },
    ]);
    expect(wantedPeriods(all, { from: '2027-01-31T09:00', to: '2027-03-02T10:00' })).toMatchObject([
      { from: '2027-01-31T09:00', to: '2027-03-02T10:00', length: 43260 },
      { from: '2027-01-31', to: '2027-03-02', length: 30 },
      { from: '2027-01-31', to: '2027-03-31', length: 2 },
    ]);
  });

  it('leave out types that never last so long', () => {
    const names = wantedPeriods(all, { from: '2026-01-01', to: '2026-06-01' }).flatMap(({ types }) => types);
    expect(names).toEqual(['months']);
  });

  it('find what is over within a day on whole days too: which hours are free, its own page says', () => {
    expect(wantedPeriods([skill], { from: '2026-11-28', to: '2026-11-29' })).toEqual([
      { types: ['skill'], from: '2026-11-28', to: '2026-11-28', length: null },
    ]);
    expect(wantedPeriods([skill], { from: '2026-11-28T10:00', to: '2026-11-28T11:00' })).toMatchObject([
      { types: ['skill'], to: '2026-11-28T11:00', length: 60 },
    ]);
  });
});
