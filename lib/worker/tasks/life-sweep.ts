import { sweepUndelivered } from '@/lib/lifecycle/history';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';

/** Older than this, an event's job is taken for lost. */
const patienceMinutes = 2;

/** Each minute: the jobs of events that nobody delivered. */
export const lifeSweep = async (): Promise<void> => {
  const before = new Date(now().getTime() - patienceMinutes * 60_000);
  await transaction((tx) => sweepUndelivered(tx, before));
};
