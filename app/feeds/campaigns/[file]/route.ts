import { askedLocale } from '@/lib/platform/i18n/reader';
import { AppError } from '@/lib/shared/errors';
import { campaignFeed } from './feed';

const kinds = {
  atom: { type: 'application/atom+xml; charset=utf-8', write: 'atom1' },
  json: { type: 'application/feed+json; charset=utf-8', write: 'json1' },
} as const;

const isKind = (name: string | undefined): name is keyof typeof kinds => Object.hasOwn(kinds, name ?? '');

const nothing = (): Response => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });

/** The news of a campaign for feed readers: `{id}.atom` (RFC 4287) and `{id}.json` (JSON Feed 1). */
export const GET = async (request: Request, { params }: { params: Promise<{ file: string }> }) => {
  const [, id = '', kind] = /^(.+)\.(\w+)$/.exec((await params).file) ?? [];
  if (!isKind(kind)) return nothing();
  try {
    const feed = await campaignFeed(id, kind, await askedLocale(request));
    return new Response(feed[kinds[kind].write](), {
      headers: {
        'content-type': kinds[kind].type,
        'cache-control': 'public, max-age=300',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
        vary: 'accept-language',
      },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return nothing();
    throw error;
  }
};
