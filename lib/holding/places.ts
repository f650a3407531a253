import 'server-only';
import { isClosed } from '@/lib/listing/fields';
import { claimPlaces, placesFree, releasePlaces } from '@/lib/listing/slots/claims';
import { slotsWithin } from '@/lib/listing/slots/feed';
import { isBookable, slotMeanings } from '@/lib/listing/slots/lifecycle';
import { slotOfListing, slotTimes } from '@/lib/listing/slots/one-slot';
import { AppError, type Message } from '@/lib/shared/errors';
import { slotsFree } from './places-search';
import type { Scarcity } from './scarcity';

const requireSlot = ({ slotId }: { slotId: string | null }): string => {
  if (slotId === null) throw new Error('places without a slot');
  return slotId;
};

/** Dated slots, each with so many places. */
export const places: Scarcity = {
  read: async (db, { listing, type, asking, hasAlready, now }) => {
    const noSlot = (key: string) => new AppError('invalid', 'form', { fields: { slotId: { key } } });
    if (!asking.slotId) throw noSlot('field.choose');
    const slot = await slotOfListing(db, listing.id, asking.slotId);
    if (!slot) throw noSlot('slot.gone');
    const { id, state, startsAt, endsAt, closesAt, capacity } = slot;
    const { takesPlace } = slotMeanings[state];
    const problems: (Message | null | false)[] = [
      isClosed(type.details, listing.details) && { key: 'listing.closed' },
      !takesPlace && { key: 'slot.calledOff' },
      takesPlace && !isBookable({ state, closesAt }, now) && { key: 'slot.closed' },
      await hasAlready(id),
      asking.quantity > capacity && { key: 'booking.tooManyPlaces', values: { limit: capacity } },
    ];
    return {
      period: { from: startsAt, to: endsAt },
      slotId: id,
      closesAt,
      problems: problems.filter((problem) => problem !== null && problem !== false),
    };
  },
  free: (db, _listingId, when, memberId, now) => placesFree(db, requireSlot(when), memberId, now),
  // A slot that runs late keeps nobody from the next one.
  isLate: async () => false,
  crowdedBy: (_listingId, when) => ({ thing: `slot ${requireSlot(when)}` }),
  claim: async (tx, { when, ...claiming }) => {
    const slotId = requireSlot(when);
    const { memberId, quantity, holdingId, now } = claiming;
    await claimPlaces(tx, { slotId, holderId: memberId, quantity, holdingId, now });
    // Nobody moves it now: what was asked for must still be when it takes place.
    const { startsAt, endsAt } = await slotTimes(tx, slotId);
    if (+startsAt !== +when.period.from || +endsAt !== Number(when.period.to))
      throw new AppError('conflict', 'movedMeanwhile');
  },
  // A slot has an end of its own.
  end: async () => undefined,
  release: (tx, { holdingId }) => releasePlaces(tx, holdingId),
  answer: slotsFree,
  availability: async (_db, { listing, within }) => ({
    busy: [],
    bookable: null,
    slots: await slotsWithin(listing.id, within),
  }),
};
