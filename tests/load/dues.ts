// Charges five thousand rents in one run, of which the first process is killed in the middle, with the emulator and a throwaway
// Postgres of its own:
// node --import ./lib/platform/launch/loader.mjs tests/load/dues.ts [how many]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnChild } from '@/lib/platform/launch/family';
import { ourProgram } from '@/lib/platform/launch/programs';
import { openThrowaway } from './throwaway';

const isChild = process.argv[2] === 'child';
const count = Number(isChild ? 0 : (process.argv[2] ?? 5_000));

const chargeAll = async (): Promise<void> => {
  const { chargeDues } = await import('@/lib/worker/tasks/charge-dues');
  await chargeDues();
};

const main = async (): Promise<void> => {
  const { folder, close } = await openThrowaway('dues');
  const clock = join(folder, 'clock');
  writeFileSync(clock, '0');
  process.env.CLOCK_FILE = clock;
  const { db } = await import('@/lib/platform/db/client');
  const { ensureCustomer } = await import('@/lib/platform/stripe/payments');
  const customerId = await ensureCustomer({
    memberId: 'tenant',
    email: 'tenant@example.org',
    name: 'Tenant',
    idempotencyKey: 'tenant',
  });
  await db.$executeRaw`
    INSERT INTO member (id, email, name, handle, updated_at) VALUES ('owner', 'owner@example.org', 'Owner', 'owner', now()),
      ('tenant', 'tenant@example.org', 'Tenant', 'tenant', now())`;
  await db.$executeRaw`
    INSERT INTO listing (id, owner_id, type, state, title, currency, updated_at) VALUES ('l', 'owner', 'storage', 'published', 'Cellar', 'EUR', now())`;
  await db.$executeRaw`
    INSERT INTO booking (id, listing_id, customer_id, provider_id, state, starts_at, ends_at, quote, total_minor, currency, cancellation, time_zone, updated_at)
    SELECT 'b' || n, 'l', 'tenant', 'owner', 'started', now() - interval '40 days', now() + interval '1 year', '{}', 3000, 'EUR', 'strict',
      'Europe/Paris', now() FROM generate_series(1, ${count}::int) n`;
  await db.$executeRaw`
    INSERT INTO payment (id, booking_id, key, state, amount_minor, currency, customer_id, payment_method_id, paid_at, updated_at)
    SELECT 'p' || n, 'b' || n, 'b' || n, 'paid', 0, 'EUR', ${customerId}, 'pm_card_visa', now() - interval '40 days', now()
    FROM generate_series(1, ${count}::int) n`;
  await db.$executeRaw`
    INSERT INTO due_schedule (id, booking_id, kind, debtor_id, creditor_id, amount_minor, creditor_minor, currency, every, starts_on,
      time_zone, times, opens_next_at)
    SELECT 's' || n, 'b' || n, 'rent', 'tenant', 'owner', 3000, 2850, 'EUR', 'month', current_date, 'Europe/Paris', 1, now() - interval '1 hour'
    FROM generate_series(1, ${count}::int) n`;

  const settled = () => db.due.count({ where: { state: 'settled' } });
  const began = performance.now();
  const child = spawnChild(process.execPath, [...ourProgram('tests/load/dues.ts'), 'child'], {
    stdio: 'inherit',
    env: process.env,
  });
  while ((await settled()) < count * 0.4) await new Promise((done) => setTimeout(done, 50));
  child.kill('SIGKILL');
  const killedAt = await settled();
  // Whoever was killed leaves its claims for as long as their lease.
  writeFileSync(clock, String(4 * 60_000));
  await chargeAll();
  const tookMs = performance.now() - began;

  const [books] = await db.$queryRaw<[{ transfers: number; sum: number; keys: number }]>`
    SELECT count(DISTINCT t.id)::int AS transfers, count(DISTINCT t.source)::int AS keys, sum(p.amount_minor)::int AS sum
    FROM transfer t JOIN posting p ON p.transfer_id = t.id AND p.amount_minor > 0 WHERE t.kind = 'charge'`;
  console.log(
    `${count} dues in ${(tookMs / 1000).toFixed(1)} s (${Math.round(count / (tookMs / 1000))} a second), one process killed after ` +
      `${killedAt}: ${await settled()} settled, ${books.transfers} charges of ${books.keys} at Stripe, ${books.sum / 100} € in the books`,
  );
  await db.$disconnect();
  await close();
};

void (isChild ? chargeAll().then(() => process.exit()) : main());
