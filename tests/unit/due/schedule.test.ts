import fc from 'fast-check';
import { instalmentsOf, nthDueAt, timeAfterMonths } from '@/lib/due/schedule';
import { currencyAsset } from '@/lib/shared/asset';
import { addToDate, daysBetween, plainDateAt } from '@/lib/shared/period';
import { atLeastOne } from '../../support/at-least-one';

const timeZone = 'Europe/Paris';
const monthly = { every: 'month' as const, timeZone, times: null, endsAt: null };
const days = (schedule: Parameters<typeof nthDueAt>[0], count: number) =>
  Array.from({ length: count }, (_, index) => {
    const at = nthDueAt(schedule, index + 1);
    return at && plainDateAt(at, timeZone);
  });

describe('what is owed again and again', () => {
  it('keeps the 31st where a month has one, and takes the last day where it has none', () => {
    expect(days({ ...monthly, startsOn: '2027-12-31' }, 5)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
  });

  it('is owed from midnight where the listing is, also when the clocks have changed', () => {
    const schedule = { ...monthly, startsOn: '2027-03-15' };
    expect(nthDueAt(schedule, 1)?.toISOString()).toBe('2027-03-14T23:00:00.000Z');
    expect(nthDueAt(schedule, 2)?.toISOString()).toBe('2027-04-14T22:00:00.000Z');
  });

  it('ends after so many times, or where notice ends it: what would begin then is not owed', () => {
    expect(days({ ...monthly, startsOn: '2027-01-01', times: 2 }, 3)).toEqual([
      '2027-01-01',
      '2027-02-01',
      null,
    ]);
    const endsAt = nthDueAt({ ...monthly, startsOn: '2027-01-01' }, 3);
    expect(days({ ...monthly, startsOn: '2027-01-01', endsAt }, 3)).toEqual([
      '2027-01-01',
      '2027-02-01',
      null,
    ]);
  });

  it('comes by the week, too', () => {
    expect(days({ ...monthly, every: 'week', startsOn: '2027-02-25' }, 2)).toEqual([
      '2027-02-25',
      '2027-03-04',
    ]);
  });
});

describe('the first time that is so many months ahead', () => {
  const timeAfter = (startsOn: string, months: number, day: string) =>
    plainDateAt(
      timeAfterMonths({ every: 'month', startsOn, timeZone }, months, new Date(`${day}T12:00:00+01:00`)),
      timeZone,
    );

  it('of the 31st is the last day of a month that has none, and the 31st again where it has one', () => {
    expect(timeAfter('2027-12-31', 1, '2028-01-31')).toBe('2028-02-29');
    expect(timeAfter('2027-12-31', 1, '2028-02-29')).toBe('2028-03-31');
    expect(timeAfter('2027-12-31', 1, '2028-03-31')).toBe('2028-04-30');
    expect(timeAfter('2027-12-31', 1, '2028-01-30')).toBe('2028-02-29');
  });

  it('from a 31st on, of what is owed on the first, is the first after a whole month', () => {
    expect(timeAfter('2027-01-01', 1, '2027-01-31')).toBe('2027-03-01');
    expect(timeAfter('2027-01-01', 1, '2027-02-01')).toBe('2027-03-01');
    expect(timeAfter('2027-01-01', 2, '2027-01-31')).toBe('2027-04-01');
  });

  it('is one of its times, never nearer than that, and less than a month farther', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((days) => new Date(Date.UTC(2027, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 3 }), (one, other, months) => {
        const [startsOn, from] = [one, other].sort() as [string, string];
        const found = timeAfter(startsOn, months, from);
        const least = addToDate(from, { months });
        expect(found >= least).toBe(true);
        expect(daysBetween(least, found)).toBeLessThan(31);
        const times = days({ ...monthly, startsOn }, 80);
        expect(times).toContain(found);
      }),
    );
  });
});

test('instalments can each be paid and are the whole together, in every currency', () => {
  const amounts = fc.record({
    steps: fc.integer({ min: 12, max: 2_000_000 }),
    count: fc.integer({ min: 1, max: 12 }),
    currency: fc.constantFrom('EUR', 'JPY', 'BHD', 'MGA'),
  });
  fc.assert(
    fc.property(amounts, ({ steps, count, currency }) => {
      const asset = currencyAsset(currency);
      const totalMinor = steps * asset.stepMinor;
      const parts = instalmentsOf(totalMinor, count, asset);
      expect(parts).toHaveLength(count);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(totalMinor);
      for (const part of atLeastOne(parts)) expect([part > 0, part % asset.stepMinor]).toEqual([true, 0]);
    }),
  );
});
