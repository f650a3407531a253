// Closes a campaign of ten thousand pledges in one run, with the emulator and a throwaway Postgres of its own:
// node --import ./lib/platform/launch/loader.mjs tests/load/closing.ts [how many]
import { openThrowaway } from './throwaway';

const count = Number(process.argv[2] ?? 10_000);
const main = async (): Promise<void> => {
  const { close } = await openThrowaway('closing');
  const { db } = await import('@/lib/platform/db/client');
  const { ensureCustomer } = await import('@/lib/platform/stripe/payments');
  const { closeCampaign } = await import('@/lib/campaign/closing/commands/close');

  const customerId = await ensureCustomer({
    pledgeId: 'all',
    email: 'all@example.org',
    name: 'All',
    idempotencyKey: 'all',
  });
  await db.$executeRaw`
    INSERT INTO member (id, email, name, handle, updated_at) VALUES ('lead', 'lead@example.org', 'Lead', 'lead', now())`;
  await db.$executeRaw`
    INSERT INTO campaign (id, lead_id, currency, state, title, minimum, launched_at, ends_at, decided_at, updated_at)
    VALUES ('c', 'lead', 'EUR', 'succeeded', 'Ten thousand', 1000, now() - interval '40 days', now(), now(), now())`;
  await db.$executeRaw`ALTER TABLE pledge DISABLE TRIGGER pledge_counts`;
  await db.$executeRaw`
    INSERT INTO pledge (id, campaign_id, email, name, state, amount_minor, currency, counts, updated_at)
    SELECT 'p' || lpad(n::text, 8, '0'), 'c', 'b' || n || '@example.org', 'B' || n, 'active', 2000, 'EUR', true, now()
    FROM generate_series(1, ${count}::int) n`;
  await db.$executeRaw`
    INSERT INTO payment (id, pledge_id, key, state, amount_minor, currency, customer_id, payment_method_id, paid_at, updated_at)
    SELECT 'k' || id, id, 'pledge:' || id || ':card:1', 'paid', 0, 'EUR', ${customerId}, 'pm_card_visa', now() - interval '10 days', now()
    FROM pledge`;
  await db.$executeRaw`ALTER TABLE pledge ENABLE TRIGGER pledge_counts`;
  await db.$executeRaw`UPDATE campaign SET raised_minor = 2000 * ${count}::int, backers = ${count}::int`;

  const watch = setInterval(async () => {
    const paid = await db.pledge.count({ where: { state: 'paid' } });
    console.log(`${Math.round((performance.now() - began) / 1000)} s: ${paid} paid`);
  }, 10_000);
  const began = performance.now();
  await closeCampaign('c');
  const tookMs = performance.now() - began;
  clearInterval(watch);

  const row = await db.campaign.findUniqueOrThrow({ where: { id: 'c' } });
  const [charged] = await db.$queryRaw<[{ transfers: number; sum: number }]>`
    SELECT count(DISTINCT t.id)::int AS transfers, sum(p.amount_minor)::int AS sum FROM transfer t
    JOIN posting p ON p.transfer_id = t.id AND p.amount_minor > 0 WHERE t.kind = 'charge'`;
  console.log(
    `${count} pledges in ${(tookMs / 1000).toFixed(1)} s (${Math.round(count / (tookMs / 1000))} a second): ${row.state}, ` +
      `${row.collectedMinor / 100} € collected, ${charged.transfers} charges of ${charged.sum / 100} € in the books`,
  );
  await db.$disconnect();
  await close();
};

void main();
