import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { scopeFor } from '@/lib/standing/standing';
import { type LockedListing, lockOwn } from '../../commands/own';
import { type Slotted, slotsOf } from '../../scarcity';
import { listingTypeOf } from '../../types/registry';
import { type SlotState, slotMeanings, uncounted } from '../lifecycle';
import { wholeSlotSelect } from '../one-slot';
import type { ChangeSlot } from '../schema';
import { waitsFor } from '../slot-life';

export type OwnSlots = {
  listing: LockedListing;
  allocation: Slotted;
};

/**
 * The viewer's own listing with slots, its row taken: whoever changes slots of a listing stands in line there, then
 * takes the slots themselves. Anyone else's, and those without slots, are not found.
 */
export const lockOwnSlots = async (tx: Db, viewer: Viewer, listingId: string): Promise<OwnSlots> => {
  const listing = await lockOwn(tx, viewer, listingId);
  const allocation = slotsOf(listingTypeOf(listing.type));
  if (!allocation) throw notFound();
  if (listing.state === 'archived') throw new AppError('conflict', 'slot.listingArchived');
  return { listing, allocation };
};

const slotSelect = { ...wholeSlotSelect, listingId: true, seriesId: true, occurrence: true } as const;

/** Slots by id, in order of time, their rows taken; some may be gone by now. */
export const lockSlots = async (tx: Db, ids: readonly string[]) => {
  await tx.$queryRaw`SELECT id FROM slot WHERE id = ANY(${[...ids]}::text[]) ORDER BY id FOR NO KEY UPDATE`;
  const rows = await tx.slot.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...slotSelect,
      _count: {
        select: {
          waits: { where: waitsFor },
          claims: true,
          events: true,
        },
      },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ _count: { waits, claims, events }, ...slot }) => ({
    ...slot,
    state: slot.state as SlotState,
    hasWaits: waits > 0,
    booked: uncounted,
    /** Someone holds places of it or waits for them. */
    isAwaited: slot.taken > 0 || waits > 0,
    /** Nothing tells of it: it can go without a trace. A booking leaves a claim for good, given back or not. */
    isBare: waits + claims + events === 0,
  }));
};

export type LockedSlot = Awaited<ReturnType<typeof lockSlots>>[number];

/** One slot of the viewer's own, that can still be changed: neither called off, nor begun. */
export const lockOwnSlot = async (
  tx: Db,
  viewer: Viewer,
  slotId: string,
  now: Date,
): Promise<OwnSlots & { slot: LockedSlot }> => {
  const found = await tx.slot.findFirst({
    where: { id: slotId, listing: { ownerId: scopeFor(viewer, 'listing.see') } },
    select: { listingId: true },
  });
  if (!found) throw notFound();
  const own = await lockOwnSlots(tx, viewer, found.listingId);
  const [slot] = await lockSlots(tx, [slotId]);
  if (!slot) throw notFound();
  if (!slotMeanings[slot.state].takesPlace) throw new AppError('conflict', 'slot.calledOff');
  if (slot.startsAt <= now) throw new AppError('conflict', 'slot.begun');
  return { ...own, slot };
};

/** Everything a change of slots needs to know. */
export type Editing = OwnSlots & { slot: LockedSlot; viewer: Viewer; input: ChangeSlot; now: Date };
