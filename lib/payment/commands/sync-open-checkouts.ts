import 'server-only';
import { db } from '@/lib/platform/db/client';
import { type ConfirmPaid, syncCheckout } from './settle-checkout';

const atOnce = 200;

/** Asks Stripe about every payment that still waits on a page: a paid one whose webhook never came is found here. */
export const syncOpenCheckouts = async (confirmPaid: ConfirmPaid): Promise<void> => {
  const waiting = await db.payment.findMany({
    where: { state: 'open', checkoutId: { not: null } },
    orderBy: { updatedAt: 'asc' },
    take: atOnce,
    select: { bookingId: true },
  });
  for (const { bookingId } of waiting) await syncCheckout(bookingId, confirmPaid);
};
