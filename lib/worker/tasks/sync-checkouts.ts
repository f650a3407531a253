import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { syncOpenCheckouts } from '@/lib/due/commands/settle-checkout';
import { takeOtherPage } from '../other-pages';

/** Finds the payments and the kept cards whose webhook never came. */
export const syncCheckouts = async (): Promise<void> => {
  await syncOpenCheckouts(confirmPaid, takeOtherPage);
};
