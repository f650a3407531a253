'use server';

import { addSeries } from '@/lib/listing/slots/commands/add-slots';
import { AddSeries } from '@/lib/listing/slots/schema';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const add = writingAction(AddSeries, async (viewer, input, { locale }) => {
  const { slotIds } = await addSeries(viewer, input);
  return {
    path: paths.slots(locale, input.listingId),
    flash: slotIds.length > 1 ? 'slot.addedMany' : 'slot.added',
  };
});
