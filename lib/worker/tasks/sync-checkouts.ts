import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { syncOpenPledges } from '@/lib/campaign/pledging/commands/lapse-due';
import { syncOpenCheckouts } from '@/lib/due/commands/settle-checkout';
import { now } from '@/lib/platform/clock';

/** Finds the payments and the kept cards whose webhook never came. */
export const syncCheckouts = async (): Promise<void> => {
  await syncOpenCheckouts(confirmPaid);
  await syncOpenPledges(now());
};
