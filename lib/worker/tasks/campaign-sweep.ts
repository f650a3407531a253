import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';

/** Older than this, an event's job is taken for lost. */
const patienceMinutes = 2;

/** Adds the jobs of events of campaigns and pledges again that nobody delivered. Delivering twice changes nothing. */
export const campaignSweep = async (): Promise<void> => {
  const patience = new Date(now().getTime() - patienceMinutes * 60_000);
  const waiting = {
    where: { deliveredAt: null, at: { lt: patience } },
    orderBy: { at: 'asc' },
    take: 500,
    select: { id: true },
  } as const;
  const events = {
    'campaign-event': await db.campaignEvent.findMany(waiting),
    'pledge-event': await db.pledgeEvent.findMany(waiting),
  };
  await transaction(async (tx) => {
    for (const [task, rows] of Object.entries(events))
      for (const { id } of rows) await addJob(tx, task, { eventId: id }, { key: `${task}:${id}` });
  });
};
