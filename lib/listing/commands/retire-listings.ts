import 'server-only';
import { advanceAll } from '@/lib/lifecycle/advance';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { type Settings, settings } from '@/lib/platform/settings';
import { agreedFields } from '../fields';
import { listingLife } from '../lifecycle';
import { ownListings } from '../listing-life';
import type { ListingState } from '../schema';
import { lockSlots } from '../slots/commands/own-slots';
import { slotLife } from '../slots/lifecycle';
import { ownSlotSubject } from '../slots/slot-life';
import { listingTypes } from '../types/registry';

type By = { memberId: string; now: Date; numbers: Settings };

/** A slot that nobody ever asked for leaves no trace; any other is called off, and who waits hears of it. */
const retireSlots = async (tx: Db, ownerId: string, by: By): Promise<void> => {
  const { now } = by;
  const callOff = slotLife.get('call_off');
  const toCome = await tx.slot.findMany({
    where: {
      listing: { ownerId },
      endsAt: { gt: now },
      state: { in: [...callOff.from] },
      taken: 0,
    },
    select: { id: true },
  });
  const slots = await lockSlots(
    tx,
    toCome.map(({ id }) => id),
  );
  await tx.slot.deleteMany({
    where: { id: { in: slots.filter(({ isBare }) => isBare).map(({ id }) => id) } },
  });
  const left = slots.filter(({ isBare, state }) => !isBare && callOff.from.includes(state));
  await advanceAll(ownSlotSubject, tx, left, { ...by, name: 'call_off', by: 'provider' });
  await tx.series.updateMany({ where: { listing: { ownerId } }, data: { endsBefore: now } });
};

/**
 * Puts away for good what a member offers, or a circle for which they may, once nothing of it is held: drafts go with their pictures, slots to come
 * too; the rest is archived for the sake of those who used it, without the exact place. Returns pictures to be forgotten.
 */
export const retireListings = async (
  tx: Db,
  viewer: Viewer,
  now: Date,
  ownerId: string = viewer.id,
): Promise<string[]> => {
  const by = { memberId: viewer.id, now, numbers: await settings() };
  await retireSlots(tx, ownerId, by);
  const drafts = { ownerId, state: 'draft' } as const;
  const pictures = await tx.listingPhoto.findMany({
    where: { listing: drafts },
    select: { pictureId: true },
  });
  await tx.listing.deleteMany({ where: drafts });
  const onShow = await tx.listing.findMany({
    where: { ownerId, state: { in: [...listingLife.get('archive').from] } },
    select: { id: true, state: true, publishedAt: true, intent: true, standsUntil: true, shelfUntil: true },
  });
  const rows = onShow.map((row) => ({
    ...row,
    state: row.state as ListingState,
    isComplete: true,
    isNeeded: false,
    isPermitted: true,
  }));
  await advanceAll(ownListings(viewer), tx, rows, { ...by, name: 'archive', by: 'owner' });
  await tx.listing.updateMany({
    where: { ownerId },
    data: { address: '', lat: null, lng: null, batchId: null, batchPlace: null },
  });
  await tx.batch.deleteMany({ where: { ownerId } });
  await tx.shelf.updateMany({ where: { ownerId, closedAt: null }, data: { closedAt: now } });
  // What only those read who had agreed on it is nobody's to read any more.
  for (const { name, details } of listingTypes) {
    const names = Object.keys(agreedFields(details));
    if (names.length > 0)
      await tx.$executeRaw`UPDATE listing SET details = details - ${names}::text[] WHERE owner_id = ${ownerId} AND type = ${name}`;
  }
  return pictures.map(({ pictureId }) => pictureId);
};
