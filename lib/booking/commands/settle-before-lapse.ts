import 'server-only';
import { syncCheckout } from '@/lib/payment/commands/settle-checkout';
import { db } from '@/lib/platform/db/client';
import { confirmPaid } from './confirm-paid';

/** Asked one by one while others wait for their time to come. */
const atOnce = 200;

/**
 * Asks Stripe once more about bookings that are about to lapse unpaid: who paid in time, and whose webhook is still on its
 * way, keeps the place. Where Stripe does not answer it lapses all the same, and the money goes back once it arrives.
 */
export const settleBeforeLapse = async (now: Date): Promise<void> => {
  const due = await db.booking.findMany({
    where: {
      dueName: 'lapse',
      dueAt: { lte: now },
      payment: { state: 'open', checkoutId: { not: null } },
    },
    orderBy: { dueAt: 'asc' },
    take: atOnce,
    select: { id: true },
  });
  for (const { id } of due) await syncCheckout(id, confirmPaid);
};
