import { changeSlot } from '@/lib/listing/slots/commands/change-slot';
import { ChangeSlot } from '@/lib/listing/slots/schema';
import { route } from '@/lib/platform/route';
import { foundSlot } from '@/lib/search/slots';
import { editSlot, readSlot } from '../../endpoints/slots';
import { ownSlotResponse } from '../../responses/slot';
import { asForm, editSlotInput, withCallNames } from '../../slot-input';

export const GET = route(readSlot, ({ viewer, params, locale }) =>
  ownSlotResponse(viewer, params.id, locale),
);

/** Changes a slot, or all of its series from it on. What is not sent stays as it is. */
export const PATCH = route(editSlot, async ({ viewer, params, body, locale }) => {
  const stored = await foundSlot(viewer, params.id);
  const { slotId } = await withCallNames(async () =>
    changeSlot(viewer, asForm(ChangeSlot, { ...editSlotInput(body, stored), slotId: params.id })),
  );
  return ownSlotResponse(viewer, slotId, locale);
});
