import { campaignWords } from '@/components/campaign/words';
import { lastDayOf } from '@/lib/campaign/rewards';
import { addToDate, startOfDay } from '@/lib/shared/period';

/** Both sides of Greenwich, and a day of 23 hours. */
const cases: [day: string, timeZone: string][] = [
  ['2026-11-30', 'Europe/Paris'],
  ['2026-11-30', 'America/Guadeloupe'],
  ['2026-11-30', 'Indian/Reunion'],
  ['2027-03-28', 'Europe/Paris'],
];

describe('the last day of an early bird', () => {
  it.each(cases)('%s stays what was typed, on the clock of %s', (day, timeZone) => {
    const until = startOfDay(addToDate(day, { days: 1 }), timeZone);
    expect(lastDayOf(until, timeZone)).toBe(day);
  });

  it('is said as a day, and a moment as a moment', () => {
    const { until } = campaignWords((key) => key, 'en', 'America/Guadeloupe');
    expect(until(new Date('2026-12-01T04:00:00Z'))).toBe('Monday 30 November');
    expect(until(new Date('2026-11-30T22:00:00Z'))).toBe('Monday 30 November at 18:00');
  });
});
