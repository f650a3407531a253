import type { z } from 'zod';
import { lastPlaceAt } from '@/lib/booking/slots/own-place';
import { type WaitView, waitOf } from '@/lib/listing/slots/waiting';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type FoundSlot, foundSlot } from '@/lib/search/slots';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { instantText } from '@/lib/shared/period';
import type { OwnSlot, Slot, WaitingResponse } from '../schemas/slot';
import { absolute } from './basics';
import { summaryResponse } from './listing';

/** A slot with its listing, as anyone may see it. Its moments are those of the place. */
export const slotResponse = (slot: FoundSlot, locale: Locale): z.input<typeof Slot> => ({
  ...slot,
  url: absolute(paths.listing(locale, slot.listing.id, { slot: slot.id })),
  from: instantText(slot.startsAt, slot.timeZone),
  to: instantText(slot.endsAt, slot.timeZone),
  closesAt: instantText(slot.closesAt, slot.timeZone),
  listing: summaryResponse(slot.listing, locale),
});

export const waitingResponse = (
  viewer: Viewer | null,
  wait: WaitView,
  timeZone: string,
): z.input<typeof WaitingResponse> => {
  const { state, quantity, holderId } = wait;
  const waiting = { state, quantity, ...(holderId !== viewer?.id && { onBehalfOf: holderId }) };
  return wait.state === 'waiting'
    ? { ...waiting, position: wait.position }
    : { ...waiting, offeredUntil: instantText(wait.offeredUntil, timeZone) };
};

/** The same for the caller, with what is theirs of it. */
export const ownSlotResponse = async (
  viewer: Viewer | null,
  id: string,
  locale: Locale,
): Promise<z.input<typeof OwnSlot>> => {
  const [booking, wait] = await Promise.all([lastPlaceAt(viewer, id), waitOf(viewer, id)]);
  const slot = await foundSlot(viewer, id, { hasPlace: booking !== null });
  const { rule, isHost } = slot;
  return {
    ...slotResponse(slot, locale),
    rule,
    isHost,
    booking,
    waiting: wait && waitingResponse(viewer, wait, slot.timeZone),
  };
};
