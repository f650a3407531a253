import { dateFormat } from '@/lib/shared/dates';

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
});
