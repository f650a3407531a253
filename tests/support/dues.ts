import type { Settling } from '@/lib/due/commands/settle-checkout';
import { db } from '@/lib/platform/db/client';

/** What the first payment of a booking settles, for who says that it arrived. */
export const firstOf = (bookingId: string): Settling => ({ bookingId, paymentId: '', kind: 'price' });

/** The payment that a booking began with. */
export const firstPaymentOf = (bookingId: string) =>
  db.payment.findUniqueOrThrow({ where: { key: bookingId }, include: { dues: true } });

/** Its price, or its deposit, as the database has it. */
export const dueOf = (bookingId: string, kind: 'price' | 'deposit') =>
  db.due.findUniqueOrThrow({
    where: { bookingId_kind_position: { bookingId, kind, position: 1 } },
    include: { payment: true },
  });

/** Says that everything a booking began with is paid, without Stripe; `data` of its price. */
export const setPaid = async (
  bookingId: string,
  data: { refundedMinor?: number; depositState?: string } = {},
): Promise<void> => {
  const { refundedMinor, depositState } = data;
  await db.payment.update({ where: { key: bookingId }, data: { state: 'paid' } });
  await db.due.updateMany({
    where: { bookingId, kind: 'price' },
    data: { state: 'settled', ...(refundedMinor !== undefined && { refundedMinor }) },
  });
  if (depositState)
    await db.due.updateMany({ where: { bookingId, kind: 'deposit' }, data: { state: depositState } });
};
