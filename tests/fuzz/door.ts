import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { encodeSession, newSessionClaims, sessionCookie } from '@/lib/platform/auth/claims';
import type { Known } from './requests';

/** How requests come past the door of a site that was started here: tokens, session cookies, and what is theirs. */
export type Door = { tokens: string[]; cookies: string[]; known: Known; renew: () => Promise<void> };

const people = ['lender@example.org', 'borrower@example.org', 'operator@example.org'];

/** Session cookies of those three; of others, where one has deleted the account. All that held them up is forgotten. */
const passesOf = async (database: Client): Promise<string[]> => {
  await database.query('DELETE FROM rate_limit');
  await database.query(`UPDATE api_token SET revoked_at = NULL WHERE id LIKE 'fuzz-%'`);
  const { rows } = await database.query<{ id: string; session_epoch: number }>(
    `SELECT id, session_epoch FROM member WHERE deleted_at IS NULL
     ORDER BY email = ANY($1) DESC, role = 'operator' DESC, id LIMIT $2`,
    [people, people.length],
  );
  const claims = rows.map(({ id, session_epoch }) => newSessionClaims(id, session_epoch));
  return Promise.all(claims.map(async (each) => `${sessionCookie()}=${await encodeSession(each)}`));
};

const connected = async <Result>(
  connectionString: string,
  use: (database: Client) => Promise<Result>,
): Promise<Result> => {
  const database = new Client({ connectionString });
  await database.connect();
  try {
    return await use(database);
  } finally {
    await database.end();
  }
};

/** Members of the demo, straight in the database: signing in is not what is asked. */
export const doorOf = (connectionString: string): Promise<Door> =>
  connected(connectionString, async (database) => {
    const { rows: members } = await database.query<{ id: string }>(
      'SELECT id FROM member WHERE email = ANY($1)',
      [people],
    );
    const tokens = members.map(() => randomBytes(24).toString('base64url'));
    for (const [index, { id }] of members.entries()) {
      const hash = createHash('sha256')
        .update(tokens[index] ?? '')
        .digest('hex');
      await database.query(
        `INSERT INTO api_token (id, member_id, name, token_hash, scopes, expires_at)
         VALUES ('fuzz-' || $1, $1, 'fuzz', $2, '{read,write}', now() + interval '1 hour')`,
        [id, hash],
      );
    }
    const ids = members.map(({ id }) => id);
    const found = async (sql: string): Promise<string[]> => {
      const { rows } = await database.query<{ found: string }>(`${sql} LIMIT 60`, [ids]);
      return rows.map((row) => row.found);
    };
    const known: Known = {
      'bookings/{id}': await found(
        `SELECT id AS found FROM (SELECT id, row_number() OVER (PARTITION BY state ORDER BY id) AS nth FROM booking
           WHERE customer_id = ANY($1) OR provider_id = ANY($1)) each WHERE nth <= 4`,
      ),
      // Their own, and one of each type.
      'listings/{id}': [
        ...(await found('SELECT id AS found FROM listing WHERE owner_id = ANY($1)')),
        ...(await found('SELECT min(id) AS found FROM listing WHERE owner_id <> ALL($1) GROUP BY type')),
      ],
      'campaigns/{id}': await found('SELECT id AS found FROM campaign ORDER BY lead_id = ANY($1) DESC'),
      'pledges/{id}': await found('SELECT id AS found FROM pledge WHERE member_id = ANY($1)'),
      'funds/{id}': await found('SELECT id AS found FROM match_fund WHERE $1::text[] IS NOT NULL'),
      'members/{handle}': await found('SELECT handle AS found FROM member WHERE id = ANY($1)'),
      ...Object.fromEntries(
        await Promise.all(
          ['', '/edit', '/list'].map(async (page) => [
            `/{locale}/listings/{id}/sessions/{slotId}${page}`,
            await found(
              `SELECT '/{locale}/listings/' || l.id || '/sessions/' || s.id || '${page}' AS found
               FROM slot s JOIN listing l ON l.id = s.listing_id ORDER BY l.owner_id = ANY($1) DESC, s.starts_at DESC`,
            ),
          ]),
        ),
      ),
    };
    const cookies = await passesOf(database);
    return {
      tokens,
      cookies,
      renew: async () => {
        cookies.splice(0, cookies.length, ...(await connected(connectionString, passesOf)));
      },
      known,
    };
  });
