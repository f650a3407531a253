import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { runJobs } from './jobs';
import type { TestStripe } from './stripe';

/** All jobs that are due, then what Stripe has to say about them, until nothing is left. */
export const settleWith = async (stripe: TestStripe): Promise<void> => {
  await runJobs(tasks);
  await stripe.deliver();
  await runJobs(tasks);
};

/** Jobs of a later hour, as if that hour had come: the database's own clock does not travel. */
export const comeDueWith = async (stripe: TestStripe): Promise<void> => {
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now() AND attempts = 0`;
  await settleWith(stripe);
};
