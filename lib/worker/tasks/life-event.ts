import { z } from 'zod';
import { findEvent, holdUndelivered, markDelivered } from '@/lib/lifecycle/history';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { deliveries } from '../deliveries';

const Payload = z.object({ eventId: z.string() });

/**
 * Delivers an event: every effect that the table of its life names, all together, once. One that no table knows, written by
 * a newer version of the site or left by an older one, stays undelivered: it is named in the log and among what
 * operators see, and looked at again with each sweep.
 */
export const lifeEvent = async (payload: unknown): Promise<void> => {
  const { eventId } = Payload.parse(payload);
  const found = await findEvent(db, eventId);
  if (!found || found.deliveredAt) return;
  await deliveries[found.kind].first?.(found);
  await transaction(async (tx) => {
    const event = await holdUndelivered(tx, eventId);
    if (!event) return;
    if (await deliveries[event.kind].deliver(tx, event)) return markDelivered(tx, eventId, now());
    console.error(`The event ${event.name} of ${event.kind} ${event.subjectId} is unknown here and waits`);
  });
};
