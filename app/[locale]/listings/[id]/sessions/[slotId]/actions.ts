'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { offerPlace, withdrawOfferedPlace } from '@/lib/booking/slots/commands/pass-on';
import { recordAttendance } from '@/lib/booking/slots/commands/record-attendance';
import { showAtTable } from '@/lib/booking/slots/commands/show-at-table';
import { OwnPlace, RecordAttendance, ShowAtTable } from '@/lib/booking/slots/schema';
import { sendSlotMessage } from '@/lib/conversation/commands';
import { SendSlotMessage } from '@/lib/conversation/schema';
import { action, setFlash, writingAction } from '@/lib/platform/action';
import { reviewGuest } from '@/lib/review/commands';
import { ReviewGuest } from '@/lib/review/schema';
import { paths } from '@/lib/shared/paths';

/** The page the form stands on says it, whichever it is. */
const saidHere = async (flash: string): Promise<undefined> => {
  await setFlash(flash);
  refresh();
};

export const attend = action(RecordAttendance, async (viewer, input) => {
  await recordAttendance(viewer, input);
  return saidHere('slot.attended');
});

export const show = action(ShowAtTable, async (viewer, input) => {
  await showAtTable(viewer, input);
  return saidHere('slot.shown');
});

export const offer = action(OwnPlace, async (viewer, input) => {
  await offerPlace(viewer, input);
  return saidHere('slot.offered');
});

export const withdraw = action(OwnPlace, async (viewer, input) => {
  await withdrawOfferedPlace(viewer, input);
  return saidHere('slot.withdrawn');
});

export const send = writingAction(
  SendSlotMessage.and(z.object({ listingId: z.string().max(100) })),
  async (viewer, { listingId, ...input }, { locale }) => {
    await sendSlotMessage(viewer, input);
    // The way back differs from the page by its fragment only, which alone would load nothing anew.
    refresh();
    return { path: `${paths.session(locale, listingId, input.slotId)}#messages` };
  },
);

export const review = writingAction(ReviewGuest, async (viewer, input) => {
  await reviewGuest(viewer, input);
  return saidHere('booking.review');
});
