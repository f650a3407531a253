import { ownListing } from '@/lib/listing/queries';
import { addSeries } from '@/lib/listing/slots/commands/add-slots';
import { AddSeries } from '@/lib/listing/slots/schema';
import { route } from '@/lib/platform/route';
import { addSlots } from '../../../endpoints/slots';
import { ownSlotResponse } from '../../../responses/slot';
import { asForm, newSlotsInput, withCallNames } from '../../../slot-input';

/** One slot, or those that a rule makes of it. */
export const POST = route(addSlots, async ({ viewer, params, body, locale, once }) => {
  const { id: listingId, timeZone } = await ownListing(viewer, params.id);
  const { slotIds } = await withCallNames(async () =>
    addSeries(viewer, asForm(AddSeries, { ...newSlotsInput(body, timeZone), listingId, _once: once })),
  );
  return { items: slotIds, first: await ownSlotResponse(viewer, slotIds[0] ?? '', locale) };
});
