import { z } from 'zod';
import { db } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';

const Payload = z.object({ bookingId: z.string(), task: z.enum(['pay-out', 'release-deposit']) });

/** Everything that was decided to go back to the customer. */
const decidedRefund = async (bookingId: string): Promise<number> => {
  const events = await db.bookingEvent.findMany({ where: { bookingId }, select: { data: true } });
  return events.reduce((sum, { data }) => sum + ((data as { refundMinor?: number }).refundMinor ?? 0), 0);
};

/**
 * Money that moves when its time has come, unless the booking is in dispute by then: the resolution has its own. The
 * provider's share is counted when every refund is through; until then this fails and comes again.
 */
export const bookingMoney = async (payload: unknown): Promise<void> => {
  const { bookingId, task } = Payload.parse(payload);
  const booking = await db.booking.findUnique({
    where: { id: bookingId },
    select: { state: true, payment: { select: { state: true, refundedMinor: true } } },
  });
  if (!booking?.payment || booking.state === 'disputed') return;
  if (task === 'pay-out' && booking.payment.state === 'paid') {
    const decided = await decidedRefund(bookingId);
    if (booking.payment.refundedMinor < decided)
      throw new Error(`booking ${bookingId}: a refund is still on its way`);
  }
  await addJob(db, task, { bookingId }, { key: `${bookingId}:${task}` });
};
