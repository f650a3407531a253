import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { keepCard } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { syncOpenCheckouts } from '@/lib/due/commands/settle-checkout';

/** Finds the payments and the kept cards whose webhook never came. */
export const syncCheckouts = async (): Promise<void> => {
  await syncOpenCheckouts(confirmPaid, keepCard);
};
