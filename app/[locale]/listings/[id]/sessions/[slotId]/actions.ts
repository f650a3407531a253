'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { passPlaceOn, withdrawOfferedPlace } from '@/lib/booking/slots/commands/pass-on';
import { recordAttendance } from '@/lib/booking/slots/commands/record-attendance';
import { showAtTable } from '@/lib/booking/slots/commands/show-at-table';
import { OwnPlace, RecordAttendance, ShowAtTable } from '@/lib/booking/slots/schema';
import { sendSlotMessage } from '@/lib/conversation/commands';
import { SendSlotMessage } from '@/lib/conversation/schema';
import { type After, action, writingAction } from '@/lib/platform/action';
import { translator } from '@/lib/platform/i18n/words';
import { reviewGuest } from '@/lib/review/commands';
import { ReviewGuest } from '@/lib/review/schema';
import type { Locale } from '@/lib/shared/locale';
import { localPath, paths } from '@/lib/shared/paths';

/** The page the form stands on shows it, whichever it is; where the form stays, it says so. */
const shownHere = (locale: Locale, flash?: string): After => {
  refresh();
  return flash ? { message: translator(locale, 'flash')(flash) } : {};
};

export const attend = action(RecordAttendance, async (viewer, input, { locale }) => {
  await recordAttendance(viewer, input);
  return shownHere(locale, 'slot.attended');
});

/** The page that the form stood on: that of the slot, or of the booking. */
const WithBack = z.object({ back: z.string().max(500).default('') });

export const show = action(ShowAtTable.and(WithBack), async (viewer, { back, ...input }, { locale }) => {
  await showAtTable(viewer, input);
  return { path: localPath(back, paths.booking(locale, input.bookingId)), flash: 'slot.shown' };
});

export const passOn = action(OwnPlace.and(WithBack), async (viewer, { back, ...input }, { locale }) => {
  await passPlaceOn(viewer, input);
  return { path: localPath(back, paths.booking(locale, input.bookingId)), flash: 'slot.offered' };
});

export const withdraw = action(OwnPlace.and(WithBack), async (viewer, { back, ...input }, { locale }) => {
  await withdrawOfferedPlace(viewer, input);
  return { path: localPath(back, paths.booking(locale, input.bookingId)), flash: 'slot.withdrawn' };
});

export const send = writingAction(
  SendSlotMessage.and(z.object({ listingId: z.string().max(100) })),
  async (viewer, { listingId, ...input }, { locale }) => {
    await sendSlotMessage(viewer, input);
    // The way back differs from the page by its fragment only, which alone would load nothing anew.
    refresh();
    return { path: `${paths.slot(locale, listingId, input.slotId)}#messages` };
  },
);

export const review = writingAction(ReviewGuest, async (viewer, input, { locale }) => {
  await reviewGuest(viewer, input);
  return shownHere(locale);
});
