import 'server-only';
import { db } from '@/lib/platform/db/client';
import { expireCheckout } from '@/lib/platform/stripe/checkout';

/**
 * Nothing is to be paid any more: closes the payment and its page. `paidMeanwhile` names the page that the customer
 * paid a moment before; settling it sends the money back.
 */
export const cancelPayment = async ({
  bookingId,
}: {
  bookingId: string;
  key?: string;
}): Promise<{ paidMeanwhile: string | null }> => {
  await db.payment.updateMany({
    where: { bookingId, state: 'open' },
    data: { state: 'cancelled', checkoutUrl: null },
  });
  const payment = await db.payment.findUnique({
    where: { bookingId },
    select: { state: true, checkoutId: true },
  });
  if (payment?.state !== 'cancelled' || !payment.checkoutId) return { paidMeanwhile: null };
  const state = await expireCheckout(payment.checkoutId);
  return { paidMeanwhile: state === 'complete' ? payment.checkoutId : null };
};
