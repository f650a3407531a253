import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';

export type Race = { winners: number; losers: number; others: Record<string, number>; settledMs: number };

type Runner = { token: string };

/** Members with a token each, straight into the database: signing in is not what is measured. */
const runners = async (database: Client, count: number): Promise<Runner[]> => {
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO member (id, email, email_confirmed_at, name, handle, updated_at)
     SELECT 'runner-' || n, 'runner-' || n || '@example.org', now(), 'Runner ' || n, 'runner-' || n, now()
     FROM generate_series(1, $1) n RETURNING id`,
    [count],
  );
  return Promise.all(
    rows.map(async ({ id }) => {
      const token = randomBytes(24).toString('base64url');
      const hash = createHash('sha256').update(token).digest('hex');
      await database.query(
        `INSERT INTO api_token (id, member_id, name, token_hash, scopes, expires_at)
         VALUES ($1, $1, 'race', $2, '{read,write}', now() + interval '1 hour')`,
        [id, hash],
      );
      return { token };
    }),
  );
};

/** A published listing with one unit that can be booked by the day at once, and a day on which it is free. */
const prize = async (database: Client): Promise<{ listingId: string; from: string; to: string }> => {
  const { rows } = await database.query<{ id: string; day: string }>(
    `SELECT l.id, to_char(now() + interval '40 days', 'YYYY-MM-DD') AS day
     FROM listing l JOIN unit u ON u.listing_id = l.id AND u.is_active
     WHERE l.state = 'published' AND l.approval = 'instant' AND l.rates::text LIKE '%day%' AND l.min_length IS NULL
       AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.unit_id = u.id AND c.is_active AND upper(c.during) > now() + interval '30 days')
     GROUP BY l.id HAVING count(*) = 1 ORDER BY l.id LIMIT 1`,
  );
  const [found] = rows;
  if (!found) throw new Error('The demo community has no listing to race for.');
  return { listingId: found.id, from: found.day, to: found.day };
};

/** `count` clients ask for the same unit on the same day at the same moment, over HTTP, through the public API. */
export const raceForOneUnit = async (url: string, connectionString: string, count: number): Promise<Race> => {
  const database = new Client({ connectionString });
  await database.connect();
  try {
    const field = await runners(database, count);
    const wish = { ...(await prize(database)), quantity: 1 };
    const began = performance.now();
    const statuses = await Promise.all(
      field.map(async ({ token }) => {
        const response = await fetch(`${url}/api/v1/bookings`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify(wish),
        });
        await response.text();
        return response.status;
      }),
    );
    const settledMs = performance.now() - began;
    const others: Record<string, number> = {};
    for (const status of statuses)
      if (status !== 201 && status !== 409) others[status] = (others[status] ?? 0) + 1;
    const count_ = (status: number) => statuses.filter((each) => each === status).length;
    return { winners: count_(201), losers: count_(409), others, settledMs };
  } finally {
    await database.end();
  }
};
