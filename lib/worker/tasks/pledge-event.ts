import { z } from 'zod';
import { findPledgeTransition, type PledgeTransitionName } from '@/lib/campaign/pledge-lifecycle';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { deliverPledgeEffect, holdPledgeEvent } from '../pledge-effects';

const Payload = z.object({ eventId: z.string() });

/** Delivers an event of a pledge: every effect that the table names, all together, once. */
export const pledgeEvent = (payload: unknown): Promise<void> =>
  transaction(async (tx) => {
    const event = await holdPledgeEvent(tx, Payload.parse(payload).eventId);
    if (!event) return;
    for (const effect of findPledgeTransition(event.name as PledgeTransitionName).effects)
      await deliverPledgeEffect[effect.do](tx, event);
    await tx.pledgeEvent.update({ where: { id: event.id }, data: { deliveredAt: now() } });
  });
