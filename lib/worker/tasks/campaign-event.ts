import { z } from 'zod';
import { findCampaignTransition } from '@/lib/campaign/lifecycle';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { deliverCampaignEffect, holdCampaignEvent } from '../campaign-effects';

const Payload = z.object({ eventId: z.string() });

/** Delivers an event of a campaign: every effect that the table names, all together, once. */
export const campaignEvent = (payload: unknown): Promise<void> =>
  transaction(async (tx) => {
    const event = await holdCampaignEvent(tx, Payload.parse(payload).eventId);
    if (!event) return;
    for (const effect of findCampaignTransition(event.name)?.effects ?? [])
      await deliverCampaignEffect[effect.do](tx, event);
    await tx.campaignEvent.update({ where: { id: event.id }, data: { deliveredAt: now() } });
  });
