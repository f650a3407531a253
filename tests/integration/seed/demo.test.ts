import { states } from '@/lib/booking/lifecycle';
import { saveStep } from '@/lib/listing/commands/save-step';
import type { Details } from '@/lib/listing/fields';
import { missingFor } from '@/lib/listing/publishing';
import { Rates } from '@/lib/listing/schema';
import { findListingType, listingTypes } from '@/lib/listing/types/registry';
import { reconcile } from '@/lib/payment/commands/reconcile';
import { refundPayment } from '@/lib/payment/commands/refund-payment';
import { isPassword } from '@/lib/platform/auth/password';
import { db } from '@/lib/platform/db/client';
import { pictureBytes, pictureFormats, pictureWidths } from '@/lib/platform/pictures';
import { townFields } from '@/lib/platform/towns';
import { clear } from '@/prisma/seed/clear';
import { demoPassword } from '@/prisma/seed/community';
import { hang } from '@/prisma/seed/gallery';
import { draw } from '@/prisma/seed/pictures';
import { imagine, invite } from '@/prisma/seed/seed';
import { travelTo } from '../../support/clock';
import { openStripe, type TestStripe } from '../../support/stripe';

const now = new Date('2026-11-25T14:10:00Z');
const minute = 60_000;

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
  travelTo(now);
  await invite(await imagine(now));
}, minute);
afterAll(() => stripe.close());

const countBy = async (sql: string): Promise<Record<string, number>> => {
  const rows = await db.$queryRawUnsafe<{ name: string; count: number }[]>(sql);
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
};

/** Every row of ours. What is salted or made up by Stripe differs each time. */
const everything = async (): Promise<Record<string, unknown>> => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`;
  const chosen = `'{password_hash,intent_id,customer_id,hold_id,hold_expires_at,stripe_customer_id,source}'::text[]`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db.$queryRawUnsafe(
        `SELECT to_jsonb(t) - CASE WHEN '${name}' = 'booking' THEN '{}'::text[] ELSE ${chosen} END AS row FROM "${name}" t ORDER BY 1`,
      ),
    ),
  );
  const jobs = await db.$queryRaw`SELECT task_identifier, key, run_at FROM graphile_worker.jobs ORDER BY key`;
  return { jobs, ...Object.fromEntries(tables.map(({ name }, index) => [name, rows[index]])) };
};

describe('the demo community', () => {
  it('has the people, things, rooms, beds and cellars that were promised', async () => {
    expect(await db.member.count()).toBeGreaterThanOrEqual(40);
    const shown = await countBy(
      `SELECT type AS name, count(*) FROM listing WHERE state = 'published' GROUP BY 1`,
    );
    expect(shown).toEqual({ tool: 150, stay: 30, hospitality: 20, storage: 20 });
    expect(await db.listing.count({ where: { state: { in: ['draft', 'paused'] } } })).toBeGreaterThan(2);
    expect(await db.review.count({ where: { revealedAt: { not: null } } })).toBeGreaterThanOrEqual(120);
  });

  it('lets the four of the front page in with the demo password', async () => {
    for (const name of ['lender', 'borrower', 'neighbour', 'operator']) {
      const member = await db.member.findUniqueOrThrow({ where: { email: `${name}@example.org` } });
      expect(member.emailConfirmedAt).not.toBeNull();
      expect(await isPassword(demoPassword, member.passwordHash)).toBe(true);
      expect(member.role).toBe(name === 'operator' ? 'operator' : 'member');
    }
  });

  it('has a lender who lends some at once and some on request', async () => {
    const owner = { email: 'lender@example.org' };
    const approvals = await db.listing.groupBy({
      by: ['approval'],
      where: { owner, type: 'tool', state: 'published' },
    });
    expect(approvals.map(({ approval }) => approval).sort()).toEqual(['instant', 'request']);
  });

  it('keeps the neighbour out of what lender and borrower do', async () => {
    const { id } = await db.member.findUniqueOrThrow({ where: { email: 'neighbour@example.org' } });
    const others = { email: { in: ['lender@example.org', 'borrower@example.org'] } };
    const shared = await db.booking.count({
      where: {
        OR: [
          { customerId: id, provider: others },
          { providerId: id, customer: others },
        ],
      },
    });
    expect(shared).toBe(0);
  });

  it('shows only listings that their owners could publish', async () => {
    const listings = await db.listing.findMany({
      where: { state: 'published' },
      include: { owner: true, units: true, photos: true, slots: true },
    });
    const unfit = listings.flatMap(({ title, owner, units, photos, slots, ...listing }) => {
      const type = findListingType(listing.type);
      if (!type) return [title];
      const missing = missingFor({
        ...listing,
        title,
        type,
        isOwnerConfirmed: owner.emailConfirmedAt !== null,
        details: listing.details as Details,
        rates: Rates.parse(listing.rates),
        unitCount: units.length,
        sessionCount: slots.length,
      });
      const areRatesKnown =
        type.return.kind === 'gift'
          ? Rates.parse(listing.rates).length === 0
          : Rates.parse(listing.rates).every(
              ({ unit }) => type.return.kind === 'money' && type.return.rates.includes(unit),
            );
      const isFit =
        missing.length === 0 &&
        areRatesKnown &&
        photos.length > 0 &&
        units.length <= type.allocation.maxUnits &&
        (type.approvals as readonly string[]).includes(listing.approval) &&
        type.cancellations.includes(listing.cancellation) &&
        title.length <= 80;
      return isFit ? [] : [`${title}: ${missing.map(({ name }) => name).join()}`];
    });
    expect(unfit).toEqual([]);
  });

  it('can be changed by its members without losing their quarters', async () => {
    const lender = await db.member.findUniqueOrThrow({ where: { email: 'lender@example.org' } });
    const viewer = { ...lender, locale: 'fr', role: 'member', isConfirmed: true } as const;
    const { id, area, address, lat, lng } = await db.listing.findFirstOrThrow({
      where: { ownerId: lender.id, state: 'published' },
    });
    const { town, quarter } = await townFields({ area, lat, lng });
    expect({ town, quarter }).toEqual({ town: 'Rennes (35)', quarter: 'Saint-Hélier' });
    await saveStep(viewer, {
      listingId: id,
      step: 'place',
      town,
      quarter,
      address,
      lat: `${lat}`,
      lng: `${lng}`,
    });
    expect(await db.listing.findUniqueOrThrow({ where: { id } })).toMatchObject({
      area: 'Saint-Hélier',
      lat,
      lng,
    });
    await saveStep(viewer, { listingId: id, step: 'place', town: 'Vitré', address: '', lat: '', lng: '' });
    expect((await db.listing.findUniqueOrThrow({ where: { id } })).area).toBe('Vitré');
  });

  it('has a picture for every listing, drawn the same each time', async () => {
    const bare = await db.listing.count({ where: { state: 'published', photos: { none: {} } } });
    expect(bare).toBe(0);
    const hung = new Set((await imagine(now)).community.wanted.map(({ id }) => id));
    const pictures = await db.picture.findMany({ select: { id: true } });
    expect(pictures.filter(({ id }) => !hung.has(id))).toEqual([]);
    const drawing = { emoji: '🪜', tint: 'sand', variant: 1 } as const;
    expect((await draw(drawing)).equals(await draw(drawing))).toBe(true);
  });

  it('keeps a picture in each width and format', async () => {
    const [wanted] = (await imagine(now)).community.wanted;
    if (!wanted) throw new Error('no picture is wanted');
    await hang([wanted]);
    for (const width of pictureWidths) {
      for (const format of pictureFormats) {
        expect((await pictureBytes(wanted.id, width, format))?.length).toBeGreaterThan(500);
      }
    }
  });
});

describe('its bookings', () => {
  it('are in every state, and of every type', async () => {
    const byState = await countBy('SELECT state AS name, count(*) FROM booking GROUP BY 1');
    expect(Object.keys(byState).sort()).toEqual([...states].sort());
    const byType = await countBy(
      'SELECT l.type AS name, count(*) FROM booking b JOIN listing l ON l.id = b.listing_id GROUP BY 1',
    );
    expect(Object.keys(byType).sort()).toEqual(listingTypes.map(({ name }) => name).sort());
  });

  it('leave lender and borrower one of each thing to do', async () => {
    const theirs = await db.booking.findMany({
      where: { customer: { email: 'borrower@example.org' }, provider: { email: 'lender@example.org' } },
    });
    const found = new Set(theirs.map(({ state }) => state));
    for (const state of ['requested', 'accepted', 'confirmed', 'started', 'ended', 'closed']) {
      expect(found).toContain(state);
    }
  });

  it('wait for nothing that is due already, and have told everyone', async () => {
    expect(await db.booking.count({ where: { dueAt: { lte: now } } })).toBe(0);
    expect(await db.bookingEvent.count({ where: { deliveredAt: null } })).toBe(0);
    expect(await db.bookingEvent.count({ where: { at: { gt: now } } })).toBe(0);
    expect(await db.mail.count()).toBe(0);
    const [due] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM graphile_worker.jobs WHERE run_at <= ${now}`;
    expect(Number(due?.count)).toBe(0);
  });

  it('hold as many units as were asked for, while they are held', async () => {
    const wrong = await db.$queryRaw`
      SELECT b.id FROM booking b LEFT JOIN claim c ON c.booking_id = b.id GROUP BY b.id HAVING count(c.id) <> b.quantity`;
    expect(wrong).toEqual([]);
    const over = [
      'declined',
      'withdrawn',
      'expired',
      'lapsed',
      'cancelled_by_customer',
      'cancelled_by_provider',
    ];
    const held = await db.$queryRaw`
      SELECT b.id FROM booking b JOIN claim c ON c.booking_id = b.id
      WHERE c.is_active = (b.state = ANY(${over}))`;
    expect(held).toEqual([]);
  });

  it('have stars that add up, on members and on listings', async () => {
    const wrong = await db.$queryRaw`
      SELECT m.handle FROM member m LEFT JOIN review r ON r.subject_id = m.id AND r.revealed_at IS NOT NULL
      GROUP BY m.id HAVING m.rating_count <> count(r.id) OR m.rating_sum <> coalesce(sum(r.rating), 0)
      UNION ALL
      SELECT l.title FROM listing l LEFT JOIN review r ON r.listing_id = l.id AND r.revealed_at IS NOT NULL AND r.author_role = 'customer'
      GROUP BY l.id HAVING l.rating_count <> count(r.id) OR l.rating_sum <> coalesce(sum(r.rating), 0)`;
    expect(wrong).toEqual([]);
  });
});

describe('its books', () => {
  it('balance: each transfer, each account, and all together', async () => {
    const crooked = await db.$queryRaw`
      SELECT transfer_id FROM posting GROUP BY transfer_id, currency HAVING sum(amount_minor) <> 0`;
    expect(crooked).toEqual([]);
    const off = await db.$queryRaw`
      SELECT a.code FROM ledger_account a LEFT JOIN posting p ON p.account_id = a.id
      GROUP BY a.id HAVING a.balance_minor <> coalesce(sum(p.amount_minor), 0)`;
    expect(off).toEqual([]);
    const { _sum } = await db.ledgerAccount.aggregate({ _sum: { balanceMinor: true } });
    expect(_sum.balanceMinor).toBe(0n);
  });

  it('say of each payment what the payment says itself', async () => {
    const wrong = await db.$queryRaw`
      SELECT pay.booking_id FROM payment pay
      LEFT JOIN transfer t ON t.booking_id = pay.booking_id
      LEFT JOIN posting p ON p.transfer_id = t.id AND p.amount_minor > 0
      GROUP BY pay.id
      HAVING coalesce(sum(p.amount_minor) FILTER (WHERE t.kind = 'charge'), 0) <> CASE WHEN pay.state = 'paid' THEN pay.amount_minor ELSE 0 END
        OR coalesce(sum(p.amount_minor) FILTER (WHERE t.kind = 'refund'), 0) <> pay.refunded_minor`;
    expect(wrong).toEqual([]);
  });

  it('agree with Stripe', async () => {
    expect((await reconcile()).differences).toEqual([]);
  });

  it('let a confirmed booking be paid back, as any other', async () => {
    const { bookingId, amountMinor } = await db.payment.findFirstOrThrow({
      where: { state: 'paid', amountMinor: { gt: 0 }, booking: { state: 'confirmed' } },
    });
    const refund = { bookingId, amountMinor, key: `${bookingId}:refund:test` };
    expect(await refundPayment(refund)).toEqual({ amountMinor });
    expect((await reconcile()).differences).toEqual([]);
  });
});

it('is the same community when it is invited again at the same moment', async () => {
  await clear();
  await invite(await imagine(now));
  const first = await everything();
  await clear();
  expect(await db.member.count()).toBe(0);
  await invite(await imagine(now));
  expect(await everything()).toEqual(first);
});

it.each([
  '2026-11-27T23:30:00+01:00',
  '2026-11-28T00:10:00+01:00',
  '2026-12-31T12:00:00+01:00',
  '2027-03-28T08:00:00+02:00',
  '2027-10-31T12:00:00+01:00',
  '2028-02-29T06:00:00+01:00',
])('can be imagined on %s', async (moment) => {
  const { told } = await imagine(new Date(moment));
  expect(new Set(told.map(({ life }) => life.facts.state)).size).toBe(states.length);
});
