'use server';

import { refresh } from 'next/cache';
import { joinWait } from '@/lib/booking/slots/commands/join-wait';
import { JoinWait, LeaveWait } from '@/lib/listing/slots/schema';
import { leaveWait } from '@/lib/listing/slots/waiting';
import { action } from '@/lib/platform/action';

/** The page the form stands on shows how one waits now; without script it is the answer to the post anyway. */
export const join = action(JoinWait, async (viewer, input) => {
  await joinWait(viewer, input);
  refresh();
  return {};
});

export const leave = action(LeaveWait, async (viewer, input) => {
  await leaveWait(viewer, input);
  refresh();
  return {};
});
