import { beginConversation } from '@/lib/conversation/parties';
import { route } from '@/lib/platform/route';
import { answerRing } from '@/lib/swap/commands/answer-ring';
import { moveRing } from '../../../endpoints/rings';
import { ringResponse } from '../../../responses/ring';
import { proposalOf } from '../../../ring-input';

export const POST = route(moveRing, async ({ viewer, params, body, locale, once }) => {
  const { name: answer, message, meeting, ...more } = body;
  const said = { ringId: params.id, answer, ...more, ...proposalOf({ message, meeting }), once };
  return ringResponse(await answerRing(viewer, said, beginConversation), locale);
});
