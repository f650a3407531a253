import { foundingCredits } from '@/lib/ledger/assets';
import { db } from '@/lib/platform/db/client';

/** What migrations write themselves stays as it is. */
const facts = [
  '_prisma_migrations',
  'asset',
  'booking_state',
  'category',
  'permission',
  'synonym',
  'transfer_category',
];

/** Empties every table of ours, and the jobs that wait. The demo's only: whoever calls this has asked. */
export const clear = async (): Promise<void> => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND NOT tablename = ANY(${facts})`;
  await db.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY`);
  await db.$executeRaw`DELETE FROM asset WHERE kind = 'credit' AND NOT code = ANY(${[...foundingCredits]})`;
  await db.$executeRaw`UPDATE permission SET confirmed_at = NULL`;
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
};
