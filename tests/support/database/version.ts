import { db } from '@/lib/platform/db/client';

/**
 * Whether Postgres sorts on by itself what a GiST index gives in order of its first key (from 17 on). Before, it reads all that is
 * near when the cheapest are asked for first.
 */
export const sortsWhatGistOrdered = async (): Promise<boolean> => {
  const [server] = await db.$queryRaw<[{ version: number }]>`
    SELECT current_setting('server_version_num')::int AS version`;
  return server.version >= 170_000;
};
