import { askThoseWhoWait } from '@/lib/listing/slots/claims';
import { slotsWithForgottenWaits } from '@/lib/listing/slots/inviting';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';

/** Older than this, an event's job is taken for lost. */
const patienceMinutes = 2;

/** Adds jobs of slots again that were given up or lost: events, and places for those who wait. Done twice, it is done once. */
export const slotSweep = async (): Promise<void> => {
  const present = now();
  const waiting = await db.slotEvent.findMany({
    where: { deliveredAt: null, at: { lt: new Date(present.getTime() - patienceMinutes * 60_000) } },
    orderBy: { at: 'asc' },
    take: 500,
    select: { id: true },
  });
  const forgotten = await slotsWithForgottenWaits(present);
  await transaction(async (tx) => {
    for (const { id } of waiting)
      await addJob(tx, 'slot-event', { eventId: id }, { key: `slot-event:${id}` });
    for (const slotId of forgotten) await askThoseWhoWait(tx, slotId);
  });
};
