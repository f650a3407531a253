import { fireDue } from '@/lib/booking/commands/fire-due';
import { settleBeforeLapse } from '@/lib/booking/commands/settle-before-lapse';
import { now } from '@/lib/platform/clock';
import { revealDue } from '@/lib/review/commands';

/** Each minute: what happens to bookings by itself, and reviews whose time to hide is over. */
export const bookingTimers = async (): Promise<void> => {
  const present = now();
  await settleBeforeLapse(present);
  await fireDue(present);
  await revealDue(present);
};
