import 'server-only';
import { createHash } from 'node:crypto';
import { AppError } from '@/lib/shared/errors';
import { now } from '../clock';
import { db } from '../db/client';
import type { Audience } from '../endpoint';
import { viewerById } from './session';
import type { Viewer } from './viewer';

/** Tokens are random enough that one plain hash keeps them. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

const hourMs = 3_600_000;

/**
 * Who calls the public API: the member behind `Authorization: Bearer …`, or null for a stranger where the endpoint is public.
 * A token that is wrong, over, revoked, or lacks the scope is refused, also where a stranger would be served.
 */
export const bearer = async (request: Request, scope: Audience): Promise<Viewer | null> => {
  const header = request.headers.get('authorization');
  if (!header) {
    if (scope === 'public') return null;
    throw new AppError('unauthorized', 'token.missing');
  }
  const [, token] = /^Bearer +(\S+)$/i.exec(header) ?? [];
  const at = now();
  const found = token
    ? await db.apiToken.findUnique({
        where: { tokenHash: tokenHash(token) },
        select: {
          id: true,
          memberId: true,
          scopes: true,
          expiresAt: true,
          revokedAt: true,
          lastUsedAt: true,
        },
      })
    : null;
  if (!found || found.revokedAt || found.expiresAt <= at) throw new AppError('unauthorized', 'token.wrong');
  if (scope !== 'public' && !found.scopes.includes(scope)) throw new AppError('forbidden', 'token.scope');
  const viewer = await viewerById(found.memberId);
  if (!viewer) throw new AppError('unauthorized', 'token.wrong');
  if (!found.lastUsedAt || at.getTime() - found.lastUsedAt.getTime() > hourMs) {
    await db.apiToken.update({ where: { id: found.id }, data: { lastUsedAt: at } });
  }
  return viewer;
};
