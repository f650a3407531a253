import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { syncOpenCheckouts } from '@/lib/payment/commands/sync-open-checkouts';

/** Finds the payments whose webhook never came. */
export const syncCheckouts = async (): Promise<void> => {
  await syncOpenCheckouts(confirmPaid);
};
