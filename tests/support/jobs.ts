import { Logger, runOnce, type TaskList } from 'graphile-worker';
import { Pool } from 'pg';
import { closeBeforeDatabase } from './database/closing';

/** Kept from call to call: to open a connection takes longer than most jobs do. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
// The worker wants to know that whoever gave it connections hears when one breaks.
pool.on('error', () => {});
pool.on('connect', (client) => client.on('error', () => {}));
closeBeforeDatabase(() => pool.end());

/** Does every job that is due, until none is left. A job that fails stays, with its error, for the test to look at. */
export const runJobs = (tasks: Record<string, (payload: unknown) => Promise<void>>): Promise<void> =>
  runOnce({
    pgPool: pool,
    taskList: tasks as TaskList,
    noHandleSignals: true,
    noPreparedStatements: true,
    concurrency: 4,
    logger: new Logger(() => () => {}),
  });
