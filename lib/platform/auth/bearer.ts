import 'server-only';
import { AppError } from '@/lib/shared/errors';
import { now } from '../clock';
import { db } from '../db/client';
import type { Audience } from '../endpoint';
import { hashOfSecret } from './keys';
import { toViewer, type ViewerRow, viewerColumns } from './session';
import type { Viewer } from './viewer';

type Holder = ViewerRow & { isAllowed: boolean };

/** The member behind a token that is good, in one statement; that it was used is written down once an hour. */
const holderOf = async (hash: string, scope: Audience, at: Date): Promise<Holder | undefined> => {
  const [row] = await db.$queryRaw<Holder[]>`
    WITH good AS (
      SELECT token.id AS token_id, token.last_used_at, ${scope} = 'public' OR ${scope} = ANY(token.scopes) AS is_allowed, viewer.*
      FROM api_token token JOIN viewer ON viewer.id = token.member_id AND NOT viewer.has_left
      WHERE token.token_hash = ${hash} AND token.revoked_at IS NULL AND token.expires_at > ${at}
    ), used AS (
      UPDATE api_token SET last_used_at = ${at} FROM good
      WHERE api_token.id = good.token_id AND good.is_allowed
        AND (good.last_used_at IS NULL OR good.last_used_at < ${at}::timestamptz - interval '1 hour')
    )
    SELECT ${viewerColumns}, is_allowed AS "isAllowed" FROM good`;
  return row;
};

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
  const found = token ? await holderOf(hashOfSecret(token), scope, at) : undefined;
  if (!found) throw new AppError('unauthorized', 'token.wrong');
  if (!found.isAllowed) throw new AppError('forbidden', 'token.scope');
  return toViewer(found);
};
