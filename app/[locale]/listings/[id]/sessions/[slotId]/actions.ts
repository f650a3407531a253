'use server';

import { refresh } from 'next/cache';
import { offerPlace, withdrawOfferedPlace } from '@/lib/booking/slots/commands/pass-on';
import { recordAttendance } from '@/lib/booking/slots/commands/record-attendance';
import { showAtTable } from '@/lib/booking/slots/commands/show-at-table';
import { OwnPlace, RecordAttendance, ShowAtTable } from '@/lib/booking/slots/schema';
import { action, setFlash } from '@/lib/platform/action';

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
