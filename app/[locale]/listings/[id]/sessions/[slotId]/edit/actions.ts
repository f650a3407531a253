'use server';

import { z } from 'zod';
import { callOffByForm } from '@/lib/listing/slots/commands/call-off';
import { editSession } from '@/lib/listing/slots/commands/edit-session';
import { CallOff, EditSession } from '@/lib/listing/slots/schema';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

/** The page to go back to. */
const OfListing = z.object({ listingId: z.string().max(100) });

export const edit = writingAction(
  EditSession.and(OfListing),
  async (viewer, { listingId, ...input }, { locale }) => {
    const { slotId } = await editSession(viewer, input);
    return { path: paths.session(locale, listingId, slotId), flash: 'slot.saved' };
  },
);

export const callOff = writingAction(CallOff.and(OfListing), async (viewer, input, { locale }) => {
  const { listingId, slotId } = input;
  const { wasOff, isGone } = await callOffByForm(viewer, input);
  const saysSo = wasOff && !isGone;
  return {
    path: saysSo ? paths.session(locale, listingId, slotId) : paths.sessions(locale, listingId),
    flash: 'slot.calledOff',
  };
});
