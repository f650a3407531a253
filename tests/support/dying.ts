import { db } from '@/lib/platform/db/client';

type Dying = {
  tables: readonly string[];
  on?: 'INSERT' | 'INSERT OR UPDATE';
  /** At which of the writes to these tables, `n` from 1 on. */
  dies: string;
};

/**
 * The database dies at some of the writes of a job, counted over all of its attempts: a sequence goes on counting where a
 * transaction is undone.
 */
export const dyingWhile = async (
  { tables, on = 'INSERT', dies }: Dying,
  work: () => Promise<void>,
): Promise<void> => {
  await db.$executeRawUnsafe('CREATE SEQUENCE writes');
  await db.$executeRawUnsafe(
    `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE n bigint := nextval('writes'); BEGIN
       IF ${dies} THEN RAISE EXCEPTION 'died at %', n; END IF; RETURN NEW; END $$`,
  );
  for (const table of tables)
    await db.$executeRawUnsafe(
      `CREATE TRIGGER die BEFORE ${on} ON ${table} FOR EACH ROW EXECUTE FUNCTION die()`,
    );
  try {
    await work();
  } finally {
    for (const table of tables) await db.$executeRawUnsafe(`DROP TRIGGER die ON ${table}`);
    await db.$executeRawUnsafe('DROP FUNCTION die()');
    await db.$executeRawUnsafe('DROP SEQUENCE writes');
  }
};
