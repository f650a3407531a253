import { payBooking } from '@/lib/booking/commands/pay-booking';
import { lives } from '@/lib/booking/lifecycle';
import type { State } from '@/lib/booking/lives/terms';
import { drawOf } from '@/lib/listing/draws/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { Chance } from '../../fuzz/chance';
import { type Offer, offers } from '../../support/agreements/offers';
import { brokenPromises, unreturned } from '../../support/agreements/promises';
import { requestBooking } from '../../support/asking';
import { aBooking, type BuiltBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { hoursFromNow, presentTime, travelTo } from '../../support/clock';
import { type Outcome, openRaces, type Races, type Try, tally } from '../../support/races/race';
import { rentsOf } from '../../support/rents';
import { settleWith } from '../../support/settling';
import { openStripe, type TestStripe } from '../../support/stripe';
import { aTenancy, noon } from '../../support/tenancies';

let stripe: TestStripe;
let races: Races;
afterEach(presentTime);

/** AGREEMENT_RACES and AGREEMENT_SEED: more of them, or those of a failure once more. */
const rounds = Number(process.env.AGREEMENT_RACES ?? 2);
const seed = Number(process.env.AGREEMENT_SEED ?? Date.now() % 1_000_000);

const names = [...new Set(Object.values(lives).flatMap((life) => life.rows.map(({ name }) => name)))];

type Racing = { chance: Chance; booking: BuiltBooking; others: readonly Viewer[]; dues: readonly string[] };

/** What is done at once to one agreement, and to what it holds. A new one: a row. */
const kinds: readonly { weight: number; make: (racing: Racing) => Try }[] = [
  {
    weight: 6,
    make: ({ chance, booking: { id, customer, provider, operator } }) => ({
      racer: 'moveBooking',
      input: {
        viewer: chance.of([customer, customer, provider, provider, operator]),
        bookingId: id,
        name: chance.of(names),
        reason: 'Parce que.',
        refundMinor: 0,
      },
    }),
  },
  {
    weight: 2,
    make: ({ chance, booking, others }) => ({
      racer: 'requestBooking',
      input: { viewer: chance.of(others), listingId: booking.listing.id, from: inDays(10), to: inDays(11) },
    }),
  },
  { weight: 2, make: ({ booking }) => ({ racer: 'syncCheckout', input: { bookingId: booking.id } }) },
  {
    weight: 2,
    make: ({ chance, booking: { startsAt, endsAt } }) => ({
      racer: 'fireDue',
      input: { at: chance.of([hoursFromNow(0), hoursFromNow(90), startsAt, endsAt]).toISOString() },
    }),
  },
  {
    weight: 1,
    make: ({ chance, booking: { id, customer, provider } }) => ({
      racer: 'propose',
      input: { viewer: chance.of([customer, provider]), bookingId: id, to: inDays(chance.of([12, 13])) },
    }),
  },
  {
    weight: 1,
    make: ({ chance, booking: { customer, provider }, dues }) => ({
      racer: 'sayPaid',
      input: { viewer: chance.of([customer, provider]), dueId: chance.of([...dues, 'none']) },
    }),
  },
];

const weighted = kinds.flatMap(({ weight, make }) => Array(weight).fill(make) as (typeof make)[]);

const triesOf = (racing: Racing): Try[] =>
  Array.from({ length: 24 }, () => racing.chance.of(weighted)(racing));

/** Someone stands on the page for the card, and has paid: nobody here knows yet. */
const payUnseen = async ({ id, customer }: BuiltBooking): Promise<void> => {
  const { url } = await payBooking(customer, { bookingId: id, locale: 'fr' });
  await stripe.pay(url);
};

/** What is asked for without dates. */
const nothing = { from: '', to: '', quantity: 1, options: {}, message: '' };

const from = ['requested', 'accepted', 'confirmed', 'started', 'disputed'] as const satisfies State[];

describe('two processes at once', () => {
  beforeAll(async () => {
    stripe = await openStripe();
    races = await openRaces();
  }, 120_000);
  // Here and not beside it: before the database of this file goes.
  afterAll(async () => {
    await races.close();
    await stripe.close();
  });

  test.each(from)(
    'do whatever comes to them with an agreement that is %s: the house keeps its promises',
    async (state) => {
      const chance = new Chance(seed);
      for (let round = 0; round < rounds; round += 1) {
        presentTime();
        const listing = await aListing({ unitCount: chance.of([1, 2]) });
        const booking = await aBooking({ state, listing });
        if (state === 'accepted') await payUnseen(booking);
        const others = await Promise.all([aMember(), aMember(), aMember()]);
        const rows = await db.due.findMany({ where: { bookingId: booking.id }, select: { id: true } });
        const tries = triesOf({ chance, booking, others, dues: rows.map(({ id }) => id) });
        const outcomes = await races.race(tries);
        const defects = Object.keys(tally(outcomes).refused).filter((refusal) =>
          refusal.startsWith('defect'),
        );
        expect({ seed, state, tries, defects, broken: await brokenPromises() }).toEqual({
          ...{ seed, state, tries, defects: [], broken: {} },
        });
        await settleWith(stripe);
        expect({ seed, state, broken: await brokenPromises(), unreturned: await unreturned() }).toEqual({
          ...{ seed, state, broken: {}, unreturned: [] },
        });
      }
    },
    120_000,
  );

  /** Nothing failed that is no refusal, and whatever came of it the house keeps its promises. */
  const raceWell = async (tries: readonly Try[]): Promise<Outcome[]> => {
    const outcomes = await races.race(tries);
    const { refused } = tally(outcomes);
    const defects = Object.keys(refused).filter((refusal) => refusal.startsWith('defect'));
    expect({ defects, broken: await brokenPromises() }).toEqual({ defects: [], broken: {} });
    await settleWith(stripe);
    expect({ broken: await brokenPromises(), unreturned: await unreturned() }).toEqual({
      ...{ broken: {}, unreturned: [] },
    });
    return outcomes;
  };

  const people = (count: number) => Promise.all(Array.from({ length: count }, () => aMember()));
  const offer = async (name: keyof typeof offers & string): Promise<Offer> => {
    presentTime();
    const made = await offers[name]?.();
    if (!made) throw new Error(`no offer of ${name}`);
    return made;
  };
  const statesOf = async (listingId: string): Promise<Record<string, number>> => {
    const rows = await db.booking.groupBy({ by: ['state'], where: { listingId }, _count: true });
    return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]));
  };
  const moves = (
    bookings: readonly { id: string; viewer: Viewer }[],
    ...names: readonly string[]
  ): Try<'moveBooking'>[] =>
    bookings.flatMap(({ id, viewer }) =>
      names.map((name) => ({ racer: 'moveBooking' as const, input: { viewer, bookingId: id, name } })),
    );

  test('give two chairs to eight whom their giver all tells yes, while some withdraw and say that they come', async () => {
    const { listingId, provider } = await offer('two chairs, given to whom their giver chooses');
    const asking = [];
    for (const viewer of await people(8))
      asking.push({ viewer, id: (await requestBooking(viewer, { ...nothing, listingId })).id });
    const theirs = asking.map(({ id }) => ({ id, viewer: provider }));
    await raceWell([
      ...moves(theirs, 'accept'),
      ...moves(asking.slice(0, 3), 'withdraw'),
      ...moves(asking, 'come'),
    ]);
    const { promised = 0, confirmed = 0 } = await statesOf(listingId);
    // Whoever withdraws gives theirs back.
    expect([1, 2]).toContain(promised + confirmed);
    await raceWell([...moves(theirs, 'collect', 'cancel_by_provider'), ...moves(asking, 'collect', 'come')]);
  }, 120_000);

  test('give three chairs to the first three of thirty', async () => {
    const { listingId } = await offer('three chairs, given to who comes first');
    const tries = (await people(30)).map((viewer) => ({
      racer: 'requestBooking' as const,
      input: { viewer, listingId },
    }));
    expect(tally(await raceWell(tries)).won).toBe(3);
    expect(await statesOf(listingId)).toEqual({ confirmed: 3 });
  }, 120_000);

  test('draw once, whoever types the value: it is one value, and two have what it says', async () => {
    const { listingId, provider } = await offer('two chairs, given by a draw');
    for (const viewer of await people(6)) await requestBooking(viewer, { ...nothing, listingId });
    const { closesAt, valueAt } = (await drawOf(listingId)) ?? {};
    travelTo(closesAt ?? hoursFromNow(4));
    await raceWell(
      Array.from({ length: 4 }, () => ({ racer: 'fireDraws' as const, input: { at: now().toISOString() } })),
    );
    travelTo(valueAt ?? hoursFromNow(100));
    const operator = await aMember({ role: 'operator' });
    const outcomes = await raceWell(
      [provider, operator, provider, operator].flatMap((viewer, at): Try[] => [
        { racer: 'enterValue', input: { viewer, listingId, numbers: `4 17 23 38 ${40 + at} 2` } },
        { racer: 'passOnDraw', input: { listingId } },
      ]),
    );
    expect(outcomes.filter(({ won }, at) => won && at % 2 === 0)).toHaveLength(1);
    expect(await statesOf(listingId)).toEqual({ entered: 4, promised: 2 });
    await raceWell(Array.from({ length: 6 }, () => ({ racer: 'passOnDraw', input: { listingId } })));
    expect(await statesOf(listingId)).toEqual({ entered: 4, promised: 2 });
  }, 120_000);

  test('take each month once, while notice is given by both and another price is told', async () => {
    const tenancy = await aTenancy(stripe);
    const { id, provider, customer } = tenancy;
    travelTo(noon('2028-01-30'));
    const sides = [provider, customer].map((viewer) => ({ id, viewer }));
    await raceWell([
      ...moves([...sides, ...sides], 'give_notice'),
      {
        racer: 'moveBooking',
        input: { viewer: provider, bookingId: id, name: 'announce_price', rentMinor: 4200 },
      },
      ...Array.from({ length: 4 }, (): Try => ({ racer: 'chargeDues', input: {} })),
      ...Array.from({ length: 4 }, (): Try => ({ racer: 'fireDue', input: { at: now().toISOString() } })),
    ]);
    // It is told on that day only, and charged three days later.
    travelTo(noon('2028-02-03'));
    await raceWell(Array.from({ length: 6 }, (): Try => ({ racer: 'chargeDues', input: {} })));
    const rents = await rentsOf(id);
    expect(rents.map(({ state }) => state)).toEqual(['settled', ...rents.slice(1).map(() => 'open')]);
    expect(await db.lifeEvent.count({ where: { bookingId: id, name: 'give_notice' } })).toBe(1);
  }, 120_000);
});
