import 'server-only';
import { notFound } from '@/lib/shared/errors';
import { now } from '../clock';
import { type Db, db } from '../db/client';
import { hashOfSecret, newSecret } from './keys';
import type { Viewer } from './viewer';

export type TokenLine = {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
};

const good = (memberId: string) => ({ memberId, revokedAt: null, expiresAt: { gt: now() } });

/** A member's tokens that still work, newest first. */
export const tokensOf = (viewer: Viewer): Promise<TokenLine[]> =>
  db.apiToken.findMany({
    where: good(viewer.id),
    select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });

/** Writes a new token down: its hash is kept, the token itself is given back this once. */
export const addToken = async (
  tx: Db,
  { scopes, ...token }: { memberId: string; name: string; scopes: readonly string[]; expiresAt: Date },
): Promise<{ id: string; token: string }> => {
  const secret = `mitoyen_${newSecret()}`;
  const { id } = await tx.apiToken.create({
    data: { ...token, scopes: [...new Set(scopes)], tokenHash: hashOfSecret(secret) },
    select: { id: true },
  });
  return { id, token: secret };
};

/** Ends a token of one's own at once. */
export const revokeToken = async (viewer: Viewer, tokenId: string): Promise<void> => {
  const { count } = await db.apiToken.updateMany({
    where: { id: tokenId, memberId: viewer.id, revokedAt: null },
    data: { revokedAt: now() },
  });
  if (count === 0) throw notFound();
};

export const hasTokens = async (tx: Db, memberId: string): Promise<boolean> =>
  (await tx.apiToken.count({ where: good(memberId) })) > 0;

/** Ends every token of a member. */
export const endTokens = async (tx: Db, memberId: string): Promise<void> => {
  await tx.apiToken.updateMany({ where: { memberId, revokedAt: null }, data: { revokedAt: now() } });
};

/** Of who leaves, nothing stays of them. */
export const forgetTokens = async (tx: Db, memberId: string): Promise<void> => {
  await tx.apiToken.deleteMany({ where: { memberId } });
};
