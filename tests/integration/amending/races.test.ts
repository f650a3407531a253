import { db } from '@/lib/platform/db/client';
import { agree, amendmentAt, payDifference, propose, unitsHeld } from '../../support/amending';
import { requestBooking } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { aBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { aCircle } from '../../support/circle-builders';
import { presentTime } from '../../support/clock';
import { openRaces, type Races, tally } from '../../support/races/race';

const rounds = 6;
afterEach(presentTime);

const aFreeDrill = (more: object = {}) => aListing({ rates: [], depositMinor: 0, priceMinor: 0, ...more });
const bookingAt = (id: string) => db.booking.findUniqueOrThrow({ where: { id } });
const eventsOf = async (where: object) =>
  (await db.lifeEvent.findMany({ where, orderBy: { sequence: 'asc' } })).map(({ name }) => name);

/** What a booking says and what is held for it are one thing: each unit for all of its time, as many as were agreed. */
const requireHeldAsAgreed = async (bookingId: string): Promise<void> => {
  const { startsAt, endsAt, quantity } = await bookingAt(bookingId);
  const held = await unitsHeld(bookingId);
  expect(held.map(({ from, to }) => [from, to])).toEqual(
    Array.from({ length: quantity }, () => [startsAt, endsAt]),
  );
};

const several = async <Made>(make: (at: number) => Promise<Made>): Promise<Made[]> => {
  const all: Made[] = [];
  for (let at = 0; at < rounds; at += 1) all.push(await make(at));
  return all;
};

describe('two processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces();
  }, 60_000);
  // Here and not beside it: before the database of this file goes.
  afterAll(() => races.close());

  test('agreed to and cancelled at the same moment: one comes first, and never both count', async () => {
    const made = await several(async () => {
      const booking = await aBooking({ state: 'confirmed', listing: await aFreeDrill() });
      return { ...booking, proposal: await propose(booking.customer, booking.id, { to: inDays(13) }) };
    });
    await races.race(
      made.flatMap(({ id, customer, provider, proposal }) => [
        {
          racer: 'answer',
          input: { viewer: provider, bookingId: id, amendmentId: proposal.id, name: 'agree' },
        } as const,
        {
          racer: 'moveBooking',
          input: { viewer: customer, bookingId: id, name: 'cancel_by_customer' },
        } as const,
      ]),
    );
    for (const { id, proposal } of atLeastOne(made)) {
      expect((await bookingAt(id)).state).toBe('cancelled_by_customer');
      const { state } = await amendmentAt(proposal.id);
      expect(['agreed', 'overtaken']).toContain(state);
      const amended = (await eventsOf({ bookingId: id })).filter((name) => name === 'amend');
      expect(amended).toHaveLength(state === 'agreed' ? 1 : 0);
      expect(await unitsHeld(id)).toEqual([]);
    }
  }, 60_000);

  test('two proposals at the same moment: one is on the table, the other hears of it', async () => {
    const made = await several(async () => aBooking({ state: 'confirmed', listing: await aFreeDrill() }));
    const outcomes = await races.race(
      made.flatMap(({ id, customer }) =>
        [12, 13].map(
          (day) =>
            ({ racer: 'propose', input: { viewer: customer, bookingId: id, to: inDays(day) } }) as const,
        ),
      ),
    );
    expect(tally(outcomes)).toEqual({ won: rounds, refused: { 'conflict amendment.open': rounds } });
    for (const { id } of atLeastOne(made))
      expect(await db.amendment.count({ where: { bookingId: id, state: 'proposed' } })).toBe(1);
  }, 60_000);

  test('two keepers answer at once, one yes and one no: the first answer counts', async () => {
    const circle = await aCircle(['keeper', 'keeper']);
    const made = await several(async () => {
      const listing = await aFreeDrill({ ownerId: circle.id, approval: 'instant' });
      const customer = await aMember();
      const { id } = await requestBooking(customer, {
        listingId: listing.id,
        from: inDays(3),
        to: inDays(4),
        quantity: 1,
        options: {},
        message: '',
        once: undefined,
      });
      return { id, proposal: await propose(customer, id, { to: inDays(6) }) };
    });
    const outcomes = await races.race(
      made.flatMap(({ id, proposal }) =>
        circle.people.map((viewer, at) => ({
          racer: 'answer' as const,
          input: { viewer, bookingId: id, amendmentId: proposal.id, name: at === 0 ? 'agree' : 'refuse' },
        })),
      ),
    );
    expect(tally(outcomes)).toEqual({ won: rounds, refused: { 'conflict movedMeanwhile': rounds } });
    for (const { id, proposal } of atLeastOne(made)) {
      expect(await eventsOf({ amendmentId: proposal.id })).toHaveLength(2);
      await requireHeldAsAgreed(id);
    }
  }, 60_000);

  test('two extend into the same day, and a third asks for it: one has it, nobody twice', async () => {
    const made = await several(async () => {
      const listing = await aFreeDrill();
      const before = await aBooking({ state: 'confirmed', listing, from: inDays(10), to: inDays(11) });
      const after = await aBooking({ state: 'confirmed', listing, from: inDays(13), to: inDays(14) });
      await db.listing.update({ where: { id: listing.id }, data: { approval: 'instant' } });
      return {
        listing,
        third: await aMember(),
        tries: [
          { ...before, proposal: await propose(before.customer, before.id, { to: inDays(12) }) },
          {
            ...after,
            proposal: await propose(after.customer, after.id, { from: inDays(12), to: inDays(14) }),
          },
        ],
      };
    });
    await races.race(
      made.flatMap(({ listing, third, tries }) => [
        ...tries.map(({ id, provider, proposal }) => ({
          racer: 'answer' as const,
          input: { viewer: provider, bookingId: id, amendmentId: proposal.id, name: 'agree' },
        })),
        {
          racer: 'requestBooking' as const,
          input: { viewer: third, listingId: listing.id, from: inDays(12), to: inDays(12) },
        },
      ]),
    );
    for (const { listing, tries } of atLeastOne(made)) {
      const agreed = await db.amendment.count({
        where: { id: { in: tries.map(({ proposal }) => proposal.id) }, state: 'agreed' },
      });
      const asked = await db.booking.count({ where: { listingId: listing.id } });
      expect(agreed + asked - 2).toBe(1);
      for (const { id } of tries) await requireHeldAsAgreed(id);
    }
  }, 60_000);

  test('the payment arrives while the time for it runs out: it counts or everything is given back', async () => {
    const made = await several(async () => {
      const booking = await aBooking({ state: 'confirmed', listing: await aListing({ unitCount: 1 }) });
      const proposal = await propose(booking.customer, booking.id, { to: inDays(13) });
      await agree(booking.provider, proposal);
      return { ...booking, proposal };
    });
    const at = new Date(Date.now() + 25 * 3_600_000).toISOString();
    await Promise.all([
      races.race([1, 2, 3, 4].map(() => ({ racer: 'fireAmendments', input: { at } }) as const)),
      ...made.map(({ proposal }) => payDifference(proposal)),
    ]);
    for (const { id, proposal } of atLeastOne(made)) {
      const { state, held } = await amendmentAt(proposal.id);
      expect(['agreed', 'lapsed']).toContain(state);
      expect(held).toBe(0);
      expect((await bookingAt(id)).totalMinor).toBe(state === 'agreed' ? 2400 : 1200);
      await requireHeldAsAgreed(id);
    }
  }, 60_000);
});
