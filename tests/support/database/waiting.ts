import { db } from '@/lib/platform/db/client';

/** Until some statement waits for a row that another transaction holds. */
export const untilSomeoneWaits = async (): Promise<void> => {
  for (let waiting = 0; waiting === 0; ) {
    const [found] = await db.$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    waiting = found.count;
  }
};
