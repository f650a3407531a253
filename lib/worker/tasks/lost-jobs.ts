import { transaction } from '@/lib/platform/db/client';
import { livenessLock } from '../liveness';

/** A worker that has just begun may not have shown yet that it lives. */
const patienceSeconds = 10;

/**
 * Gives the jobs of workers that died in the middle of them to those that live, at once; graphile-worker itself would
 * wait four hours. Every job may run again, so the worst that a mistake does is work done twice.
 */
export const lostJobs = (): Promise<void> =>
  transaction(async (tx) => {
    const dead = await tx.$queryRaw<{ worker: string }[]>`
      SELECT held.worker FROM (
        SELECT locked_by AS worker FROM graphile_worker.jobs WHERE locked_by IS NOT NULL
        GROUP BY locked_by HAVING max(locked_at) < now() - make_interval(secs => ${patienceSeconds})
      ) AS held
      WHERE pg_try_advisory_xact_lock(${livenessLock}::int, hashtext(held.worker))`;
    if (dead.length === 0) return;
    await tx.$executeRaw`SELECT graphile_worker.force_unlock_workers(${dead.map(({ worker }) => worker)}::text[])`;
  });
