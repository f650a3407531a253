import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';

/** Older than this, an event's job is taken for lost. */
const patienceMinutes = 2;

/** Adds the jobs of events again that nobody delivered: a job given up, or lost. Delivering twice changes nothing. */
export const bookingSweep = async (): Promise<void> => {
  const patience = new Date(now().getTime() - patienceMinutes * 60_000);
  const waiting = await db.bookingEvent.findMany({
    where: { deliveredAt: null, at: { lt: patience } },
    orderBy: { at: 'asc' },
    take: 500,
    select: { id: true },
  });
  await transaction(async (tx) => {
    for (const { id } of waiting) await addJob(tx, 'booking-event', { eventId: id }, { key: `event:${id}` });
  });
};
