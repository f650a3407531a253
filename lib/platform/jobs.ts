import 'server-only';
import type { Db } from './db/client';

export type JobOptions = {
  /** A job with the same key replaces the waiting one: at most one of them is ever waiting. */
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
};

/**
 * Adds a job in the caller's transaction: it exists when, and only when, what it is about does.
 * `task` is a name in lib/worker/tasks.
 */
export const addJob = async (
  tx: Db,
  task: string,
  payload: Record<string, unknown>,
  { key, runAt, maxAttempts = 25 }: JobOptions = {},
): Promise<void> => {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${task}::text,
      payload := ${JSON.stringify(payload)}::json,
      run_at := ${runAt ?? null}::timestamptz,
      max_attempts := ${maxAttempts}::int,
      job_key := ${key ?? null}::text
    )`;
};

/** Adds many jobs of one task, each under its own key: one call, however many they are, and workers are woken once. */
export const addJobs = async (
  tx: Db,
  task: string,
  jobs: readonly { payload: Record<string, unknown>; key: string }[],
): Promise<void> => {
  if (jobs.length === 0) return;
  await tx.$executeRaw`
    SELECT count(*) FROM graphile_worker.add_jobs((
      SELECT array_agg((${task}::text, job.payload::json, NULL, NULL, 25, job.key, NULL, NULL)::graphile_worker.job_spec)
      FROM jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) AS job(payload jsonb, key text)))`;
};

export type JobsHealth = { waiting: number; oldestSeconds: number };

/** Jobs that are due and not done, and how long the oldest of them has been due. */
export const jobsHealth = async (tx: Db): Promise<JobsHealth> => {
  const [row] = await tx.$queryRaw<{ waiting: number; oldest: number }[]>`
    SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM now() - min(run_at)), 0)::int AS oldest
    FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts`;
  return { waiting: row?.waiting ?? 0, oldestSeconds: row?.oldest ?? 0 };
};
