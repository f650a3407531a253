import 'server-only';
import { Client } from 'pg';
import { isPassing } from './passing';

const tryOnce = async (connectionString: string): Promise<void> => {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => {});
  }
};

/**
 * Waits for a database that is away, a little longer each time, and says so once. What waiting does not mend (a wrong
 * name or password) is thrown.
 */
export const untilThere = async (
  connectionString: string,
  { firstMs = 500, longestMs = 15_000, say = console.error as (line: string) => void } = {},
): Promise<void> => {
  for (let waitMs = firstMs; ; waitMs = Math.min(waitMs * 2, longestMs)) {
    try {
      return await tryOnce(connectionString);
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (waitMs === firstMs) say('The database does not answer. Waiting for it.');
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
};
