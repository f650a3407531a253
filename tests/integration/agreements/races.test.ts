import { payBooking } from '@/lib/booking/commands/pay-booking';
import { lives } from '@/lib/booking/lifecycle';
import type { State } from '@/lib/booking/lives/terms';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { Chance } from '../../fuzz/chance';
import { brokenPromises, unreturned } from '../../support/agreements/promises';
import { aBooking, type BuiltBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { hoursFromNow, presentTime } from '../../support/clock';
import { openRaces, type Races, type Try, tally } from '../../support/races/race';
import { settleWith } from '../../support/slot-builders';
import { openStripe, type TestStripe } from '../../support/stripe';

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
});
