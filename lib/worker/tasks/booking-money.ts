import { z } from 'zod';
import { payOutTime } from '@/lib/booking/pay-out-time';
import { whereaboutsOf } from '@/lib/listing/claims';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';

const Payload = z.object({ bookingId: z.string(), task: z.enum(['pay-out', 'release-deposit']) });

const bookingOf = (id: string) =>
  db.booking.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      startsAt: true,
      events: { select: { name: true, data: true } },
      payment: { select: { state: true, refundedMinor: true } },
    },
  });

type MoneyRow = NonNullable<Awaited<ReturnType<typeof bookingOf>>>;

/** Everything that was decided to go back to the customer. */
const decidedRefund = ({ events }: MoneyRow): number =>
  events.reduce((sum, { data }) => sum + ((data as { refundMinor?: number }).refundMinor ?? 0), 0);

const dayMs = 86_400_000;

/**
 * The hour that this job was added for was that of a start which has been put off since; or nothing has begun yet,
 * because what was booked is not back from somebody else: then it is looked at again a day later.
 */
const putOffUntil = async (booking: MoneyRow): Promise<Date | null> => {
  const dueBackAt = (await whereaboutsOf(db, [booking.id])).get(booking.id)?.othersDueBackAt;
  if (booking.state === 'confirmed' && dueBackAt && dueBackAt <= now())
    return new Date(now().getTime() + dayMs);
  if (!booking.events.some(({ name }) => name === 'reschedule')) return null;
  const at = await payOutTime(booking);
  return at > now() ? at : null;
};

/**
 * Money that moves when its time has come, unless the booking is in dispute by then: the resolution has its own. The
 * provider's share is counted when every refund is through; until then this fails and comes again.
 */
export const bookingMoney = async (payload: unknown): Promise<void> => {
  const { bookingId, task } = Payload.parse(payload);
  const booking = await bookingOf(bookingId);
  if (!booking?.payment || booking.state === 'disputed') return;
  if (task === 'pay-out' && booking.payment.state === 'paid') {
    const runAt = await putOffUntil(booking);
    if (runAt)
      return addJob(db, 'booking-money', { bookingId, task }, { key: `${bookingId}:pay-out:later`, runAt });
    if (booking.payment.refundedMinor < decidedRefund(booking))
      throw new Error(`booking ${bookingId}: a refund is still on its way`);
  }
  await addJob(db, task, { bookingId }, { key: `${bookingId}:${task}` });
};
