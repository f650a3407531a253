import { Client } from 'pg';
import { usualCurrency } from '@/lib/shared/currencies';

/** The database counts in another currency than the one that is set: amounts would change what they mean. */
export class OtherCurrency extends Error {
  constructor(kept: string, wanted: string) {
    super(
      `COMMUNITY_CURRENCY is ${wanted}, but this database counts in ${kept}: set it to ${kept}, or begin with an empty database.`,
    );
  }
}

const ask = async (connectionString: string, sql: string, values: string[]): Promise<string | undefined> => {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ currency: string }>(sql, values);
    return rows[0]?.currency;
  } finally {
    await client.end();
  }
};

const wantedIn = (settings: Record<string, string | undefined>): string =>
  settings.COMMUNITY_CURRENCY || usualCurrency;

/** Throws one line where the database counts in another currency than the settings say. */
export const requireCurrency = async (
  connectionString: string,
  settings: Record<string, string | undefined> = process.env,
): Promise<void> => {
  const wanted = wantedIn(settings);
  const kept = await ask(connectionString, `SELECT value #>> '{}' AS currency FROM setting WHERE key = $1`, [
    'currency',
  ]);
  if (kept !== undefined && kept !== wanted) throw new OtherCurrency(kept, wanted);
};

/** The same; an empty database notes what is counted in from now on. */
export const settleCurrency = async (
  connectionString: string,
  settings: Record<string, string | undefined> = process.env,
): Promise<void> => {
  await ask(
    connectionString,
    `INSERT INTO setting (key, value, updated_at) VALUES ('currency', to_jsonb($1::text), now()) ON CONFLICT DO NOTHING`,
    [wantedIn(settings)],
  );
  await requireCurrency(connectionString, settings);
};
