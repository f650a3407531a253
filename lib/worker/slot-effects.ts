import 'server-only';
import type { LifeEvent } from '@/lib/lifecycle/history';
import { endWaits, tellWaits } from '@/lib/listing/slots/inviting';
import { type SlotEffect, slotLife } from '@/lib/listing/slots/lifecycle';
import { slotToTell, type ToldSlot } from '@/lib/listing/slots/told';
import { spokenPeriod } from '@/lib/listing/spoken';
import { tell } from '@/lib/notice/commands';
import type { Db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import { queueMail } from '@/lib/platform/mail/send';
import { isLocale } from '@/lib/shared/locale';

/** An event of a slot with everything its effects need. */
type DeliverableSlotEvent = LifeEvent & { slot: ToldSlot };

/** A mail and a notice to the host: words `slot.<event>.host`. */
const tellProvider = async (tx: Db, { id, name, slot }: DeliverableSlotEvent): Promise<void> => {
  const { startsAt, endsAt, listing } = slot;
  const { owner, type, title, timeZone } = listing;
  if (owner.deletedAt) return;
  const locale = isLocale(owner.locale) ? owner.locale : 'fr';
  const say = translator(locale, 'mail.facts');
  const key = `slot-event:${id}:${owner.id}`;
  const kind = `slot.${name}.host`;
  const path = `/listings/${listing.id}/sessions/${slot.id}`;
  await tell(tx, { key, memberId: owner.id, kind, values: { title, type }, path });
  await queueMail(tx, {
    key,
    to: owner.email,
    locale,
    template: 'step',
    values: { kind, path, name: owner.name, type, title },
    facts: [
      { term: say('what'), detail: title },
      {
        term: say('when'),
        detail: spokenPeriod('time', { from: startsAt, to: endsAt }, timeZone, locale),
      },
    ],
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
