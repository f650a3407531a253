import { listCircles } from '@/lib/circle/queries';
import { shownCounts } from '@/lib/listing/shown-counts';
import { route } from '@/lib/platform/route';
import { findCircles } from '../endpoints/circles';
import { circleResponse } from '../responses/circle';

/** The open circles, newest first. */
export const GET = route(findCircles, async ({ viewer, query, locale }) => {
  const { items, next } = await listCircles(query);
  const shown = await shownCounts(
    viewer,
    items.map(({ id }) => id),
  );
  return { items: items.map((circle) => circleResponse(circle, shown, locale)), next };
});
