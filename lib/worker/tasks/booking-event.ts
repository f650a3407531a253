import { z } from 'zod';
import { type Effect, effectsOf, findTransition, type State } from '@/lib/booking/lifecycle';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { deliver } from '../booking-effects';
import { type DeliverableEvent, holdEvent } from '../deliverable-event';

const Payload = z.object({ eventId: z.string() });

const deliverOne = <Kind extends Effect['do']>(
  tx: Db,
  event: DeliverableEvent,
  effect: Extract<Effect, { do: Kind }>,
): Promise<void> => deliver[effect.do as Kind](tx, event, effect);

/** Delivers an event of a booking: every effect that the table names, all together, once. */
export const bookingEvent = (payload: unknown): Promise<void> =>
  transaction(async (tx) => {
    const event = await holdEvent(tx, Payload.parse(payload).eventId);
    if (!event) return;
    const row = findTransition(event.name);
    // Written by a newer version of the site than this worker is of: it waits for one that knows it.
    if (!row) throw new Error(`unknown event of a booking: ${event.name}`);
    const effects = effectsOf(row, event.fromState as State | null, event.toState as State);
    for (const effect of effects) await deliverOne(tx, event, effect);
    await tx.bookingEvent.update({ where: { id: event.id }, data: { deliveredAt: now() } });
  });
