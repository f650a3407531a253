import { fireDueSlots } from '@/lib/listing/slots/commands/fire-due';
import { passOffers } from '@/lib/listing/slots/offering';
import { now } from '@/lib/platform/clock';

/** Each minute: offers that ran out, and slots that have come to their cut-off. */
export const slotTimers = async (): Promise<void> => {
  const present = now();
  try {
    await passOffers(present);
  } finally {
    await fireDueSlots(present);
  }
};
