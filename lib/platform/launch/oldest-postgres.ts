import { Client } from 'pg';

/** The oldest Postgres that serves; `.env.example` and the guides name it too. */
export const oldestPostgres = 16;

/** Throws one line that says so when the server is older than what is asked for. */
export const requirePostgres = async (connectionString: string, oldest = oldestPostgres): Promise<void> => {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; number: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number`,
    );
    const [found] = rows;
    if (found && Math.floor(Number(found.number) / 10_000) < oldest)
      throw new Error(
        `DATABASE_URL leads to Postgres ${found.version}, which is too old: it must be ${oldest} or newer.`,
      );
  } finally {
    await client.end();
  }
};
