import { showNumber } from '@/lib/listing/draws/numbers';
import { listingOfDraw } from '@/lib/listing/draws/queries';
import { route } from '@/lib/platform/route';
import { revealInDraw } from '../../../endpoints/draws';
import { drawResponse } from '../../../responses/draw';

export const POST = route(revealInDraw, async ({ viewer, params: { id }, body, locale }) => {
  await showNumber(viewer, { ...body, listingId: await listingOfDraw(id) });
  return drawResponse(viewer, id, locale);
});
