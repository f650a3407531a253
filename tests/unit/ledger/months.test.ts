import type { CreditDay } from '@/lib/ledger/days';
import { lastMonths, monthsOf, shownMonth, usesOf } from '@/lib/ledger/months';

const aDay = (day: string, more: Partial<CreditDay> = {}): CreditDay => ({
  ...{ day, flowMinor: 10, transfers: 1, monthPeople: 2, supplyMinor: 100, categories: {} },
  ...more,
});

describe('the months of a credit', () => {
  it('are the last ones, over the end of a year and from the 31st', () => {
    expect(lastMonths('2027-01-31', 3)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
  });

  it('add up their days; one in which nothing moved ends as the one before', () => {
    const days = [
      aDay('2026-11-03'),
      aDay('2026-11-20', { flowMinor: 5, monthPeople: 6, supplyMinor: 80 }),
      aDay('2027-01-02', { supplyMinor: 90 }),
    ];
    const months = monthsOf(days, lastMonths('2027-01-31', 4), 70);
    expect(
      months.map(({ flowMinor, transfers, people, supplyMinor }) => [
        flowMinor,
        transfers,
        people,
        supplyMinor,
      ]),
    ).toEqual([
      [0, 0, 0, 70],
      [15, 2, 6, 80],
      [0, 0, 0, 80],
      [10, 1, 2, 90],
    ]);
  });

  it('say nothing of what too few people are behind', () => {
    const [month] = monthsOf([aDay('2026-11-03')], ['2026-11-01'], 0);
    if (!month) throw new Error('no month');
    expect(shownMonth(month, true)).toEqual({
      ...{ month: '2026-11', flowMinor: null, transfers: null, supplyMinor: 100 },
    });
    expect(shownMonth({ ...month, people: 5 }, false)).toMatchObject({ flowMinor: 10, supplyMinor: null });
    const days = [aDay('2026-11-03', { categories: { garden: 7, care: 2, '': 1 } })];
    expect(usesOf(days, { garden: 5, care: 4, '': 40 })).toEqual([
      { code: 'garden', flowMinor: 7 },
      { code: null, flowMinor: 3 },
    ]);
  });
});
