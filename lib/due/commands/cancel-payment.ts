import 'server-only';
import { db, transaction } from '@/lib/platform/db/client';
import { expireCheckout } from '@/lib/platform/stripe/checkout';
import { owedDues } from '../rules';

/**
 * Nothing is to be paid any more, by a booking or by one payment of it: closes what is open, and its pages. `paidMeanwhile`
 * names the pages that the customer paid a moment before; settling them sends the money back.
 */
export const cancelPayment = async ({
  bookingId,
  paymentId,
}: {
  bookingId: string;
  paymentId?: string | undefined;
  key?: string;
}): Promise<{ paidMeanwhile: string[] }> => {
  const which = { bookingId, ...(paymentId && { id: paymentId }) };
  await transaction(async (tx) => {
    const data = { state: 'cancelled', checkoutUrl: null };
    await tx.payment.updateMany({ where: { ...which, state: 'open' }, data });
    await tx.due.updateMany({
      where: { bookingId, state: { in: owedDues.in }, payment: { ...which, state: 'cancelled' } },
      data: { state: 'cancelled' },
    });
  });
  const closed = await db.payment.findMany({
    where: { ...which, state: 'cancelled', checkoutId: { not: null } },
    select: { checkoutId: true },
  });
  const paidMeanwhile: string[] = [];
  for (const { checkoutId } of closed)
    if (checkoutId && (await expireCheckout(checkoutId)) === 'complete') paidMeanwhile.push(checkoutId);
  return { paidMeanwhile };
};
