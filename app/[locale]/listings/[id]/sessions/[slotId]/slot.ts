import 'server-only';
import { notFound } from 'next/navigation';
import { bookingFor } from '@/lib/booking/queries';
import { seenListing } from '@/lib/booking/seen-listing';
import { ownPlaceAt } from '@/lib/booking/slots/own-place';
import { guestListOf, tableOf } from '@/lib/booking/slots/queries';
import { slotConversationFor } from '@/lib/conversation/queries';
import { isGathering } from '@/lib/listing/scarcity';
import { isSlotGone } from '@/lib/listing/slots/one-slot';
import { waitingFor } from '@/lib/listing/slots/waiting';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { foundOr404, goTo } from '@/lib/platform/page';
import { guestsToReview } from '@/lib/review/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Address = { locale: Locale; id: string; slotId: string; before?: string | undefined };

/**
 * The host's own list of a slot, which belongs to that listing. One that is gone (called off, and nobody had booked) leads
 * to the others: the way back of a browser often ends there.
 */
export const guestList = async (viewer: Viewer, { locale, id, slotId }: Address) => {
  if (await isSlotGone(db, viewer, { listingId: id, slotId })) goTo(paths.slots(locale, id));
  const list = await foundOr404(guestListOf(viewer, slotId));
  return list.listing.id === id ? list : notFound();
};

/** What a guest sees of a slot; whoever has no sure place in it is led to where they stand with it. */
const guestSide = async (viewer: Viewer, { locale, id, slotId }: Address) => {
  const own = await ownPlaceAt(viewer, slotId);
  if (!own) goTo(paths.listing(locale, id, { slot: slotId }));
  if (!own.isCertain) goTo(paths.booking(locale, own.bookingId));
  const booking = await foundOr404(bookingFor(viewer, own.bookingId));
  const { slotPlace } = booking;
  if (!slotPlace || booking.listing.id !== id) notFound();
  const slot = { minimum: 0, ...slotPlace.slot };
  return {
    booking: { ...booking, slotPlace },
    list: null,
    slot,
    where: booking.place?.address ?? null,
    waiting: 0,
  };
};

const hostSide = async (viewer: Viewer, address: Address) => {
  const list = await guestList(viewer, address);
  const waiting = await waitingFor(db, address.slotId);
  return { booking: null, list, slot: list.slot, where: list.listing.address || null, waiting };
};

/** The page of a slot, for its host and for those who have a place in it. */
export const slotPage = async (viewer: Viewer, address: Address) => {
  const listing = await foundOr404(seenListing(viewer, address.id));
  const side = await (listing.isOwner ? hostSide : guestSide)(viewer, address);
  const type = listingTypeOf(listing.type);
  const gathers = isGathering(type);
  const [table, talk, among] = await Promise.all([
    gathers ? foundOr404(tableOf(viewer, address.slotId)) : null,
    gathers ? foundOr404(slotConversationFor(viewer, address.slotId, { before: address.before })) : null,
    side.booking ? foundOr404(guestsToReview(viewer, side.booking.id)) : null,
  ]);
  // Once it is over, nobody asks what was left free.
  const isOver = side.slot.endsAt <= now();
  const seats = table?.seats.filter(({ kind }) => !isOver || kind !== 'free');
  return { ...side, listing, type, seats, talk, among, isHost: listing.isOwner };
};
