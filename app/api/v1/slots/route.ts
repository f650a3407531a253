import { route } from '@/lib/platform/route';
import { openSlots } from '@/lib/search/slots';
import { slotAnswer } from '../answers/slot';
import { findSlots } from '../endpoints/slots';

export const GET = route(findSlots, async ({ query: { search, ...page }, locale }) => {
  const { items, next } = await openSlots(search, page);
  return { items: items.map((slot) => slotAnswer(slot, locale)), next };
});
