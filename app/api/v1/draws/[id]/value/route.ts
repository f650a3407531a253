import { enterValue } from '@/lib/listing/draws/entering-value';
import { listingOfDraw } from '@/lib/listing/draws/queries';
import { route } from '@/lib/platform/route';
import { enterDrawValue } from '../../../endpoints/draws';
import { drawResponse } from '../../../responses/draw';

export const POST = route(enterDrawValue, async ({ viewer, params: { id }, body, locale }) => {
  await enterValue(viewer, { ...body, listingId: await listingOfDraw(id), isChecked: 'on' });
  return drawResponse(viewer, id, locale);
});
