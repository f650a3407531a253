import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { encodeSession, newSessionClaims, sessionCookie } from '@/lib/platform/auth/claims';
import type { Known } from './requests';

/** How requests come past the door of a site that was started here: tokens, session cookies, and what is theirs. */
export type Door = { tokens: string[]; cookies: string[]; known: Known };

const people = ['lender@example.org', 'borrower@example.org', 'operator@example.org'];

/** Members of the demo, straight in the database: signing in is not what is asked. */
export const doorOf = async (connectionString: string): Promise<Door> => {
  const database = new Client({ connectionString });
  await database.connect();
  try {
    const { rows: members } = await database.query<{ id: string; session_epoch: number }>(
      'SELECT id, session_epoch FROM member WHERE email = ANY($1)',
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
    const claims = members.map(({ id, session_epoch }) => newSessionClaims(id, session_epoch));
    const cookies = await Promise.all(
      claims.map(async (each) => `${sessionCookie()}=${await encodeSession(each)}`),
    );
    const ids = members.map(({ id }) => id);
    const theirs = async (sql: string): Promise<string[]> => {
      const { rows } = await database.query<{ id: string }>(`${sql} LIMIT 40`, [ids]);
      return rows.map(({ id }) => id);
    };
    const bookings = await theirs(
      'SELECT id FROM booking WHERE customer_id = ANY($1) OR provider_id = ANY($1)',
    );
    const listings = await theirs('SELECT id FROM listing WHERE owner_id = ANY($1)');
    const campaigns = await theirs('SELECT id FROM campaign WHERE lead_id = ANY($1)');
    const pledges = await theirs('SELECT id FROM pledge WHERE member_id = ANY($1)');
    return {
      tokens,
      cookies,
      known: {
        '/{locale}/bookings/{id} id': bookings,
        '/api/v1/bookings/{id} id': bookings,
        '/api/v1/bookings/{id}/transitions id': bookings,
        '/api/v1/bookings/{id}/messages id': bookings,
        '/api/v1/bookings/{id}/review id': bookings,
        '/api/v1/listings/{id} id': listings,
        '/{locale}/listings/{id}/edit/{step} id': listings,
        '/{locale}/listings/{id}/sessions id': listings,
        '/{locale}/campaigns/{id}/manage id': campaigns,
        '/{locale}/pledges/{id} id': pledges,
      },
    };
  } finally {
    await database.end();
  }
};
