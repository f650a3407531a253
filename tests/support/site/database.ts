import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

const url = (): string | undefined => process.env.SITE_DATABASE_URL;

/** Rows of the site's own database, for what a test must know before it opens a page. */
export const rowsOf = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => {
  if (!url())
    throw new Error('Where the site keeps its data is not known: set SITE_DATA_DIR beside SITE_URL.');
  const client = new Client({ connectionString: url() });
  await client.connect();
  try {
    const { rows } = await client.query(text, values);
    return rows as Row[];
  } finally {
    await client.end();
  }
};

/** Until the worker has nothing left to do now, or for two seconds: a page that shows what jobs do is opened once, not until it does. */
export const letJobsBeDone = async (): Promise<void> => {
  if (!url()) return;
  const client = new Client({ connectionString: url() });
  await client.connect();
  try {
    for (let look = 0; look < 40; look += 1) {
      const { rowCount } = await client.query(
        'SELECT 1 FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts LIMIT 1',
      );
      if (rowCount === 0) return;
      await wait(50);
    }
  } finally {
    await client.end();
  }
};

/** Has the worker look now at what is due; it would by itself within the minute, and does so where its database is not known. */
export const strikeMinute = async (): Promise<void> => {
  if (!url()) return;
  for (const task of [
    'life-timers',
    'slot-timers',
    'review-timers',
    'campaign-timers',
    'tell-of-finds',
    'charge-dues',
    'look-for-rings',
  ])
    await rowsOf("SELECT graphile_worker.add_job($1, '{}'::json, job_key := $1)", [task]);
};
