import { Client } from 'pg';

/** What is said at the start of an installation that nobody runs yet; null when someone does, or it is the demo. */
export const withoutOperator = async ({
  DATABASE_URL,
  DEMO,
}: {
  DATABASE_URL: string;
  DEMO: string;
}): Promise<string | null> => {
  if (DEMO === 'on') return null;
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "SELECT 1 FROM viewer WHERE role = 'operator' AND NOT has_left LIMIT 1",
    );
    return rowCount === 0
      ? 'Nobody operates this site yet: sign up, confirm your address, then npm run operator -- someone@example.org'
      : null;
  } finally {
    await client.end();
  }
};
