import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookingsFor, bookingsOf } from '@/lib/booking/queries';
import { campaignPages } from '@/lib/campaign/queries';
import { balanceOf, postingsOf } from '@/lib/ledger/queries';
import { allKinds, kinds } from '@/lib/lifecycle/kinds';
import { slotFor } from '@/lib/listing/slots/queries';
import { ownAccount } from '@/lib/member/queries';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { searchListings } from '@/lib/search/queries';
import { readSearch } from '@/lib/search/schema';
import { atLeastOne } from '../../support/at-least-one';
import { travelTo } from '../../support/clock';
import { figuresOf } from '../../support/older-databases/figures';
import { connected, fillAsOf, migrate } from '../../support/older-databases/fill';
import { unpacked } from '../../support/older-databases/rows';

const folder = join(__dirname, '../../fixtures/databases');
const kept = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'));
const migrations = readdirSync(join(__dirname, '../../../prisma/migrations')).filter((name) =>
  /^\d/.test(name),
);

const firstEvents = readFileSync(
  join(__dirname, '../../../prisma/migrations/0024_first_events/migration.sql'),
  'utf8',
);

/** A slot that nobody has asked for goes without a trace: its history begins with what happens to it. */
const begunByAnEvent = allKinds.filter((kind) => kind !== 'slot');

const viewerWith = async (id: string): Promise<Viewer> => {
  const viewer = await viewerById(id);
  if (!viewer) throw new Error(`nobody is ${id}`);
  return viewer;
};

const viewerBy = async (email: string): Promise<Viewer> => {
  const { id } = await db.member.findUniqueOrThrow({ where: { email } });
  return viewerWith(id);
};

test('there are databases of earlier versions', () => expect(kept.length).toBeGreaterThan(0));

describe.each(kept)('a database filled by an earlier version (%s)', (name) => {
  const older = unpacked(readFileSync(join(folder, name)));
  let lender: Viewer;

  beforeAll(async () => {
    travelTo(new Date(older.at));
    await fillAsOf(older);
  }, 60_000);

  it('migrates', async () => {
    const said = await migrate();
    const later = migrations.filter((migration) => migration > older.version).sort();
    expect(said).toBe(later.length > 0 ? `Applied: ${later.join(', ')}` : 'The database is up to date.');
    lender = await viewerBy('lender@example.org');
  }, 60_000);

  it('holds what it held', async () => {
    const asked = Object.keys(older.figures);
    expect(asked.length).toBeGreaterThan(30);
    expect(await connected((client) => figuresOf(client, asked))).toEqual(older.figures);
  });

  it('has no row that its references or checks would refuse', async () => {
    const refused = await connected(async (client) => {
      const { rows } = await client.query<{ table: string; name: string; isReference: boolean }>(`
        SELECT conrelid::regclass::text AS "table", conname AS name, contype = 'f' AS "isReference"
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'c') AND conrelid <> 0`);
      const found: string[] = [];
      for (const { table, name } of rows) {
        // To check again what is there: the constraint is laid anew, beside itself.
        const { rows: defined } = await client.query<{ sql: string }>(
          `SELECT pg_get_constraintdef(oid) AS sql FROM pg_constraint WHERE conname = $1 AND conrelid = $2::regclass`,
          [name, table],
        );
        await client
          .query(
            `ALTER TABLE ${table} ADD CONSTRAINT again ${defined[0]?.sql}; ALTER TABLE ${table} DROP CONSTRAINT again`,
          )
          .catch((error: Error) => found.push(`${table}: ${error.message}`));
      }
      return found;
    });
    expect(refused).toEqual([]);
  }, 60_000);

  it('shows every booking to both sides, with its money', async () => {
    const bookings = await db.booking.findMany({ include: { customer: true, provider: true } });
    expect(bookings.length).toBeGreaterThan(20);
    for (const { id, state, customer, provider } of atLeastOne(bookings)) {
      for (const party of [customer, provider]) {
        const [view] = await bookingsFor(await viewerWith(party.id), [id]);
        expect(view).toMatchObject({ id, state });
      }
      const sum = (await postingsOf(db, id)).reduce((total, { amountMinor }) => total + amountMinor, 0);
      expect(sum).toBe(0);
    }
    const { items } = await bookingsOf(lender, { role: 'provider' });
    expect(items.length).toBeGreaterThan(3);
  });

  it('begins everything that has a life with an event, also when its migration is run once more', async () => {
    const without = await connected(async (client) => {
      const found: string[] = [];
      for (const kind of begunByAnEvent) {
        const { table, reference } = kinds[kind];
        const { rows } = await client.query<{ id: string }>(`
        SELECT id FROM ${table} WHERE NOT EXISTS (
          SELECT 1 FROM life_event WHERE ${reference} = ${table}.id AND from_state IS NULL)`);
        found.push(...rows.map(({ id }) => `${kind} ${id}`));
      }
      return found;
    });
    expect(without).toEqual([]);
    const events = () =>
      db.lifeEvent.findMany({ where: { needOfferId: { not: null } }, orderBy: { id: 'asc' } });
    const before = await events();
    expect(before.length).toBeGreaterThan(10);
    const offers = await db.needOffer.findMany();
    for (const { id, memberId, createdAt } of atLeastOne(offers))
      expect(before.find((event) => event.needOfferId === id && event.fromState === null)).toMatchObject({
        name: 'offer',
        byRole: 'helper',
        byMemberId: memberId,
        toState: 'offered',
        at: createdAt,
        deliveredAt: createdAt,
      });
    await connected((client) => client.query(firstEvents));
    expect(await events()).toEqual(before);
  });

  it('says on a booking who has written about the other side', async () => {
    const { rows } = await connected((client) =>
      client.query<{ id: string; stands: string[]; wrote: string[] }>(`
        SELECT b.id, b.reviewed_by AS stands, array_agg(r.author_role ORDER BY r.author_role) AS wrote
        FROM booking b JOIN review r ON r.booking_id = b.id AND r.author_role <> 'guest' GROUP BY b.id`),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ stands, wrote }) => String(stands) !== String(wrote))).toEqual([]);
  });

  it('shows every campaign to who leads it', async () => {
    const campaigns = await db.campaign.findMany({ include: { lead: true } });
    expect(campaigns.length).toBeGreaterThan(5);
    for (const { id, state, lead, ...campaign } of atLeastOne(campaigns)) {
      const { raisedMinor } = (campaign.atDeadline ?? campaign) as { raisedMinor: number };
      const pages = await campaignPages(await viewerWith(lead.id), [id]);
      expect(pages).toMatchObject([{ id, state, totals: { raisedMinor } }]);
    }
  });

  it('has books whose accounts stand at the sum of what was posted', async () => {
    const sums = await db.posting.groupBy({ by: ['accountId'], _sum: { amountMinor: true } });
    expect(sums.length).toBeGreaterThan(20);
    const accounts = await db.ledgerAccount.findMany();
    const standing = new Map(accounts.map(({ id, balanceMinor }) => [id, balanceMinor]));
    for (const { accountId, _sum } of atLeastOne(sums))
      expect(standing.get(accountId)).toBe(_sum.amountMinor);
    expect(await balanceOf(db, 'stripe:EUR')).not.toBe(0);
  });

  it('shows sessions, listings and an account', async () => {
    const slots = await db.slot.findMany({ where: { state: { in: ['open', 'going'] } }, take: 20 });
    expect(slots).toHaveLength(20);
    for (const { id, taken, capacity } of atLeastOne(slots))
      expect(await slotFor(lender, id)).toMatchObject({ id, capacity, free: capacity - taken });
    const { items } = await searchListings(null, readSearch({ q: 'perceuse' }).query);
    expect(items).not.toEqual([]);
    expect(await ownAccount(lender)).toMatchObject({ email: 'lender@example.org' });
  });
});
