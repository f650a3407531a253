import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { openStates } from '@/lib/booking/lifecycle';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { chargeSavedCard, ensureCustomer } from '@/lib/platform/stripe/payments';
import { plainDateAt } from '@/lib/shared/period';
import { agree, amendmentAt, propose, unitsHeld } from '../../support/amending';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { travelTo } from '../../support/clock';
import { connected, fillAsOf, migrate } from '../../support/older-databases/fill';
import { type OlderDatabase, openTable, unpacked } from '../../support/older-databases/rows';
import { settleWith } from '../../support/settling';
import { heldFor, refundsOf } from '../../support/slot-builders';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());

const folder = join(__dirname, '../../fixtures/databases');
const kept = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'));

/** How each that is under way comes to an end, by both who take part; ended and disputed ones hold nothing to give back. */
const ways: Record<string, [who: 'customer' | 'provider', name: string][]> = {
  requested: [['provider', 'decline']],
  accepted: [['customer', 'withdraw']],
  confirmed: [['provider', 'cancel_by_provider']],
  started: [
    ['provider', 'return'],
    ['customer', 'return'],
  ],
};

/**
 * A loan that is under way and paid for: its charge is one that the Stripe of this test knows, under the id that was kept of it.
 */
const loanWithItsCharge = async (older: OlderDatabase): Promise<string> => {
  const types = new Map(openTable(older, 'listing').rows.map(({ id, type }) => [id, type]));
  const loan = openTable(older, 'booking').rows.find(
    (row) => row.state === 'started' && Number(row.total_minor) > 0 && types.get(row.listing_id) === 'tool',
  );
  const { rows, put } = openTable(older, 'payment');
  const paid = rows.find((row) => row.booking_id === loan?.id);
  if (!loan || !paid) throw new Error('nobody has borrowed a tool for money');
  const bookingId = String(loan.id);
  const customerId = await ensureCustomer({
    ...{ memberId: String(loan.customer_id), email: 'borrower@example.org', name: 'Awa' },
    idempotencyKey: `customer ${bookingId}`,
  });
  const charge = await chargeSavedCard({
    ...{ customerId, paymentMethodId: 'pm_card_visa', metadata: { bookingId } },
    amountMinor: Number(paid.amount_minor),
    currency: String(paid.currency),
    transferGroup: `booking:${bookingId}`,
    idempotencyKey: `${bookingId}:before`,
  });
  Object.assign(paid, { customer_id: customerId, intent_id: charge.id });
  put();
  const members = openTable(older, 'member');
  const member = members.rows.find(({ id }) => id === loan.customer_id);
  Object.assign(member ?? {}, { stripe_customer_id: customerId });
  members.put();
  return bookingId;
};

const viewerWith = async (id: string): Promise<Viewer> => {
  const viewer = await viewerById(id);
  if (!viewer) throw new Error(`nobody is ${id}`);
  return viewer;
};

const heldBy = async (bookingId: string) => {
  const out = await db.claim.count({
    where: { holding: { bookingId }, isActive: true, dueBackAt: { not: null } },
  });
  const claimed = await db.claim.count({ where: { holding: { bookingId }, isActive: true } });
  const places = await db.placeClaim.aggregate({
    where: { holding: { bookingId }, isActive: true },
    _sum: { quantity: true },
  });
  return { out, held: claimed + (places._sum.quantity ?? 0) };
};

describe.each(kept)('agreements of a database of before (%s)', (name) => {
  const older = unpacked(readFileSync(join(folder, name)));
  let loan: string;

  beforeAll(async () => {
    travelTo(new Date(older.at));
    loan = await loanWithItsCharge(older);
    await fillAsOf(older);
    await migrate();
  }, 90_000);

  it('take each what they took, of the same people, with what they hold and what was said of it', async () => {
    const { rows } = await connected((client) =>
      client.query<{ bookings: number; same: number; loose: number }>(`
        SELECT count(*)::int AS bookings,
          count(*) FILTER (WHERE h.giver_id = b.provider_id AND h.taker_id = b.customer_id AND h.listing_id = b.listing_id
            AND h.quantity = b.quantity AND h.starts_at = b.starts_at
            AND h.ends_at = b.ends_at)::int AS same,
          (SELECT count(*)::int FROM claim WHERE kind = 'booking' AND holding_id IS NULL) AS loose
        FROM booking b LEFT JOIN holding h ON h.booking_id = b.id`),
    );
    const [counted] = rows;
    expect(counted?.bookings).toBeGreaterThan(20);
    expect(counted).toMatchObject({ same: counted?.bookings, loose: 0 });
    const quantities = await db.booking.findMany({
      where: { state: { in: ['requested', 'accepted', 'confirmed'] } },
      select: { id: true, quantity: true },
    });
    for (const { id, quantity } of atLeastOne(quantities)) expect((await heldBy(id)).held).toBe(quantity);
  });

  it('one that is under way is extended, with the difference paid; disputed; and all of it goes back, by each charge its own', async () => {
    const { customerId, providerId, endsAt, totalMinor } = await db.booking.findUniqueOrThrow({
      where: { id: loan },
    });
    const [customer, provider] = [await viewerWith(customerId), await viewerWith(providerId)];
    const to = plainDateAt(new Date(endsAt.getTime() + 5 * 86_400_000), 'Europe/Paris');
    const proposal = await propose(customer, loan, { to });
    await agree(provider, proposal);
    const { payMinor } = await amendmentAt(proposal.id);
    expect(payMinor).toBeGreaterThan(0);
    await stripe.pay((await payBooking(customer, { bookingId: loan, locale: 'fr' })).url);
    await settleWith(stripe);
    const longer = await db.booking.findUniqueOrThrow({ where: { id: loan } });
    expect(longer).toMatchObject({ state: 'started', totalMinor: totalMinor + payMinor });
    expect((await unitsHeld(loan)).map(({ to: until, dueBackAt }) => [until, dueBackAt])).toEqual([
      [longer.endsAt, longer.endsAt],
    ]);
    await moveBooking(customer, { bookingId: loan, name: 'dispute', reason: 'Le moteur a lâché.' });
    const all = longer.totalMinor;
    const decision = { reason: 'Rien n’a marché.', refundMinor: all, depositMinor: 0 };
    await moveBooking(await aMember({ role: 'operator' }), { bookingId: loan, name: 'resolve', ...decision });
    await settleWith(stripe);
    expect(await db.booking.findUniqueOrThrow({ where: { id: loan } })).toMatchObject({ state: 'resolved' });
    expect((await refundsOf(loan)).toSorted((one, other) => one - other)).toEqual([-totalMinor, -payMinor]);
    expect(await heldFor(loan)).toEqual([0]);
    const dues = await db.due.findMany({ where: { bookingId: loan }, orderBy: { createdAt: 'asc' } });
    expect(dues.map(({ kind, refundedMinor }) => [kind, refundedMinor])).toEqual([
      ['price', totalMinor],
      ['difference', payMinor],
    ]);
  }, 60_000);

  it('that are under way come to their end, and give back what they held', async () => {
    const running = await db.booking.findMany({
      where: { state: { in: Object.keys(ways) } },
      select: { id: true, state: true, customerId: true, providerId: true, life: true },
    });
    expect(new Set(running.map(({ state }) => state)).size).toBe(4);
    for (const { id, state, life, ...sides } of atLeastOne(running)) {
      const before = await heldBy(id);
      expect(before.held).toBeGreaterThan(0);
      // A visit that has begun ends by the clock.
      if (state === 'started' && life === 'visit') continue;
      const reported = await db.handoverReport.findMany({
        where: { holding: { bookingId: id }, phase: 'end' },
        select: { party: true },
      });
      for (const [who, move] of ways[state] ?? []) {
        if (reported.some(({ party }) => party === who)) continue;
        await moveBooking(await viewerById(sides[`${who}Id`]), { bookingId: id, name: move });
      }
      const { state: after } = await db.booking.findUniqueOrThrow({ where: { id } });
      expect({ id, state, isMoved: after !== state }).toEqual({ id, state, isMoved: true });
      const holdings = await db.holding.findMany({ where: { bookingId: id } });
      expect(holdings).toMatchObject([{ state: openStates.has(after) ? 'ended' : 'released' }]);
      expect(await heldBy(id)).toMatchObject(openStates.has(after) ? { out: 0 } : { out: 0, held: 0 });
    }
    const [wrong] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM slot WHERE taken <>
        (SELECT coalesce(sum(quantity), 0) FROM place_claim c WHERE c.slot_id = slot.id AND c.is_active)`;
    expect(wrong?.count).toBe(0);
  }, 90_000);
});
