import { randomUUID } from 'node:crypto';
import { now } from '@/lib/platform/clock';
import { shownCampaign, wordsIn } from '../shown';
import { widgetMarkup } from './markup';

/** Stands in frames of any site; may do nothing there but show itself. */
const policy = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *`;

export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const shown = await shownCampaign(request, (await params).id);
  const nonce = randomUUID();
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    vary: 'accept-language',
    'cache-control': shown ? 'public, max-age=60' : 'no-store',
  };
  if (!shown) return new Response(wordsIn('fr').say('widget.gone'), { status: 404, headers });
  return new Response(widgetMarkup(shown, now(), nonce), { headers });
};
