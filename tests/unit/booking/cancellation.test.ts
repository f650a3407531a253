import * as fc from 'fast-check';
import { cancellationSteps, cancellationTiers } from '@/lib/booking/cancellation';
import { refundOf } from '@/lib/booking/rules';
import { currencyAsset } from '@/lib/shared/asset';

const startsAt = new Date('2026-11-28T10:00:00Z');
const hourMs = 3_600_000;
const before = (hours: number) => new Date(startsAt.getTime() - hours * hourMs);
const percentAt = (tier: string, hours: number, confirmedHours: number | null = null) =>
  refundOf(tier, {
    totalMinor: 10_000,
    currency: 'EUR',
    startsAt,
    now: before(hours),
    confirmedAt: confirmedHours === null ? null : before(confirmedHours),
  }).percent;

test.each([
  ['flexible', 24, 100],
  ['flexible', 23.9, 50],
  ['flexible', 0, 0],
  ['flexible', -1, 0],
  ['moderate', 5 * 24, 100],
  ['moderate', 5 * 24 - 1, 50],
  ['moderate', 23, 0],
  ['strict', 14 * 24, 100],
  ['strict', 13 * 24, 50],
  ['strict', 6 * 24, 0],
])('%s, %d hours before the start: %d %%', (tier, hours, percent) => {
  expect(percentAt(tier, hours)).toBe(percent);
});

test('strict gives 48 hours to think again, as long as the start is not near', () => {
  expect(percentAt('strict', 100, 140)).toBe(100);
  expect(percentAt('strict', 100, 149)).toBe(0);
  expect(percentAt('strict', 47, 60)).toBe(0);
});

const someTier = fc.constantFrom(...Object.keys(cancellationTiers), 'forgotten');
const someHours = fc.oneof(
  fc.double({ min: -100, max: 1000, noNaN: true }),
  // By chance of their bits, most numbers are next to nothing.
  fc.integer({ min: -100, max: 1000 }),
);

test('what comes back can be paid, is at most what was paid, and never more later than sooner', () => {
  fc.assert(
    fc.property(
      someTier,
      fc.nat(1_000_000),
      fc.constantFrom('EUR', 'JPY', 'BHD'),
      someHours,
      someHours,
      fc.option(someHours),
      (tier, steps, currency, one, other, confirmed) => {
        const { stepMinor } = currencyAsset(currency);
        const totalMinor = steps * stepMinor;
        const [sooner, later] = [Math.max(one, other), Math.min(one, other)];
        const confirmedAt = confirmed === null ? null : before(Math.max(confirmed, sooner));
        const at = (hours: number) =>
          refundOf(tier, { totalMinor, currency, startsAt, now: before(hours), confirmedAt }).refundMinor;
        for (const hours of [sooner, later]) {
          expect(Number.isSafeInteger(at(hours) / stepMinor)).toBe(true);
          expect(at(hours)).toBeGreaterThanOrEqual(0);
          expect(at(hours)).toBeLessThanOrEqual(totalMinor);
        }
        expect(at(later)).toBeLessThanOrEqual(at(sooner));
      },
    ),
  );
});

test('the steps that are shown say what the rule gives, to the second', () => {
  fc.assert(
    fc.property(
      someTier,
      fc.option(fc.double({ min: 0, max: 1000, noNaN: true })),
      fc.double({ min: 0.01, max: 1000, noNaN: true }),
      (tier, confirmed, hours) => {
        const confirmedAt = confirmed === null ? null : before(confirmed);
        const now = before(hours);
        if (confirmedAt && now < confirmedAt) return;
        const shown = cancellationSteps(tier, startsAt, confirmedAt)
          .filter(({ until }) => now <= until)
          .reduce((most, { percent }) => Math.max(most, percent), 0);
        expect(shown).toBe(
          refundOf(tier, { totalMinor: 100, currency: 'EUR', startsAt, now, confirmedAt }).percent,
        );
      },
    ),
  );
});
