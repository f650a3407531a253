import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { openStates } from '@/lib/booking/lifecycle';
import { viewerById } from '@/lib/platform/auth/session';
import { db } from '@/lib/platform/db/client';
import { atLeastOne } from '../../support/at-least-one';
import { travelTo } from '../../support/clock';
import { connected, fillAsOf, migrate } from '../../support/older-databases/fill';
import { unpacked } from '../../support/older-databases/rows';

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

  beforeAll(async () => {
    travelTo(new Date(older.at));
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
