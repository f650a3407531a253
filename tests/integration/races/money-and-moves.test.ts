import { db } from '@/lib/platform/db/client';
import type { Checkout } from '@/lib/platform/stripe/checkout';
import { atLeastOne } from '../../support/at-least-one';
import { aBooking, inDays } from '../../support/booking-builders';
import { aListing } from '../../support/builders';
import { aCampaign, aFund, aReward, requireSoundBooks } from '../../support/campaign-builders';
import { hoursFromNow } from '../../support/clock';
import { type Outcome, openRaces, type Races, type Try, tally } from '../../support/races/race';
import { openStripe, type TestStripe } from '../../support/stripe';

/** What Stripe says of a page on which a card was left. */
const aKeptCard = (pledgeId: string): Checkout => ({
  id: `cs_${pledgeId}`,
  state: 'complete',
  metadata: { pledgeId },
  paymentIntentId: null,
  locale: 'fr',
  setupIntentId: `seti_${pledgeId}`,
  paymentMethodId: 'pm_card_visa',
  cardExpires: '2034-12',
  cardFingerprint: `card-of-${pledgeId}`,
  chargeId: null,
  amountMinor: 0,
});

/** Pledges of 10 € that wait for their card, by people whose address is known. */
const startedPledges = async (campaignId: string, count: number): Promise<string[]> => {
  await db.$executeRaw`
    INSERT INTO pledge (id, campaign_id, email, email_confirmed_at, name, amount_minor, currency, lapses_at, updated_at)
    SELECT ${campaignId} || ':' || n, ${campaignId}, ${campaignId} || n || '@example.org', now(), 'N', 1000, 'EUR',
      now() + interval '1 hour', now()
    FROM generate_series(1, ${count}::int) n`;
  await db.$executeRaw`
    INSERT INTO payment (id, pledge_id, key, amount_minor, currency, checkout_id, checkout_url, customer_id, updated_at)
    SELECT id, id, 'pledge:' || id || ':card:1', 0, 'EUR', 'cs_' || id, 'https://checkout', 'cus_last', now()
    FROM pledge WHERE campaign_id = ${campaignId}`;
  return Array.from({ length: count }, (_, n) => `${campaignId}:${n + 1}`);
};

/** One after the other: each is made by several real commands. */
const several = async <Made>(count: number, make: (at: number) => Promise<Made>): Promise<Made[]> => {
  const all: Made[] = [];
  for (let at = 0; at < count; at += 1) all.push(await make(at));
  return all;
};

const historyOf = (bookingId: string) =>
  db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: {
      state: true,
      events: {
        orderBy: { sequence: 'asc' },
        select: { sequence: true, name: true, fromState: true, toState: true },
      },
    },
  });

/** Whatever came first: each step begins where the one before it ended, and the booking stands where the last one led. */
const requireWhole = ({ state, events }: Awaited<ReturnType<typeof historyOf>>): void => {
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => at + 1));
  const passed = events.map(({ toState }) => toState);
  expect(events.map(({ fromState }) => fromState)).toEqual([null, ...passed.slice(0, -1)]);
  expect(passed.at(-1)).toBe(state);
};

/** How many transitions a race made: moves that won, and what the timers say they fired. */
const transitionsIn = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce(
    (sum, outcome) => sum + (outcome.won ? (typeof outcome.value === 'number' ? outcome.value : 1) : 0),
    0,
  );

const requested = (count: number) =>
  aListing().then(async (listing) => ({
    listing,
    bookings: await several(count, (at) => aBooking({ listing, from: inDays(10 + at), to: inDays(10 + at) })),
  }));

const held = (listingId: string) => db.claim.count({ where: { unit: { listingId }, isActive: true } });

describe('four processes at once', () => {
  let races: Races;
  let stripe: TestStripe;
  beforeAll(async () => {
    stripe = await openStripe();
    races = await openRaces({ processes: 4 });
  }, 60_000);
  // Here and not beside it: before the database of this file goes.
  afterAll(async () => {
    await races.close();
    await stripe.close();
  });

  it('100 guests want the last reward: one has it, the others are told that it is gone', async () => {
    const { id: campaignId } = await aCampaign();
    const { id: rewardId } = await aReward(campaignId, { stock: 1 });
    const outcomes = await races.race(
      Array.from({ length: 100 }, (_, n) => ({
        racer: 'startPledge',
        input: { campaignId, rewardId, email: `guest-${n}@example.org` },
      })),
    );
    expect(tally(outcomes)).toEqual({ won: 1, refused: { 'conflict pledge.gone': 99 } });
    expect(await db.reward.findUniqueOrThrow({ where: { id: rewardId } })).toMatchObject({ taken: 1 });
    expect(await db.pledge.count({ where: { campaignId } })).toBe(1);
    await requireSoundBooks();
  });

  it('200 lines written for the last reward by those who look at nothing: the check lets one through', async () => {
    const { id: campaignId } = await aCampaign();
    const { id: rewardId } = await aReward(campaignId, { stock: 1 });
    const pledges = await startedPledges(campaignId, 200);
    const outcomes = await races.race(
      pledges.map((pledgeId) => ({ racer: 'writeLine', input: { pledgeId, rewardId } })),
    );
    expect(tally(outcomes)).toEqual({ won: 1, refused: { 'invalid notAllowed': 199 } });
    await requireSoundBooks();
  });

  it('48 cards of four campaigns come in, and eight pots have one match left each: none gives a cent more', async () => {
    const funds = await several(8, () => aFund({ potMinor: 1000 }));
    const campaigns = await several(4, () => aCampaign());
    const pledges = await several(4, (at) => startedPledges(campaigns[at]?.id ?? '', 12));
    // Dealt out in turns: each process brings the cards of one campaign, and all of them want the oldest pot that has something left.
    const outcomes = await races.race(
      Array.from({ length: 48 }, (_, n) => ({
        racer: 'keepCard',
        input: aKeptCard(pledges[n % 4]?.[Math.floor(n / 4)] ?? ''),
      })),
    );
    expect(tally(outcomes)).toEqual({ won: 48, refused: {} });
    expect(await db.pledge.count({ where: { id: { in: pledges.flat() }, state: 'active' } })).toBe(48);
    const given = await db.matchFund.findMany({ select: { givenMinor: true } });
    expect(given).toEqual(funds.map(() => ({ givenMinor: 1000 })));
    expect(await db.pledgeMatch.count({ where: { state: 'reserved', amountMinor: 1000 } })).toBe(8);
    await requireSoundBooks();
  });

  it('declined, withdrawn and run out at the same moment: one of them happens to each booking', async () => {
    const { listing, bookings } = await requested(12);
    const at = hoursFromNow(24 * 4).toISOString();
    const outcomes = await races.race(
      bookings.flatMap(({ id: bookingId, customer, provider }): Try[] => [
        { racer: 'moveBooking', input: { viewer: provider, bookingId, name: 'decline' } },
        { racer: 'moveBooking', input: { viewer: customer, bookingId, name: 'withdraw' } },
        { racer: 'fireDue', input: { at } },
        { racer: 'fireDue', input: { at } },
      ]),
    );
    expect(transitionsIn(outcomes)).toBe(12);
    expect(Object.keys(tally(outcomes).refused)).toEqual(['conflict movedMeanwhile']);
    for (const { id } of atLeastOne(bookings)) {
      const history = await historyOf(id);
      requireWhole(history);
      expect(history.events).toHaveLength(2);
    }
    expect(await held(listing.id)).toBe(0);
  });

  it('accepted, withdrawn and run out at the same moment: each booking has one whole history', async () => {
    const { listing, bookings } = await requested(12);
    const at = hoursFromNow(24 * 4).toISOString();
    const outcomes = await races.race(
      bookings.flatMap(({ id: bookingId, customer, provider }): Try[] => [
        { racer: 'moveBooking', input: { viewer: provider, bookingId, name: 'accept' } },
        { racer: 'moveBooking', input: { viewer: customer, bookingId, name: 'withdraw' } },
        { racer: 'fireDue', input: { at } },
        { racer: 'moveBooking', input: { viewer: customer, bookingId, name: 'withdraw' } },
      ]),
    );
    const { refused } = tally(outcomes);
    expect({ 'conflict movedMeanwhile': 0, ...refused }).toEqual({
      'conflict movedMeanwhile': expect.any(Number) as number,
    });
    const histories = await several(12, (n) => historyOf(bookings[n]?.id ?? ''));
    histories.forEach(requireWhole);
    expect(await held(listing.id)).toBe(histories.filter(({ state }) => state === 'accepted').length);
  });
});
