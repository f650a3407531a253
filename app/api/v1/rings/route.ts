import { proposeRing } from '@/lib/booking/commands/propose-ring';
import { beginConversation } from '@/lib/conversation/parties';
import { route } from '@/lib/platform/route';
import { ringsAskedOf } from '@/lib/swap/asked';
import { proposeRing as endpoint, listRings } from '../endpoints/rings';
import { bookingResponse } from '../responses/booking';
import { ringResponse } from '../responses/ring';
import { proposalOf } from '../ring-input';

export const GET = route(listRings, async ({ viewer, query, locale }) => ({
  items: (await ringsAskedOf(viewer, query.listing)).map((ring) => ringResponse(ring, locale)),
  next: null,
}));

export const POST = route(
  endpoint,
  async ({ viewer, body: { things, worths, worthIn, ...said }, locale, once }) => {
    const asked = { things, worths, worthIn, ...proposalOf(said), once };
    const { id } = await proposeRing(viewer, asked, beginConversation);
    return bookingResponse(viewer, id, locale);
  },
);
