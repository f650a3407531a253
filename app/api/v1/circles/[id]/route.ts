import { findCircle } from '@/lib/circle/queries';
import { shownCounts } from '@/lib/listing/shown-counts';
import { route } from '@/lib/platform/route';
import { readCircle } from '../../endpoints/circles';
import { circleResponse } from '../../responses/circle';

/** One of them; who is in it is not told. */
export const GET = route(readCircle, async ({ viewer, params: { id }, locale }) => {
  const circle = await findCircle(viewer, { id });
  return circleResponse(circle, await shownCounts(viewer, [id]), locale);
});
