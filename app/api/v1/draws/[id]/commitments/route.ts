import { sealNumbers } from '@/lib/listing/draws/numbers';
import { listingOfDraw } from '@/lib/listing/draws/queries';
import { route } from '@/lib/platform/route';
import { commitInDraw } from '../../../endpoints/draws';
import { drawResponse } from '../../../responses/draw';

export const POST = route(commitInDraw, async ({ viewer, params: { id }, body, locale }) => {
  await sealNumbers(viewer, { ...body, listingId: await listingOfDraw(id) });
  return drawResponse(viewer, id, locale);
});
