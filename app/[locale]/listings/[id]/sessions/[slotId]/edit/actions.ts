'use server';

import { z } from 'zod';
import { callOffByForm } from '@/lib/listing/slots/commands/call-off';
import { changeSlot } from '@/lib/listing/slots/commands/change-slot';
import { CallOff, ChangeSlot } from '@/lib/listing/slots/schema';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

/** The page to go back to. */
const OfListing = z.object({ listingId: z.string().max(100) });

export const edit = writingAction(
  ChangeSlot.and(OfListing),
  async (viewer, { listingId, ...input }, { locale }) => {
    const { slotId } = await changeSlot(viewer, input);
    return { path: paths.slot(locale, listingId, slotId), flash: 'slot.saved' };
  },
);

export const callOff = writingAction(CallOff.and(OfListing), async (viewer, input, { locale }) => {
  const { listingId, slotId } = input;
  const { wasOff, isGone } = await callOffByForm(viewer, input);
  const saysSo = wasOff && !isGone;
  return {
    path: saysSo ? paths.slot(locale, listingId, slotId) : paths.slots(locale, listingId),
    flash: 'slot.calledOff',
  };
});
