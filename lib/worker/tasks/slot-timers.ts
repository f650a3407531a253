import { fireDueSlots } from '@/lib/listing/slots/commands/fire-due';
import { passInvitations } from '@/lib/listing/slots/inviting';
import { now } from '@/lib/platform/clock';

/** Each minute: invitations that ran out, and slots that have come to their cut-off. */
export const slotTimers = async (): Promise<void> => {
  const present = now();
  try {
    await passInvitations(present);
  } finally {
    await fireDueSlots(present);
  }
};
