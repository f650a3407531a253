import 'server-only';
import { addToken } from '@/lib/platform/auth/tokens';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { AppError } from '@/lib/shared/errors';
import { CreateToken } from '../schema';

/** Holds the member as they were when they proved who they are: not since signed out everywhere, nor gone. */
const holdAsProved = async (tx: Db, id: string, epoch: number): Promise<void> => {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT id FROM member WHERE id = ${id} AND session_epoch = ${epoch} AND deleted_at IS NULL FOR SHARE`;
  if (held.length === 0) throw new AppError('unauthorized', 'member.signInRefused');
};

/**
 * Makes a token for the public API. `token` is shown this once; we keep its hash. `epoch`: the one under which a
 * password was proved just before; a new password that comes between leaves no token behind.
 */
export const createToken = async (
  viewer: { id: string; epoch?: number },
  input: CreateToken,
): Promise<{ id: string; token: string; expiresAt: Date }> => {
  const { name, scopes, days } = CreateToken.parse(input);
  await limit('apiToken', viewer.id);
  const expiresAt = new Date(now().getTime() + days * 86_400_000);
  const made = await transaction(async (tx) => {
    if (viewer.epoch !== undefined) await holdAsProved(tx, viewer.id, viewer.epoch);
    return addToken(tx, { memberId: viewer.id, name, scopes, expiresAt });
  });
  return { ...made, expiresAt };
};
