import { askThoseWhoWait } from '@/lib/listing/slots/claims';
import { passInvitations, slotsWithForgottenWaits } from '@/lib/listing/slots/inviting';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';

/** Places for those who wait, where the job that gives them out got lost. */
const askAgain = async (present: Date): Promise<void> => {
  const forgotten = await slotsWithForgottenWaits(present);
  await transaction(async (tx) => {
    for (const slotId of forgotten) await askThoseWhoWait(tx, slotId);
  });
};

/** Each minute: invitations that ran out, and places that wait for somebody. */
export const slotTimers = async (): Promise<void> => {
  const present = now();
  try {
    await passInvitations(present);
  } finally {
    await askAgain(present);
  }
};
