import fc from 'fast-check';
import {
  type AmendmentEffect,
  type AmendmentState,
  amendmentLife,
  amendmentStates,
  openAmendments,
  settledAmendments,
} from '@/lib/booking/amending/lifecycle';
import {
  depositFor,
  differenceOf,
  hasBegun,
  isGiven,
  quoteAt,
  quoteForDate,
  quoteForNumber,
} from '@/lib/booking/amending/rules';
import { changesOf, isAgainst, keptTerms } from '@/lib/booking/amending/terms';
import { payUntil, runsOutAt } from '@/lib/booking/amending/times';
import { firstFacts } from '@/lib/booking/lives/first-facts';
import type { BookingFacts } from '@/lib/booking/lives/terms';
import { type Quote, quoteOf, withOneLess } from '@/lib/booking/rules';
import { meal } from '@/lib/listing/types/meal';
import { thing } from '@/lib/listing/types/thing';
import { translator } from '@/lib/platform/i18n/words';
import { defaultSettings as numbers } from '@/lib/platform/settings';
import { locales } from '@/lib/shared/locale';
import { sumMinor } from '@/lib/shared/money';
import { atLeastOne } from '../../support/at-least-one';

const now = new Date('2026-11-23T12:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const fees = { customerFeePercent: 7, providerFeePercent: 5 };

const times = (more: object = {}) => ({
  was: { startsAt: hours(100).toISOString(), endsAt: hours(150).toISOString() },
  startsAt: hours(120),
  endsAt: hours(170),
  closesAt: hours(120),
  stateSince: now,
  payWithinMinutes: null,
  ...more,
});

const facts = (more: Partial<BookingFacts> = {}): BookingFacts => ({
  ...firstFacts(
    {
      type: thing,
      period: { from: hours(100), to: hours(150) },
      closesAt: hours(100),
      quote: { totalMinor: 1200, depositMinor: 6000, currency: 'EUR' },
      listing: { cancellation: 'flexible', timeZone: 'Europe/Paris' },
    },
    now,
  ),
  state: 'confirmed',
  paidAt: now,
  ...more,
});

describe('until when it can be answered', () => {
  test.each([
    ['three days', times(), 72],
    ['the first of both starts', times({ startsAt: hours(30), closesAt: hours(30) }), 30],
    [
      'the start that was agreed',
      times({ was: { startsAt: hours(20).toISOString(), endsAt: hours(50).toISOString() } }),
      20,
    ],
    ['the cut-off of the new slot', times({ closesAt: hours(6) }), 6],
    [
      'the agreed end of what has begun',
      times({
        was: { startsAt: hours(-5).toISOString(), endsAt: hours(9).toISOString() },
        endsAt: hours(40),
      }),
      9,
    ],
    [
      'the proposed end of what is late',
      times({
        was: { startsAt: hours(-50).toISOString(), endsAt: hours(-2).toISOString() },
        endsAt: hours(40),
      }),
      40,
    ],
  ])('%s', (_when, given, at) => {
    expect(runsOutAt(given, numbers)).toEqual(hours(at));
  });

  test('it is paid as soon as a booking would have to be, never past its new start', () => {
    expect(payUntil(times(), numbers)).toEqual(hours(24));
    expect(payUntil(times({ payWithinMinutes: 30 }), numbers)).toEqual(hours(0.5));
    expect(payUntil(times({ startsAt: hours(10), closesAt: hours(10) }), numbers)).toEqual(hours(10));
    const begun = { startsAt: hours(-5).toISOString(), endsAt: hours(2).toISOString() };
    expect(payUntil(times({ was: begun, endsAt: hours(48) }), numbers)).toEqual(hours(24));
  });
});

describe('the life of a proposal', () => {
  const inState = (state: AmendmentState, payMinor = 0) => ({ ...times(), state, payMinor });
  const movesOf = (state: AmendmentState, who: 'proposer' | 'answerer') =>
    amendmentLife.open(inState(state), who, now, numbers).map(({ name }) => name);

  test('one side takes it back, the other one answers it, and nobody else', () => {
    expect(movesOf('proposed', 'proposer')).toEqual(['take_back']);
    expect(movesOf('proposed', 'answerer')).toEqual(['agree', 'refuse', 'counter']);
    expect(movesOf('awaiting_payment', 'proposer')).toEqual(['take_back']);
    expect(movesOf('awaiting_payment', 'answerer')).toEqual([]);
  });

  test('counts at once where nothing is to be paid, and waits for the payment otherwise', () => {
    const agree = amendmentLife.get('agree');
    expect(amendmentLife.leadsTo(agree, inState('proposed'))).toBe('agreed');
    expect(amendmentLife.leadsTo(agree, inState('proposed', 100))).toBe('awaiting_payment');
  });

  test('either somebody can still do something with it, or nothing happens to it any more', () => {
    for (const state of atLeastOne(amendmentStates)) {
      const rows = amendmentLife.rows.filter(({ from }) => (from as readonly string[]).includes(state));
      expect([state, rows.length > 0]).toEqual([state, openAmendments.has(state)]);
    }
  });
});

describe('what is paid, and what comes back', () => {
  test('more is paid', () => {
    expect(differenceOf(facts(), 1800, 'customer', now)).toMatchObject({ payMinor: 600, refundMinor: 0 });
  });

  test('less comes back whole where the provider asks, by the policy where the customer does', () => {
    const late = facts({ startsAt: hours(10) });
    expect(differenceOf(late, 400, 'provider', now)).toMatchObject({ refundMinor: 800, isAll: true });
    expect(differenceOf(late, 400, 'customer', now)).toMatchObject({
      refundMinor: 400,
      givenUpMinor: 800,
      isAll: false,
    });
    expect(differenceOf(facts(), 400, 'customer', now)).toMatchObject({ refundMinor: 800 });
    expect(differenceOf(facts({ startsAt: hours(10), movedAt: now }), 400, 'customer', now)).toMatchObject({
      refundMinor: 800,
    });
  });

  test('nothing comes back of what was not paid', () => {
    expect(differenceOf(facts({ paidAt: null }), 400, 'provider', now)).toMatchObject({
      payMinor: 0,
      refundMinor: 0,
    });
  });

  test('never both, and never more than is given up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.constantFrom('customer' as const, 'provider' as const),
        fc.integer({ min: -10, max: 600 }),
        (before, after, by, until) => {
          const { payMinor, refundMinor, givenUpMinor } = differenceOf(
            facts({ totalMinor: before, startsAt: hours(until) }),
            after,
            by,
            now,
          );
          expect(payMinor - givenUpMinor).toBe(after - before);
          expect(payMinor === 0 || refundMinor === 0).toBe(true);
          expect(refundMinor).toBeLessThanOrEqual(givenUpMinor);
        },
      ),
    );
  });
});

describe('the price of other terms', () => {
  const evening = {
    type: meal,
    priceWay: 'money',
    rates: [{ unit: 'place', amountMinor: 900 }],
    fees: [{ code: 'cleaning', amountMinor: 300 }],
    depositMinor: 0,
    currency: 'EUR',
    timeZone: 'Europe/Paris',
  } as const;
  const period = { from: hours(100), to: hours(103) };
  const five = quoteOf(evening, { period, quantity: 5 }, fees);

  test('for another number is that of a request for it, at the rates that were agreed', () => {
    const three = quoteForNumber(five, { from: 5, to: 3 }, evening, fees);
    expect(three).toEqual(quoteOf(evening, { period, quantity: 3 }, fees));
  });

  test('with one of several dates at another time is what was agreed for the others, and for that one what is asked now', () => {
    const three = quoteOf(evening, { period, quantity: 5, dates: 3 }, fees);
    const at = (amountMinor: number) =>
      quoteForDate(
        three,
        {
          one: quoteOf(
            { ...evening, rates: [{ unit: 'place', amountMinor }] },
            { period, quantity: 5 },
            fees,
          ),
          dates: 3,
        },
        evening,
        fees,
      );
    expect(at(900)).toBe(three);
    const priceOf = ({ totalMinor, lineItems }: Quote) =>
      totalMinor -
      sumMinor(lineItems.filter(({ code }) => code === 'customer_fee').map((each) => each.amountMinor));
    expect(priceOf(at(1000)) - priceOf(three)).toBe(500);
    expect(priceOf(at(0)) - priceOf(three)).toBe(-4500);
    // Each of them is worth a share of all from then on.
    const [all, two] = [at(1200), withOneLess(at(1200), 3)];
    expect([priceOf(all), priceOf(two)]).toEqual([15_300, 10_300]);
  });

  test('set by hand is exactly that, with the shares of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (totalMinor, customerFeePercent, providerFeePercent) => {
          const quote = quoteAt(totalMinor, 'EUR', evening, { customerFeePercent, providerFeePercent });
          const sum = (side: 'customer' | 'provider') =>
            sumMinor(
              quote.lineItems.filter((item) => item.for === side).map(({ amountMinor }) => amountMinor),
            );
          expect(quote.totalMinor).toBe(totalMinor);
          expect(sum('customer')).toBe(totalMinor);
          expect(quote.providerMinor).toBeLessThanOrEqual(totalMinor);
          expect(quote.providerMinor).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('agreed by hand goes with the number too', () => {
    const byHand = quoteAt(
      1000,
      'EUR',
      { ...evening, priceWay: 'money' },
      { customerFeePercent: 0, providerFeePercent: 5 },
    );
    expect(
      quoteForNumber(byHand, { from: 5, to: 2 }, evening, { customerFeePercent: 0, providerFeePercent: 5 }),
    ).toMatchObject({ totalMinor: 400 });
  });

  test('a deposit gets smaller with fewer, and never bigger', () => {
    expect(depositFor(18_000, { from: 3, to: 1 }, 'EUR')).toBe(6000);
    expect(depositFor(6000, { from: 1, to: 3 }, 'EUR')).toBe(6000);
  });
});

describe('what changes', () => {
  const terms = {
    startsAt: hours(100),
    endsAt: hours(150),
    slotId: null,
    quantity: 2,
    totalMinor: 1200,
    depositMinor: 0,
  };
  const was = keptTerms(terms);

  test('is said by itself, and nothing else', () => {
    expect(changesOf(was, { ...terms, endsAt: hours(160) })).toEqual({
      start: false,
      end: true,
      slot: false,
      quantity: false,
      price: false,
    });
    expect(isAgainst(was, terms)).toBe(true);
    expect(isAgainst(was, { ...terms, quantity: 3 })).toBe(false);
  });

  test('needs no yes where the provider asks for less and nothing else', () => {
    const less = { payMinor: 0, refundMinor: 100, givenUpMinor: 100, isAll: true };
    const price = changesOf(was, { ...terms, totalMinor: 1100 });
    expect(isGiven(price, less, 'provider')).toBe(true);
    expect(isGiven(price, less, 'customer')).toBe(false);
    expect(isGiven(price, { ...less, payMinor: 100 }, 'provider')).toBe(false);
    for (const more of [{ quantity: 1 }, { endsAt: hours(140) }])
      expect(isGiven(changesOf(was, { ...terms, ...more, totalMinor: 1100 }), less, 'provider')).toBe(false);
  });

  test('what has dates has begun with them, whatever was recorded', () => {
    expect(hasBegun(facts(), thing, now)).toBe(false);
    expect(hasBegun(facts({ startsAt: hours(-1) }), thing, now)).toBe(true);
    expect(hasBegun(facts({ state: 'started' }), thing, now)).toBe(true);
  });
});

describe.each(locales)('in %s', (locale) => {
  const told = amendmentLife.rows.flatMap(({ name, effects }) =>
    (effects as readonly AmendmentEffect[]).flatMap((effect) => {
      if (effect.do === 'tell') return [`${name}.${effect.whom}`];
      return effect.do === 'askPayment' ? [`${name}.customer`] : [];
    }),
  );

  test.each(told)('%s is told by mail and notice', (story) => {
    const values = { other: 'Léo', title: 'Perceuse' };
    for (const part of ['subject', 'title', 'body', 'button'])
      expect(translator(locale, 'mail.amendment')(`${story}.${part}`, values)).not.toBe('');
    expect(translator(locale, 'notice.kinds.amendment')(story, values)).not.toBe('');
  });

  test('every state that is shown has its words', () => {
    const say = translator(locale, 'amending.title');
    const shown = amendmentStates.filter((state) => !settledAmendments.has(state));
    for (const state of atLeastOne(shown))
      for (const who of ['you', 'other'])
        for (const role of ['customer', 'provider', 'operator'])
          expect(say(state, { who, role, by: 'Léo', name: 'Awa', amount: '6 €' })).not.toBe('');
  });
});
