import { now } from '@/lib/platform/clock';
import { shownCampaign } from '../shown';
import { shareImage } from './draw';

/** The picture of a campaign for messengers and newspapers. Its figures may be some minutes old. */
export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const shown = await shownCampaign(request, (await params).id);
  if (!shown) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return new Response(await shareImage(shown, now()), {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
};
