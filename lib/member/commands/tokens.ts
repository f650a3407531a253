import 'server-only';
import { hashOfSecret, newSecret } from '@/lib/platform/auth/keys';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { notFound } from '@/lib/shared/errors';
import { CreateToken } from '../schema';

/** Makes a token for the public API. `token` is shown this once; we keep its hash. */
export const createToken = async (
  viewer: { id: string },
  input: CreateToken,
): Promise<{ id: string; token: string; expiresAt: Date }> => {
  const { name, scopes, days } = CreateToken.parse(input);
  await limit('apiToken', viewer.id);
  const token = `mitoyen_${newSecret()}`;
  const expiresAt = new Date(now().getTime() + days * 86_400_000);
  const { id } = await db.apiToken.create({
    data: {
      memberId: viewer.id,
      name,
      tokenHash: hashOfSecret(token),
      scopes: [...new Set(scopes)],
      expiresAt,
    },
  });
  return { id, token, expiresAt };
};

/** Ends a token of one's own at once. */
export const revokeToken = async (viewer: Viewer, tokenId: string): Promise<void> => {
  const { count } = await db.apiToken.updateMany({
    where: { id: tokenId, memberId: viewer.id, revokedAt: null },
    data: { revokedAt: now() },
  });
  if (count === 0) throw notFound();
};
