import 'server-only';
import { endWaits, tellWaits } from '@/lib/listing/slots/inviting';
import type { SlotEffect } from '@/lib/listing/slots/lifecycle';
import { spokenPeriod } from '@/lib/listing/spoken';
import { tell } from '@/lib/notice/commands';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { translator } from '@/lib/platform/i18n/words';
import { queueMail } from '@/lib/platform/mail/send';
import { isLocale } from '@/lib/shared/locale';

const eventSelect = {
  id: true,
  name: true,
  data: true,
  slot: {
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      listing: {
        select: {
          id: true,
          type: true,
          title: true,
          timeZone: true,
          owner: { select: { id: true, name: true, email: true, locale: true, deletedAt: true } },
        },
      },
    },
  },
} as const satisfies Prisma.SlotEventSelect;

/** An event of a slot with everything its effects need. */
export type DeliverableSlotEvent = Prisma.SlotEventGetPayload<{ select: typeof eventSelect }>;

/** An event that nobody has delivered or is delivering, held for this transaction; null otherwise. */
export const holdSlotEvent = async (tx: Db, eventId: string): Promise<DeliverableSlotEvent | null> => {
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM slot_event WHERE id = ${eventId} AND delivered_at IS NULL FOR UPDATE SKIP LOCKED`;
  return held ? tx.slotEvent.findUnique({ where: { id: eventId }, select: eventSelect }) : null;
};

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
 * Bookings move before it, each in a transaction of its own (`slot-event`).
 */
export const deliverSlotEffect: Record<
  Exclude<SlotEffect['do'], 'moveBookings'>,
  (tx: Db, event: DeliverableSlotEvent) => Promise<void>
> = {
  tellProvider,
  tellWaits: (tx, { id, data, slot }) =>
    tellWaits(tx, slot.id, { id, was: data as { startsAt: string; endsAt: string } }),
  endWaits: (tx, { slot }) => endWaits(tx, slot.id),
};
