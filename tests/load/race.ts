import { createHash, randomBytes } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';

export type Race = { winners: number; losers: number; others: Record<string, number>; settledMs: number };

type Runner = { token: string };

/** Members with a token each, straight into the database: signing in is not what is measured. */
const runners = async (database: Client, count: number, race: string): Promise<Runner[]> => {
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO member (id, email, email_confirmed_at, name, handle, updated_at)
     SELECT id, lower(id) || '@example.org', now(), id, lower(id), now()
     FROM (SELECT $2 || '-' || n AS id FROM generate_series(1, $1::int) n) x RETURNING id`,
    [count, race],
  );
  const entered: Runner[] = [];
  for (const { id } of rows) {
    const token = randomBytes(24).toString('base64url');
    const hash = createHash('sha256').update(token).digest('hex');
    await database.query(
      `INSERT INTO api_token (id, member_id, name, token_hash, scopes, expires_at)
       VALUES ($1, $1, 'race', $2, '{read,write}', now() + interval '1 hour')`,
      [id, hash],
    );
    entered.push({ token });
  }
  return entered;
};

/** What everyone asks for. */
type Prize = { wish: Record<string, unknown> };

const firstRow = async <Row extends QueryResultRow>(database: Client, sql: string): Promise<Row> => {
  const { rows } = await database.query<Row>(sql);
  if (!rows[0]) throw new Error('The demo community has nothing to race for.');
  return rows[0];
};

/** A published listing with one unit that can be booked by the day at once, and a day on which it is free. */
const oneUnit = async (database: Client): Promise<Prize> => {
  const { id, day } = await firstRow<{ id: string; day: string }>(
    database,
    `SELECT l.id, to_char(now() + interval '40 days', 'YYYY-MM-DD') AS day
     FROM listing l JOIN unit u ON u.listing_id = l.id AND u.is_active
     WHERE l.state = 'published' AND l.approval = 'instant' AND l.rates::text LIKE '%day%' AND l.min_length IS NULL
       AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.unit_id = u.id AND c.is_active AND upper(c.during) > now() + interval '30 days')
     GROUP BY l.id HAVING count(*) = 1 ORDER BY l.id LIMIT 1`,
  );
  return { wish: { listingId: id, from: day, to: day, quantity: 1 } };
};

/** A new slot of six places at a table that can be booked at once. */
const sixPlaces = async (database: Client): Promise<Prize> => {
  const { id, listingId } = await firstRow<{ id: string; listingId: string }>(
    database,
    `INSERT INTO slot (id, listing_id, starts_at, ends_at, closes_at, capacity, updated_at)
     SELECT 'race', l.id, at, at + interval '2 hours', at - interval '1 day', 6, now()
     FROM listing l, LATERAL (SELECT now() + interval '39 days' AS at) x
     WHERE l.state = 'published' AND l.approval = 'instant' AND EXISTS (SELECT 1 FROM slot s WHERE s.listing_id = l.id)
     ORDER BY l.id LIMIT 1 RETURNING id, listing_id AS "listingId"`,
  );
  return { wish: { listingId, slotId: id, quantity: 1 } };
};

const prizes = { oneUnit, sixPlaces };

/** `count` clients ask for the same thing at the same moment, over HTTP, through the public API. */
export const raceFor = async (
  prize: keyof typeof prizes,
  url: string,
  connectionString: string,
  count: number,
): Promise<Race> => {
  const database = new Client({ connectionString });
  await database.connect();
  try {
    const field = await runners(database, count, prize);
    const { wish } = await prizes[prize](database);
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
