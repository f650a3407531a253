import * as fc from 'fast-check';
import { cheapestCover, type TimeRate } from '@/lib/booking/cover';
import { duesOf, type Priced, type Quote, quoteOf, withOneLess } from '@/lib/booking/rules';
import { meal } from '@/lib/listing/types/meal';
import { thing } from '@/lib/listing/types/thing';
import { creditAsset } from '@/lib/shared/asset';
import { sumMinor } from '@/lib/shared/money';
import { startOfDay, type TimeUnit } from '@/lib/shared/period';
import { atLeastOne } from '../../support/at-least-one';

const zone = 'Europe/Paris';
const at = (local: string) => new Date(local);
const days = (from: string, to: string) => ({ from: startOfDay(from, zone), to: startOfDay(to, zone) });
const rate = (unit: TimeUnit, amountMinor: number): TimeRate => ({ unit, amountMinor });
const cover = (rates: TimeRate[], from: string, to: string) =>
  cheapestCover(rates, days(from, to), zone).map(({ unit, count }) => `${count} ${unit}`);

const costOf = (rates: readonly TimeRate[], period: { from: Date; to: Date }): number =>
  sumMinor(cheapestCover(rates, period, zone).map(({ count, unitMinor }) => count * unitMinor));

describe('the cheapest cover of a period', () => {
  test('takes the weekend price for a Saturday and Sunday, and days around it', () => {
    const rates = [rate('day', 600), rate('weekend', 1000)];
    expect(cover(rates, '2026-11-28', '2026-11-30')).toEqual(['1 weekend']);
    expect(cover(rates, '2026-11-27', '2026-12-01')).toEqual(['1 weekend', '2 day']);
    expect(cover(rates, '2026-11-29', '2026-11-30')).toEqual(['1 day']);
  });

  test('takes a week for six days when that costs less', () => {
    const rates = [rate('day', 600), rate('week', 2500)];
    expect(cover(rates, '2026-11-23', '2026-11-27')).toEqual(['4 day']);
    expect(cover(rates, '2026-11-23', '2026-11-28')).toEqual(['1 week']);
    expect(cover(rates, '2026-11-23', '2026-12-02')).toEqual(['1 week', '2 day']);
  });

  test('prices days of 23 and 25 hours as days', () => {
    const rates = [rate('day', 600)];
    expect(cover(rates, '2026-03-29', '2026-03-30')).toEqual(['1 day']);
    expect(cover(rates, '2026-10-25', '2026-10-26')).toEqual(['1 day']);
    expect(cover(rates, '2026-10-24', '2026-10-27')).toEqual(['3 day']);
  });

  test('counts elapsed hours on days of 23 and 25 hours', () => {
    const rates = [rate('hour', 100)];
    expect(cover(rates, '2026-03-29', '2026-03-30')).toEqual(['23 hour']);
    expect(cover(rates, '2026-10-25', '2026-10-26')).toEqual(['25 hour']);
  });

  test('rounds hours up, and stops counting them when the day is cheaper', () => {
    const rates = [rate('hour', 100), rate('day', 600)];
    const morning = { from: at('2026-11-28T09:00+01:00'), to: at('2026-11-28T11:10+01:00') };
    expect(cheapestCover(rates, morning, zone)).toEqual([{ unit: 'hour', count: 3, unitMinor: 100 }]);
    const long = { from: at('2026-11-28T09:00+01:00'), to: at('2026-11-28T19:00+01:00') };
    expect(cheapestCover(rates, long, zone)).toEqual([{ unit: 'day', count: 1, unitMinor: 600 }]);
  });

  test('mixes hours and half-hours as it costs least', () => {
    const rates = [rate('hour', 1000), rate('halfHour', 600)];
    const mixed = (minutes: number, at_ = rates) =>
      cheapestCover(at_, periodOf(at('2026-11-28T09:00+01:00').getTime() / 60_000, minutes), zone).map(
        ({ unit, count }) => `${count} ${unit}`,
      );
    expect(mixed(90)).toEqual(['1 hour', '1 halfHour']);
    expect(mixed(30)).toEqual(['1 halfHour']);
    expect(mixed(60)).toEqual(['1 hour']);
    expect(mixed(165)).toEqual(['3 hour']);
    // Two half-hours that cost less than the hour, and an hour that costs less than the half-hour.
    expect(mixed(60, [rate('hour', 1000), rate('halfHour', 400)])).toEqual(['2 halfHour']);
    expect(mixed(30, [rate('hour', 500), rate('halfHour', 600)])).toEqual(['1 hour']);
    expect(mixed(600, [...rates, rate('day', 5000)])).toEqual(['1 day']);
  });

  test('counts months from the day they begin, also from the 31st', () => {
    const rates = [rate('month', 4000)];
    expect(cover(rates, '2026-01-31', '2026-03-31')).toEqual(['2 month']);
    expect(cover(rates, '2026-01-31', '2026-02-28')).toEqual(['1 month']);
  });

  test('costs nothing where nothing has a price', () => {
    expect(cover([], '2026-11-28', '2026-11-30')).toEqual([]);
  });
});

const someRates = fc
  .uniqueArray(fc.constantFrom<TimeUnit>('halfHour', 'hour', 'day', 'weekend', 'week', 'month'), {
    minLength: 1,
  })
  .filter((units) => units.some((unit) => unit !== 'weekend'))
  .chain((units) =>
    fc.tuple(
      ...units.map((unit) =>
        fc.record({ unit: fc.constant(unit), amountMinor: fc.integer({ min: 1, max: 50_000 }) }),
      ),
    ),
  )
  .map((rates): TimeRate[] => rates);
const someStart = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 });
const someMinutes = fc.integer({ min: 1, max: 90 * 24 * 60 });
const periodOf = (start: number, minutes: number) => ({
  from: new Date(start * 60_000),
  to: new Date((start + minutes) * 60_000),
});

describe('for any rates and any period', () => {
  test('hours and half-hours cost what the cheapest of all their mixes costs', () => {
    const price = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(price, price, fc.integer({ min: 1, max: 23 * 60 }), (hour, half, minutes) => {
        const all = Array.from({ length: 25 }, (_, hours) => {
          const left = Math.max(0, Math.ceil(minutes / 30) - hours * 2);
          return hours * hour + left * half;
        });
        expect(
          costOf(
            [rate('hour', hour), rate('halfHour', half)],
            periodOf(Date.UTC(2026, 5, 1) / 60_000, minutes),
          ),
        ).toBe(Math.min(...all));
      }),
    );
  });

  test('one more unit with a price never makes it dearer', () => {
    fc.assert(
      fc.property(someRates, someStart, someMinutes, fc.nat(50_000), (rates, start, minutes, price) => {
        const period = periodOf(start, minutes);
        const [first] = rates;
        const fewer = rates.slice(1);
        if (!first || !fewer.some(({ unit }) => unit !== 'weekend')) return;
        expect(costOf(rates, period)).toBeLessThanOrEqual(costOf(fewer, period));
        expect(costOf([{ ...first, amountMinor: price + 1 }, ...fewer], period)).toBeLessThanOrEqual(
          costOf(fewer, period),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('ending later never makes it cheaper', () => {
    fc.assert(
      fc.property(someRates, someStart, someMinutes, someMinutes, (rates, start, minutes, more) => {
        expect(costOf(rates, periodOf(start, minutes))).toBeLessThanOrEqual(
          costOf(rates, periodOf(start, minutes + more)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

const priced = (
  rates: TimeRate[],
  fees: { code: string; amountMinor: number }[] = [],
  depositMinor = 0,
): Priced => ({
  type: thing,
  priceWay: 'money',
  rates,
  fees,
  depositMinor,
  currency: 'EUR',
  timeZone: zone,
});

describe('a quote', () => {
  const words = {
    fr: { name: 'heures', one: 'heure', other: 'heures' },
    en: { name: 'hours', one: 'hour', other: 'hours' },
  };
  const asset = creditAsset({ code: 'hours', unit: 'minutes', decimals: 0, words });
  const inBoth = (priceWay: Priced['priceWay']): Priced => ({
    ...priced([rate('day', 600)]),
    priceWay,
    creditPrice: { asset, rates: [{ unit: 'day', amountMinor: 60 }] },
  });
  const noFees = { customerFeePercent: 10, providerFeePercent: 0 };
  const wish = { period: days('2026-11-28', '2026-11-30'), quantity: 2 };

  test('in either is what was chosen, in both is both, and the community keeps nothing of a credit', () => {
    const totals = (priceWay: Priced['priceWay'], payIn?: string) => {
      const { totalMinor, credit } = quoteOf(inBoth(priceWay), { ...wish, payIn }, noFees);
      return [totalMinor, credit?.totalMinor];
    };
    expect(totals('either')).toEqual([2640, undefined]);
    expect(totals('either', 'EUR')).toEqual([2640, undefined]);
    expect(totals('either', 'hours')).toEqual([0, 240]);
    expect(totals('both')).toEqual([2640, 240]);
    expect(totals('credit')).toEqual([0, 240]);
    expect(totals('money', 'hours')).toEqual([2640, undefined]);
  });

  test('in both has a due of each, and one date less takes its part of both', () => {
    const quote = quoteOf(inBoth('both'), wish, noFees);
    const dues = duesOf(quote, { debtorId: 'a', creditorId: 'b' });
    expect(
      dues.map(({ kind, position = 1, amountMinor, currency, way = 'card' }) => [
        ...[kind, position, amountMinor, currency, way],
      ]),
    ).toEqual([
      ['price', 1, 2640, 'EUR', 'card'],
      ['deposit', 1, 0, 'EUR', 'card'],
      ['price', 2, 240, 'hours', 'credit'],
    ]);
    expect(withOneLess(quote, 2)).toMatchObject({ totalMinor: 1320, credit: { totalMinor: 120 } });
  });

  test('multiplies by the units, charges fees once, and keeps the deposit beside', () => {
    const listing = priced([rate('day', 600)], [{ code: 'cleaning', amountMinor: 900 }], 6000);
    const quote = quoteOf(
      listing,
      { period: days('2026-11-28', '2026-11-30'), quantity: 3 },
      { customerFeePercent: 10, providerFeePercent: 5 },
    );
    expect(quote.lineItems).toEqual([
      { code: 'rate', unit: 'day', quantity: 6, unitMinor: 600, amountMinor: 3600, for: 'customer' },
      { code: 'cleaning', quantity: 1, unitMinor: 900, amountMinor: 900, for: 'customer' },
      { code: 'customer_fee', quantity: 1, unitMinor: 450, amountMinor: 450, for: 'customer' },
      { code: 'provider_fee', quantity: 1, unitMinor: -225, amountMinor: -225, for: 'provider' },
    ]);
    expect(quote).toMatchObject({ totalMinor: 4950, depositMinor: 18_000, providerMinor: 4275 });
  });

  test('of a free loan has no lines and costs nothing', () => {
    const period = days('2026-11-28', '2026-11-30');
    expect(
      quoteOf(priced([]), { period, quantity: 1 }, { customerFeePercent: 5, providerFeePercent: 5 }),
    ).toEqual({
      currency: 'EUR',
      lineItems: [],
      totalMinor: 0,
      depositMinor: 0,
      providerMinor: 0,
    });
  });

  test('is whole, and its lines sum to what each side pays and receives', () => {
    const percent = fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(
        someRates,
        someStart,
        someMinutes,
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.record({ code: fc.constant('cleaning'), amountMinor: fc.nat(10_000) }), { maxLength: 1 }),
        percent,
        percent,
        (rates, start, minutes, quantity, fees, customerFeePercent, providerFeePercent) => {
          const quote = quoteOf(
            priced(rates, fees),
            { period: periodOf(start, minutes), quantity },
            { customerFeePercent, providerFeePercent },
          );
          const sumFor = (side: string) =>
            sumMinor(quote.lineItems.filter((line) => line.for === side).map((line) => line.amountMinor));
          const customerFee = quote.lineItems.find(({ code }) => code === 'customer_fee')?.amountMinor ?? 0;
          expect(quote.totalMinor).toBe(sumFor('customer'));
          expect(quote.providerMinor).toBe(quote.totalMinor - customerFee + sumFor('provider'));
          expect(quote.providerMinor).toBeGreaterThanOrEqual(0);
          expect(quote.providerMinor).toBeLessThanOrEqual(quote.totalMinor);
          for (const line of atLeastOne(quote.lineItems)) {
            expect(Number.isSafeInteger(line.amountMinor)).toBe(true);
            expect(line.amountMinor).toBe(line.quantity * line.unitMinor);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a quote for several dates', () => {
  const dinner = (amountMinor: number, fees: number[] = []): Priced => ({
    type: { ...meal, return: { ...meal.return, kind: 'money' } as Priced['type']['return'] },
    priceWay: 'money',
    rates: [{ unit: 'place', amountMinor }],
    fees: fees.map((fee) => ({ code: 'cleaning', amountMinor: fee })),
    depositMinor: 0,
    currency: 'EUR',
    timeZone: zone,
  });
  const evening = days('2026-11-28', '2026-11-29');
  const asked = (priced: Priced, quantity: number, dates: number, percent: number): Quote =>
    quoteOf(
      priced,
      { period: evening, quantity, dates },
      { customerFeePercent: percent, providerFeePercent: percent },
    );

  test('counts the places of each date', () => {
    const quote = asked(dinner(900), 2, 3, 0);
    expect(quote).toMatchObject({ totalMinor: 5400, providerMinor: 5400 });
    expect(quote.lineItems).toMatchObject([{ code: 'rate', quantity: 6 }]);
  });

  test('less one date after the other leaves what one date costs, and never asks for more', () => {
    const some = fc.record({
      amountMinor: fc.integer({ min: 0, max: 20_000 }),
      fee: fc.integer({ min: 0, max: 3000 }),
      quantity: fc.integer({ min: 1, max: 12 }),
      dates: fc.integer({ min: 2, max: 12 }),
      percent: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(some, ({ amountMinor, fee, quantity, dates, percent }) => {
        const priced = dinner(amountMinor, [fee]);
        let quote = asked(priced, quantity, dates, percent);
        for (let left = dates; left > 1; left -= 1) {
          const less = withOneLess(quote, left);
          expect(less.totalMinor).toBeLessThanOrEqual(quote.totalMinor);
          const lines = less.lineItems.filter((item) => item.for === 'customer');
          expect(sumMinor(lines.map((item) => item.amountMinor))).toBe(less.totalMinor);
          quote = less;
        }
        const one = asked(priced, quantity, 1, percent);
        // The community's shares are rounded each time.
        expect(Math.abs(quote.totalMinor - one.totalMinor)).toBeLessThanOrEqual(dates);
        expect(Math.abs(quote.providerMinor - one.providerMinor)).toBeLessThanOrEqual(dates);
      }),
    );
  });
});
