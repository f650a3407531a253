import { z } from 'zod';
import { moveSlotBookings } from '@/lib/booking/slots/commands/move-bookings';
import { type SlotEffect, slotTable } from '@/lib/listing/slots/lifecycle';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { deliverSlotEffect, holdSlotEvent } from '../slot-effects';

const Payload = z.object({ eventId: z.string() });

/**
 * Delivers an event of a slot. Its bookings move first, one by one; a worker that dies on the way leaves the event
 * undelivered, and the next one goes on where it was. Everything else happens together, once.
 */
export const slotEvent = async (payload: unknown): Promise<void> => {
  const { eventId } = Payload.parse(payload);
  await moveSlotBookings(eventId);
  await transaction(async (tx) => {
    const event = await holdSlotEvent(tx, eventId);
    if (!event) return;
    const row = slotTable.find(({ name }) => name === event.name);
    // As with bookings: one that this worker does not know is left to one that does.
    if (!row) throw new Error(`unknown event of a slot: ${event.name}`);
    const effects: readonly SlotEffect[] = row.effects;
    for (const effect of effects)
      if (effect.do !== 'moveBookings') await deliverSlotEffect[effect.do](tx, event);
    await tx.slotEvent.update({ where: { id: eventId }, data: { deliveredAt: now() } });
  });
};
