import fc from 'fast-check';
import { choose } from '@/lib/listing/calendar';
import { lengthLimits } from '@/lib/listing/lengths';
import { bookableDays } from '@/lib/listing/notice';
import {
  datesOf,
  isPeriodAllowed,
  isWholeDays,
  lengthOf,
  type PeriodLimits,
  periodOf,
  spokenLength,
} from '@/lib/listing/rules';
import { hospitality } from '@/lib/listing/types/hospitality';
import { skill } from '@/lib/listing/types/skill';
import { stay } from '@/lib/listing/types/stay';
import { storage } from '@/lib/listing/types/storage';
import { thing } from '@/lib/listing/types/thing';
import { AppError } from '@/lib/shared/errors';
import { addToDate, type Grain } from '@/lib/shared/period';

const paris = 'Europe/Paris';
const hours = ({ from, to }: { from: Date; to: Date }): number => (to.getTime() - from.getTime()) / 3_600_000;

describe('whole days', () => {
  test.each([
    ['an ordinary day', '2026-11-28', 24],
    ['the day on which the clock goes forward', '2027-03-28', 23],
    ['the day on which it goes back', '2026-10-25', 25],
  ])('%s lasts as long as it does', (_, day, length) => {
    const period = periodOf('time', { from: day, to: day }, paris);
    expect(hours(period)).toBe(length);
    expect(isWholeDays(period, paris)).toBe(true);
    expect(lengthOf('time', period, paris)).toBe(24 * 60);
    expect(datesOf('time', period, paris)).toEqual({ from: day, to: day });
  });

  test('the last day is included', () => {
    const period = periodOf('time', { from: '2026-11-28', to: '2026-11-29' }, paris);
    expect(period.from.toISOString()).toBe('2026-11-27T23:00:00.000Z');
    expect(period.to.toISOString()).toBe('2026-11-29T23:00:00.000Z');
  });

  test('begin later where the clock skips midnight', () => {
    const period = periodOf('time', { from: '2026-04-24', to: '2026-04-24' }, 'Africa/Cairo');
    expect(hours(period)).toBe(23);
    expect(datesOf('time', period, 'Africa/Cairo')).toEqual({ from: '2026-04-24', to: '2026-04-24' });
  });
});

describe('nights and months', () => {
  test('the day of leaving is free again', () => {
    const one = periodOf('night', { from: '2026-12-01', to: '2026-12-03' }, paris);
    const next = periodOf('night', { from: '2026-12-03', to: '2026-12-04' }, paris);
    expect(one.to).toEqual(next.from);
    expect(lengthOf('night', one, paris)).toBe(2);
  });

  test.each([
    ['2027-03-27', '2027-03-29'],
    ['2026-10-24', '2026-10-26'],
  ])('two nights over a change of the clock are two nights: %s', (from, to) => {
    const period = periodOf('night', { from, to }, paris);
    expect(lengthOf('night', period, paris)).toBe(2);
    expect(datesOf('night', period, paris)).toEqual({ from, to });
  });

  test.each([
    ['2026-12-15', '2027-02-15', 2],
    ['2027-01-31', '2027-02-28', 1],
    ['2027-01-31', '2027-04-30', 3],
    ['2028-02-29', '2029-02-28', 12],
  ])('from %s to %s are %i whole months', (from, to, months) => {
    expect(lengthOf('month', periodOf('month', { from, to }, paris), paris)).toBe(months);
  });

  test.each([
    ['2026-12-15', '2027-01-14'],
    ['2026-12-15', '2027-01-16'],
    ['2027-01-31', '2027-03-01'],
  ])('from %s to %s are not', (from, to) => {
    expect(() => periodOf('month', { from, to }, paris)).toThrow(AppError);
  });
});

describe('times', () => {
  test('are read on the clock of the place, or with their own offset', () => {
    const local = periodOf('time', { from: '2026-11-28T09:00', to: '2026-11-28T12:30' }, paris);
    const withOffset = periodOf('time', { from: '2026-11-28T08:00Z', to: '2026-11-28T13:30+02:00' }, paris);
    expect(local).toEqual({ from: withOffset.from, to: new Date('2026-11-28T11:30Z') });
    expect(lengthOf('time', local, paris)).toBe(210);
  });

  test('an hour that comes twice comes back with its offset', () => {
    const second = { from: new Date('2026-10-25T01:30:00Z'), to: new Date('2026-10-25T03:00:00Z') };
    const dates = datesOf('time', second, paris);
    expect(dates.from).toBe('2026-10-25T02:30:00+01:00');
    expect(periodOf('time', dates, paris)).toEqual(second);
  });

  test('an hour that does not come is the one after it', () => {
    const { from } = periodOf('time', { from: '2027-03-28T02:30', to: '2027-03-28T10:00' }, paris);
    expect(from.toISOString()).toBe('2027-03-28T01:30:00.000Z');
  });
});

describe('what is no period is refused beside its field', () => {
  const refusals: [Grain, string, string, 'from' | 'to', string][] = [
    ['time', '', '2026-11-28', 'from', 'period.wrong'],
    ['time', '2026-11-28', 'tomorrow', 'to', 'period.wrong'],
    ['time', '2026-02-30', '2026-03-01', 'from', 'period.wrong'],
    ['time', '2026-11-28T25:00', '2026-11-29', 'from', 'period.wrong'],
    ['time', '2026-11-29', '2026-11-27', 'to', 'period.endBeforeStart'],
    ['time', '2026-11-28T10:00', '2026-11-28T10:00', 'to', 'period.endBeforeStart'],
    ['night', '2026-11-28T10:00', '2026-11-29', 'from', 'period.wrongDate'],
    ['night', '2026-11-28', '2026-11-28', 'to', 'period.endBeforeStart'],
    ['month', '2026-11-28', '2026-12-01', 'to', 'period.wholeMonths'],
    ['time', "2026-11-28'; DROP TABLE claim; --", '2026-11-29', 'from', 'period.wrong'],
  ];

  test.each(refusals)('%s: %s to %s', (grain, from, to, field, key) => {
    try {
      periodOf(grain, { from, to }, paris);
      throw new Error('not refused');
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect((error as AppError).fields).toEqual({ [field]: { key } });
    }
  });
});

test('what is shown of a period reads back as the same period, in any zone, over any change of the clock', () => {
  const zones = fc.constantFrom(
    paris,
    'America/Sao_Paulo',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Cairo',
    'UTC',
  );
  const minute = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 });
  fc.assert(
    fc.property(zones, minute, fc.integer({ min: 1, max: 60 * 24 * 40 }), (zone, start, length) => {
      const period = { from: new Date(start * 60_000), to: new Date((start + length) * 60_000) };
      expect(periodOf('time', datesOf('time', period, zone), zone)).toEqual(period);
    }),
  );
});

describe('what may be asked for', () => {
  const now = new Date('2026-11-23T10:00:00Z');
  const free: PeriodLimits = { timeZone: paris, noticeHours: 0, minLength: null, maxLength: null };
  const keys = (
    ...[type, listing, grain, from, to]: [
      Parameters<typeof isPeriodAllowed>[0],
      Partial<typeof free> & object,
      Grain,
      string,
      string,
    ]
  ) =>
    isPeriodAllowed(type, { ...free, ...listing }, periodOf(grain, { from, to }, paris), now, {
      bookAheadDays: 365,
    }).map(({ key }) => key);

  test('today can be asked for although it has begun, an hour ago cannot', () => {
    expect(keys(thing, {}, 'time', '2026-11-23', '2026-11-23')).toEqual([]);
    expect(keys(thing, {}, 'time', '2026-11-23T10:00', '2026-11-23T13:00')).toEqual(['period.past']);
    expect(keys(thing, {}, 'time', '2026-11-22', '2026-11-23')).toEqual(['period.past']);
  });

  test('notice counts to the hour at which it begins: for hours the one asked for, for days the one that it has', () => {
    expect(keys(thing, { noticeHours: 24 }, 'time', '2026-11-24T10:30', '2026-11-24T12:00')).toEqual([
      'period.tooSoon',
    ]);
    expect(keys(thing, { noticeHours: 24 }, 'time', '2026-11-24', '2026-11-24')).toEqual(['period.tooSoon']);
    expect(keys(thing, { noticeHours: 24 }, 'time', '2026-11-25', '2026-11-25')).toEqual([]);
    expect(keys(thing, { noticeHours: 24 }, 'time', '2026-11-23', '2026-11-23')).toEqual(['period.tooSoon']);
  });

  test('a stay with a day’s notice is not had for tomorrow night at half past ten in the evening', () => {
    const late = new Date('2026-11-23T21:30:00Z');
    const nights = (from: string, to: string, checkIn?: string) =>
      isPeriodAllowed(
        stay,
        { ...free, noticeHours: 24, ...(checkIn && { details: { checkIn } }) },
        periodOf('night', { from, to }, paris),
        late,
      ).map(({ key }) => key);
    expect(nights('2026-11-24', '2026-11-25')).toEqual(['period.tooSoon']);
    expect(nights('2026-11-24', '2026-11-25', '23:00')).toEqual([]);
    expect(nights('2026-11-25', '2026-11-26')).toEqual([]);
    expect(nights('2026-11-24', '2026-11-25', 'whenever')).toEqual(['period.tooSoon']);
  });

  test('the first day of a calendar is the first that a request may begin on, whatever the hour and the type', () => {
    const anHour = fc.integer({ min: 0, max: 400 * 24 * 4 });
    fc.assert(
      fc.property(
        anHour,
        fc.constantFrom(thing, stay, storage, hospitality),
        fc.constantFrom(0, 1, 2, 12, 24, 36, 72, 720),
        fc.constantFrom(undefined, '00:00', '11:00', '23:30'),
        (quarters, type, noticeHours, checkIn) => {
          const at = new Date(now.getTime() + quarters * 900_000);
          const listing = { ...free, noticeHours, ...(checkIn && { details: { checkIn } }) };
          const { grain } = type.allocation;
          const { first, shortest } = bookableDays(type, listing, lengthLimits(type, listing), at, 365);
          const problems = (date: string) =>
            isPeriodAllowed(
              type,
              listing,
              periodOf(grain, choose(grain, date, null, { shortest, longest: 99 }), paris),
              at,
              {
                bookAheadDays: 365,
              },
            );
          expect(problems(first)).toEqual([]);
          expect(problems(addToDate(first, { days: -1 }))).not.toEqual([]);
        },
      ),
    );
  });

  test('limits of length are the narrower of the owner’s and the type’s', () => {
    expect(keys(stay, { minLength: 2 }, 'night', '2026-12-01', '2026-12-02')).toEqual(['period.tooShort']);
    expect(keys(stay, { maxLength: 400 }, 'night', '2026-12-01', '2027-04-01')).toEqual(['period.tooLong']);
    expect(keys(storage, {}, 'month', '2026-12-01', '2029-01-01')).toEqual(['period.tooLong']);
    expect(keys(thing, { minLength: 1440 }, 'time', '2027-03-28', '2027-03-28')).toEqual([]);
    expect(keys(skill, {}, 'time', '2026-12-01T08:00', '2026-12-01T19:00')).toEqual(['period.tooLong']);
  });

  test('what takes some hours of a day asks for them when only the day was chosen', () => {
    expect(keys(skill, {}, 'time', '2026-12-01', '2026-12-01')).toEqual(['period.needsHours']);
  });

  test('nothing, while the owner’s answers close the listing', () => {
    const ask = (hosting: string) =>
      keys(hospitality, { details: { hosting } }, 'night', '2026-12-01', '2026-12-02');
    expect(ask('cannot')).toEqual(['listing.closed']);
    expect(ask('maybe')).toEqual([]);
  });

  test('not too far ahead', () => {
    expect(keys(thing, {}, 'time', '2027-12-01', '2027-12-01')).toEqual(['period.tooFar']);
  });
});

test.each([
  ['time', 2880, { count: 2, unit: 'day' }],
  ['time', 90, { count: 90, unit: 'minute' }],
  ['time', 120, { count: 2, unit: 'hour' }],
  ['night', 3, { count: 3, unit: 'night' }],
  ['month', 1, { count: 1, unit: 'month' }],
] as const)('%s %i is spoken of as %j', (grain, length, spoken) => {
  expect(spokenLength(grain, length)).toEqual(spoken);
});
