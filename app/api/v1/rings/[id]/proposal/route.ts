import { beginConversation } from '@/lib/conversation/parties';
import { route } from '@/lib/platform/route';
import { startRing } from '@/lib/swap/commands/answer-ring';
import { proposeFoundRing } from '../../../endpoints/rings';
import { bookingResponse } from '../../../responses/booking';
import { proposalOf } from '../../../ring-input';

export const POST = route(proposeFoundRing, async ({ viewer, params, body, locale, once }) => {
  const { id } = await startRing(viewer, { ringId: params.id, ...proposalOf(body), once }, beginConversation);
  return bookingResponse(viewer, id, locale);
});
