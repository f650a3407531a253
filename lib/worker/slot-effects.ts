import 'server-only';
import { peopleOf } from '@/lib/circle/people';
import type { LifeEvent } from '@/lib/lifecycle/history';
import { endWaits, tellWaits } from '@/lib/listing/slots/inviting';
import { type SlotEffect, slotLife } from '@/lib/listing/slots/lifecycle';
import { slotToTell, type ToldSlot } from '@/lib/listing/slots/told';
import { spokenPeriod } from '@/lib/listing/spoken';
import { tellStep } from '@/lib/notice/tell-step';
import type { Db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';

/** An event of a slot with everything its effects need. */
type DeliverableSlotEvent = LifeEvent & { slot: ToldSlot };

/** A mail and a notice to those who host it: words `slot.<event>.host`. */
const tellProvider = async (tx: Db, { id, name, slot }: DeliverableSlotEvent): Promise<void> => {
  const { listing, startsAt: from, endsAt: to } = slot;
  const { type, title, timeZone } = listing;
  for (const host of peopleOf(listing.owner))
    await tellStep(tx, host, (locale) => {
      const say = translator(locale, 'mail.facts');
      return {
        key: `slot-event:${id}:${host.id}`,
        kind: `slot.${name}.host`,
        values: { title, type },
        path: `/listings/${listing.id}/sessions/${slot.id}`,
        facts: [
          { term: say('what'), detail: title },
          { term: say('when'), detail: spokenPeriod('time', { from, to }, timeZone, locale) },
        ],
      };
    });
};

/**
 * What each effect of the slots' table comes to, written in the one transaction that marks the event as delivered.
 * Bookings move before it, each in a transaction of its own (`deliveries.ts`).
 */
const deliver: Record<
  Exclude<SlotEffect['do'], 'moveBookings'>,
  (tx: Db, event: DeliverableSlotEvent) => Promise<void>
> = {
  tellProvider,
  tellWaits: (tx, { id, data, slot }) =>
    tellWaits(tx, slot.id, { id, was: data as { startsAt: string; endsAt: string } }),
  endWaits: (tx, { slot }) => endWaits(tx, slot.id),
};

export const deliverSlotEvent = async (tx: Db, event: LifeEvent): Promise<boolean> => {
  if (!slotLife.find(event.name)) return false;
  const slot = await slotToTell(tx, event.subjectId);
  for (const effect of slotLife.effectsOf(event.name, event.from, event.to))
    if (effect.do !== 'moveBookings') await deliver[effect.do](tx, { ...event, slot });
  return true;
};
