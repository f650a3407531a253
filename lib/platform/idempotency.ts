import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '@/lib/shared/errors';
import { seal, unseal } from './auth/keys';
import { now } from './clock';
import { type Db, db } from './db/client';

export type Responded = { status: number; body: unknown };

/** Whose key it is, and a digest of what was asked under it. */
export type Asked = { memberId: string; key: string; requestHash: string };

/** A key is good for this long. */
const keptMs = 24 * 3_600_000;
/** Who holds a key longer than this without an answer has crashed: the next one may try. */
const abandonedMs = 60_000;
/** How long a repetition waits for the answer to the first. */
const patienceMs = 10_000;
const lookEveryMs = 60;

/** What stands in the place of the answer while the first is at work. */
type Hold = { once: string; since: string };

/** An answer may hold what only the one who asked may know: it lies sealed. */
type Sealed = { sealed: string };

const closed = (body: unknown): Sealed => ({ sealed: seal(JSON.stringify(body ?? null)) });

/** One from before answers were sealed is as it is. */
const opened = (kept: unknown): unknown => {
  const { sealed } = (kept ?? {}) as Partial<Sealed>;
  return typeof sealed === 'string' ? JSON.parse(unseal(sealed)) : kept;
};

type Found = { hold: Hold } | { answered: Responded };

/** Takes the key, or finds what became of it; null: look again. */
const look = async ({ memberId, key, requestHash }: Asked): Promise<Found | null> => {
  const at = now();
  const hold: Hold = { once: randomUUID(), since: at.toISOString() };
  const { count } = await db.idempotencyKey.createMany({
    data: [{ memberId, key, requestHash, body: hold, createdAt: at }],
    skipDuplicates: true,
  });
  if (count === 1) return { hold };
  const first = await db.idempotencyKey.findUnique({ where: { memberId_key: { memberId, key } } });
  if (!first) return null;
  if (at.getTime() - first.createdAt.getTime() > keptMs) {
    await db.idempotencyKey.deleteMany({ where: { memberId, key, createdAt: first.createdAt } });
    return null;
  }
  if (first.requestHash !== requestHash) throw new AppError('invalid', 'idempotency.otherBody');
  if (first.status !== null) return { answered: { status: first.status, body: opened(first.body) } };
  const held = first.body as Hold;
  if (at.getTime() - Date.parse(held.since) < abandonedMs) return null;
  const again: Hold = { ...held, since: at.toISOString() };
  const taken = await db.idempotencyKey.updateMany({
    where: { memberId, key, status: null, body: { equals: held } },
    data: { body: again },
  });
  return taken.count === 1 ? { hold: again } : null;
};

const take = async (asked: Asked): Promise<Found> => {
  const began = Date.now();
  for (;;) {
    const found = await look(asked);
    if (found) return found;
    if (Date.now() - began > patienceMs)
      throw new AppError('conflict', 'idempotency.atWork', { retryAfterSeconds: 1 });
    await wait(lookEveryMs);
  }
};

/**
 * Does `work` once for a key: whoever comes with the same key and the same request, at the same time or within a day,
 * gets the first one's answer. The same key for another request is refused (`invalid`). A refusal changed nothing, so
 * it is not kept: the key is free for the next try. `once` stays the same when a try has to be made again after a
 * crash, so that a command which takes it does its work once even then.
 */
export const respondOnce = async (
  asked: Asked,
  work: (once: string) => Promise<Responded>,
): Promise<Responded> => {
  const found = await take(asked);
  if ('answered' in found) return found.answered;
  const { memberId, key } = asked;
  const { hold } = found;
  const mine = { memberId, key, status: null, body: { equals: hold } };
  try {
    const { status, body } = await work(hold.once);
    await db.idempotencyKey.updateMany({ where: mine, data: { status, body: closed(body) } });
    return { status, body };
  } catch (error) {
    await db.idempotencyKey.deleteMany({ where: mine });
    throw error;
  }
};

/** Removes keys whose day is over. */
export const forgetOldKeys = async (): Promise<void> => {
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - keptMs) } } });
};

/** Forgets what a member's writes were answered. */
export const forgetResponsesOf = async (tx: Db, memberId: string): Promise<void> => {
  await tx.idempotencyKey.deleteMany({ where: { memberId } });
};
