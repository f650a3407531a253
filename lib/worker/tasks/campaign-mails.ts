import { z } from 'zod';
import { findEvent } from '@/lib/lifecycle/history';
import { transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { tellNextBackers } from '../campaign-effects';

const Payload = z.object({ eventId: z.string(), after: z.string() });

/** Writes to a hundred backers about an event of their campaign, and leaves the next hundred to another job. */
export const campaignMails = (payload: unknown): Promise<void> =>
  transaction(async (tx) => {
    const { eventId, after } = Payload.parse(payload);
    const event = await findEvent(tx, eventId);
    const last = event && (await tellNextBackers(tx, event, after));
    if (last)
      await addJob(
        tx,
        'campaign-mails',
        { eventId, after: last },
        { key: `campaign-mails:${eventId}:${last}` },
      );
  });
