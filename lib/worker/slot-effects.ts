import 'server-only';
import { peopleOf } from '@/lib/circle/people';
import type { LifeEvent } from '@/lib/lifecycle/history';
import { endWaits, tellWaits } from '@/lib/listing/slots/inviting';
import { type SlotEffect, slotLife } from '@/lib/listing/slots/lifecycle';
import { slotToTell, type ToldSlot } from '@/lib/listing/slots/told';
import { spokenPeriod } from '@/lib/listing/spoken';
import type { ToldMember } from '@/lib/member/told';
import { tell } from '@/lib/notice/commands';
import type { Db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import { queueMail } from '@/lib/platform/mail/send';
import { isLocale } from '@/lib/shared/locale';

/** An event of a slot with everything its effects need. */
type DeliverableSlotEvent = LifeEvent & { slot: ToldSlot };

const tellHost = async (
  tx: Db,
  { id, name, slot }: DeliverableSlotEvent,
  host: ToldMember,
): Promise<void> => {
  const { startsAt, endsAt, listing } = slot;
  const { type, title, timeZone } = listing;
  const locale = isLocale(host.locale) ? host.locale : 'fr';
  const say = translator(locale, 'mail.facts');
  const key = `slot-event:${id}:${host.id}`;
  const kind = `slot.${name}.host`;
  const path = `/listings/${listing.id}/sessions/${slot.id}`;
  await tell(tx, { key, memberId: host.id, kind, values: { title, type }, path });
  await queueMail(tx, {
    key,
    to: host.email,
    locale,
    template: 'step',
    values: { kind, path, name: host.name, type, title },
    facts: [
      { term: say('what'), detail: title },
      {
        term: say('when'),
        detail: spokenPeriod('time', { from: startsAt, to: endsAt }, timeZone, locale),
      },
    ],
  });
};

/** A mail and a notice to those who host it: words `slot.<event>.host`. */
const tellProvider = async (tx: Db, event: DeliverableSlotEvent): Promise<void> => {
  for (const host of peopleOf(event.slot.listing.owner)) await tellHost(tx, event, host);
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
