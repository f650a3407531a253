import { beginConversation } from '@/lib/conversation/parties';
import { route } from '@/lib/platform/route';
import { startRing } from '@/lib/swap/commands/answer-ring';
import { proposeFoundRing } from '../../../endpoints/rings';
import { bookingResponse } from '../../../responses/booking';

export const POST = route(proposeFoundRing, async ({ viewer, params, body, locale, once }) => {
  const { message = '' } = body;
  const { id } = await startRing(viewer, { ringId: params.id, message, once }, beginConversation);
  return bookingResponse(viewer, id, locale);
});
