import { Client } from 'pg';
import { encodeSession, newSessionClaims, sessionCookie } from '@/lib/platform/auth/claims';

/** The cookies of as many members, signed in without a form: signing in is not what is measured. */
export const memberCookies = async (count: number): Promise<string[]> => {
  const database = new Client({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  try {
    const { rows } = await database.query<{ id: string; epoch: number }>(
      'SELECT id, session_epoch AS epoch FROM viewer WHERE NOT has_left ORDER BY id LIMIT $1',
      [count],
    );
    return await Promise.all(
      rows.map(
        async ({ id, epoch }) => `${sessionCookie()}=${await encodeSession(newSessionClaims(id, epoch))}`,
      ),
    );
  } finally {
    await database.end();
  }
};
