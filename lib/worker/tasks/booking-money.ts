import { z } from 'zod';
import { moneyNow } from '@/lib/booking/money';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';

const Payload = z.object({ bookingId: z.string(), task: z.enum(['pay-out', 'release-deposit']) });

/**
 * Money that moves when its time has come, unless the booking is in dispute by then: the resolution has its own. The
 * provider's share is counted when every refund is through; until then this fails and comes again.
 */
export const bookingMoney = async (payload: unknown): Promise<void> => {
  const { bookingId, task } = Payload.parse(payload);
  const money = await moneyNow(db, bookingId, now());
  if (!money) return;
  if (task === 'pay-out' && money.isPaid) {
    const { laterAt: runAt, awaitsRefund } = money;
    if (runAt)
      return addJob(db, 'booking-money', { bookingId, task }, { key: `${bookingId}:pay-out:later`, runAt });
    if (awaitsRefund) throw new Error(`booking ${bookingId}: a refund is still on its way`);
  }
  await addJob(db, task, { bookingId }, { key: `${bookingId}:${task}` });
};
