import { db } from '@/lib/platform/db/client';

/** Empties every table of ours, and the jobs that wait. The demo's only: whoever calls this has asked. */
export const clear = async (): Promise<void> => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  await db.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
};
