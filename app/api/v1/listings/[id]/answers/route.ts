import { answerWish } from '@/lib/conversation/commands';
import { env } from '@/lib/platform/env';
import { route } from '@/lib/platform/route';
import { paths } from '@/lib/shared/paths';
import { answerWish as endpoint } from '../../../endpoints/listings';

/** Answered again, the answer stays the same, and the words are one more message of its conversation. */
export const POST = route(endpoint, async ({ viewer, params, body, locale, once }) => {
  const { offeredId = '' } = body;
  const id = await answerWish(viewer, { listingId: params.id, body: body.body, offeredId, _once: once });
  return { id, url: new URL(paths.wishAnswer(locale, params.id, id), env.APP_URL).href };
});
