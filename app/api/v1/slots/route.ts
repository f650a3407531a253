import { route } from '@/lib/platform/route';
import { openSlots } from '@/lib/search/slots';
import { findSlots } from '../endpoints/slots';
import { slotResponse } from '../responses/slot';

export const GET = route(findSlots, async ({ viewer, query: { search, ...page }, locale }) => {
  const { items, next } = await openSlots(viewer, search, page);
  return { items: items.map((slot) => slotResponse(slot, locale)), next };
});
