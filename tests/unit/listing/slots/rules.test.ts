import { localOf } from '@/lib/listing/slots/recurrence';
import {
  mapOccurrences,
  placesProblems,
  startOf,
  timeProblems,
  timesOf,
  typedTimes,
} from '@/lib/listing/slots/rules';
import { AddSeries, AddSlot, ChangeSlot } from '@/lib/listing/slots/schema';
import { fieldMessages } from '@/lib/platform/i18n/issues';

const paris = 'Europe/Paris';
const now = new Date('2026-11-23T12:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

const form = {
  listingId: 'l',
  date: '2026-11-29',
  time: '19:30',
  minutes: '180',
  capacity: '6',
  minimum: '',
  cutoffMinutes: '1440',
  cutoffHours: '',
};

describe('what a form says', () => {
  const refused = (input: object, schema: typeof AddSlot | typeof AddSeries = AddSlot) => {
    const parsed = schema.safeParse({ ...form, ...input }, { reportInput: true });
    return parsed.success
      ? {}
      : Object.fromEntries(Object.entries(fieldMessages(parsed.error)).map(([path, { key }]) => [path, key]));
  };

  test('is read with what was left blank', () => {
    expect(AddSlot.parse(form)).toMatchObject({
      minutes: 180,
      capacity: 6,
      minimum: 0,
      cutoffMinutes: 1440,
      note: '',
    });
    expect(AddSlot.parse({ ...form, cutoffHours: '36' }).cutoffMinutes).toBe(36 * 60);
    expect(AddSlot.parse({ ...form, cutoffMinutes: undefined }).cutoffMinutes).toBe(0);
    expect(AddSeries.parse(form)).toMatchObject({ repeat: 'once', weekdays: [], ends: 'never' });
    expect(AddSeries.parse({ ...form, repeat: 'month', weekdays: 'SU', nth: '-1' })).toMatchObject({
      weekdays: ['SU'],
      nth: -1,
    });
    expect(ChangeSlot.parse({ ...form, slotId: 's' })).toMatchObject({ scope: 'one', repeat: 'once' });
  });

  test.each([
    [{ date: '29/11/2026' }, { date: 'period.wrongDate' }],
    [{ date: '2026-02-30' }, { date: 'period.wrongDate' }],
    [{ time: '24:00' }, { time: 'slot.wrongTime' }],
    [{ minutes: '' }, { minutes: 'field.required' }],
    [{ minutes: '-30' }, { minutes: 'field.tooSmall' }],
    [{ minutes: '10000' }, { minutes: 'field.tooBig' }],
    [{ capacity: '0' }, { capacity: 'field.tooSmall' }],
    [{ capacity: '2.5' }, { capacity: 'field.wrong' }],
    [{ capacity: 'many' }, { capacity: 'field.wrong' }],
    [{ cutoffMinutes: '-1' }, { cutoffMinutes: 'field.tooSmall' }],
  ])('%j is refused beside its field', (input, beside) => {
    expect(refused(input)).toEqual(beside);
  });

  test('an end that is chosen must be said', () => {
    expect(refused({ repeat: 'week', ends: 'count' }, AddSeries)).toEqual({ count: 'field.required' });
    expect(refused({ repeat: 'week', ends: 'until' }, AddSeries)).toEqual({ until: 'field.required' });
    expect(refused({ repeat: 'week', ends: 'count', count: '201' }, AddSeries)).toEqual({
      count: 'field.tooBig',
    });
    expect(refused({ repeat: 'week', weekdays: ['XX'] }, AddSeries)).toMatchObject({
      'weekdays.0': 'field.choose',
    });
  });
});

test('the moments of a slot, and back', () => {
  const slot = AddSlot.parse(form);
  const times = timesOf(slot, paris);
  expect(times).toEqual({
    startsAt: new Date('2026-11-29T18:30Z'),
    endsAt: new Date('2026-11-29T21:30Z'),
    closesAt: new Date('2026-11-28T18:30Z'),
  });
  expect(typedTimes(times, paris)).toEqual({
    date: '2026-11-29',
    time: '19:30',
    minutes: 180,
    cutoffMinutes: 1440,
  });
});

describe('the day that has an hour twice, and the day that lacks one', () => {
  const start = (date: string, time: string, at?: string, before?: Date) =>
    startOf({ date, time, at }, paris, before).toISOString();

  it.each([
    ['2026-10-25T02:30+02:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30+01:00', '2026-10-25T01:30:00.000Z'],
    ['2027-03-28T03:30+02:00', '2027-03-28T01:30:00.000Z'],
    ['2027-03-28T02:30+01:00', '2027-03-28T01:30:00.000Z'],
  ])('keep %s the instant that it is', (at, instant) => {
    const [date = '', time = ''] = localOf(new Date(at), paris).split('T');
    expect(start(date, time, at)).toBe(instant);
  });

  it('without an instant mean the first of two hours, and the hour after one that is left out', () => {
    expect(start('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(start('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
  });

  it('leave a slot where it is whose time nobody changed, and move one whose time somebody did', () => {
    const second = new Date('2026-10-25T01:30:00Z');
    expect(start('2026-10-25', '02:30', undefined, second)).toBe('2026-10-25T01:30:00.000Z');
    expect(start('2026-10-25', '02:15', undefined, second)).toBe('2026-10-25T00:15:00.000Z');
    expect(start('2026-10-25', '02:30', '2026-10-25T02:30:00+02:00', second)).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    // A clock that says something else counts: it was typed over what was sent.
    expect(start('2026-10-26', '02:30', '2026-10-25T02:30:00+01:00')).toBe('2026-10-26T01:30:00.000Z');
  });
});

test('what is wrong with a slot is said beside its field', () => {
  const allocation = { maxCapacity: 10, mayHaveMinimum: true };
  const keys = (problems: Record<string, { key: string }>) =>
    Object.fromEntries(Object.entries(problems).map(([field, { key }]) => [field, key]));
  expect(placesProblems({ capacity: 10, minimum: 10 }, allocation)).toEqual({});
  expect(keys(placesProblems({ capacity: 11, minimum: 12 }, allocation))).toEqual({
    capacity: 'field.tooBig',
    minimum: 'slot.minimumAboveCapacity',
  });
  expect(keys(placesProblems({ capacity: 4, minimum: 2 }, { ...allocation, mayHaveMinimum: false }))).toEqual(
    {
      minimum: 'slot.noMinimum',
    },
  );
  const at = (starts: number, cutoff: number) => ({
    startsAt: hours(starts),
    endsAt: hours(starts + 2),
    closesAt: hours(starts - cutoff),
  });
  const limits = { bookAheadDays: 365 };
  expect(timeProblems(at(48, 24), now, limits)).toEqual({});
  expect(keys(timeProblems(at(0, 24), now, limits))).toEqual({ date: 'slot.past' });
  expect(keys(timeProblems(at(24, 24), now, limits))).toEqual({ cutoffMinutes: 'slot.cutoffPast' });
  expect(keys(timeProblems(at(366 * 24, 1), now, limits))).toEqual({ date: 'period.tooFar' });
});

describe('a series changed from one slot on', () => {
  const days = (...list: number[]) => list.map((day) => new Date(Date.UTC(2026, 11, day, 18, 30)));

  test('of the same rhythm: the first goes to the first; what is too much goes nowhere', () => {
    const map = mapOccurrences(days(6, 13, 20), days(5, 12), true, paris);
    expect([...map.values()]).toEqual(days(5, 12));
    expect(map.has(Number(days(20)[0]))).toBe(false);
  });

  test('of another rhythm: those stay that keep their day', () => {
    const map = mapOccurrences(days(6, 13, 20, 27), days(6, 20), false, paris);
    expect([...map.keys()]).toEqual(days(6, 20).map(Number));
  });
});
