import { dateFormat, dayNumber } from '@/lib/shared/dates';
import { listed } from '@/lib/shared/listed';

const at = new Date('2026-11-25T17:05:00Z');
const shape = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;

describe('a date', () => {
  it('is written with the day before the month and a clock of 24 hours, in both languages', () => {
    expect(dateFormat('en', shape).format(at)).toBe('25 Nov 2026, 17:05');
    expect(dateFormat('fr', shape).format(at)).toBe('25 nov. 2026, 17:05');
  });

  it('keeps the shape it is asked for', () => {
    expect(dateFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at)).toBe(
      'November 2026',
    );
    expect(dateFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(at)).toBe('Wednesday');
  });

  it('has no comma after the weekday, with a year or without', () => {
    const long = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    const withYear = dateFormat('en', { ...long, year: 'numeric' });
    expect(dateFormat('en', long).format(at)).toBe('Wednesday 25 November');
    expect(withYear.format(at)).toBe('Wednesday 25 November 2026');
    const later = new Date('2027-02-24T12:00:00Z');
    expect(withYear.formatRange(at, later)).not.toContain('day,');
  });

  it('of the first day of a month is written 1er in French, where the month stands beside it in letters', () => {
    const first = new Date('2026-12-01T12:00:00Z');
    const third = new Date('2026-12-03T12:00:00Z');
    const long = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    expect(dateFormat('fr', long).format(first)).toBe('mardi 1er décembre');
    expect(dateFormat('en', long).format(first)).toBe('Tuesday 1 December');
    expect(
      dateFormat('fr', { day: 'numeric', month: 'short', timeZone: 'UTC' }).formatRange(first, third),
    ).toBe('1er–3 déc.');
    expect(dateFormat('fr', { day: 'numeric', timeZone: 'UTC' }).format(first)).toBe('1');
    expect(dayNumber('fr', '2026-12-01')).toBe('1er');
    expect(dayNumber('en', '2026-12-01')).toBe('1');
    expect(dateFormat('fr', { dateStyle: 'short', timeZone: 'UTC' }).format(first)).toBe('01/12/2026');
  });
});

it('lists things without a comma before the last one', () => {
  expect(listed('en', ['Breton', 'French', 'English'])).toBe('Breton, French and English');
  expect(listed('fr', ['breton', 'français', 'anglais'])).toBe('breton, français et anglais');
});
