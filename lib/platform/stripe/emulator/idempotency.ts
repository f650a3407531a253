import { createHash } from 'node:crypto';
import { keyReused } from '@/lib/platform/stripe/emulator/errors';
import type { Store } from '@/lib/platform/stripe/emulator/store';

export interface Reply {
  status: number;
  body: string;
}

const keptSeconds = 24 * 3600;

/** What a request is, for telling a retry from another request under the same key. */
export function digestOf(method: string, path: string, params: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([method, path, params]))
    .digest('hex');
}

/** The first answer to this key, or null when it is new; 400 when the key came with another request. */
export function earlierReply(store: Store, key: string, digest: string): Reply | null {
  const sql = 'SELECT digest, status, body FROM replies WHERE key = ? AND account = ?';
  const row = store.one<Reply & { digest: string }>(sql, key, store.account);
  if (!row) return null;
  if (row.digest !== digest) throw keyReused();
  return { status: row.status, body: row.body };
}

/** Keeps an answer for a day. Refused parameters are not kept: nothing was done yet, so they may be mended. */
export function keepReply(store: Store, key: string, digest: string, reply: Reply, now: number): void {
  store.run('DELETE FROM replies WHERE at < ?', now - keptSeconds);
  const sql = 'INSERT INTO replies (key, account, digest, status, body, at) VALUES (?, ?, ?, ?, ?, ?)';
  store.run(sql, key, store.account, digest, reply.status, reply.body, now);
}
