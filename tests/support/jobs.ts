import { Logger, runOnce, type TaskList } from 'graphile-worker';

/** Does every job that is due, until none is left. A job that fails stays, with its error, for the test to look at. */
export const runJobs = (tasks: Record<string, (payload: unknown) => Promise<void>>): Promise<void> =>
  runOnce({
    connectionString: process.env.DATABASE_URL ?? '',
    taskList: tasks as TaskList,
    noHandleSignals: true,
    noPreparedStatements: true,
    concurrency: 4,
    logger: new Logger(() => () => {}),
  });
