import 'server-only';
import { record } from '@/lib/lifecycle/history';
import type { Db } from '@/lib/platform/db/client';

/** A slot that nobody ever asked for leaves no trace; any other was called off. */
const retireSlots = async (tx: Db, ownerId: string, now: Date): Promise<void> => {
  const toCome = await tx.$queryRaw<{ id: string; state: string }[]>`
    SELECT slot.id, slot.state FROM slot JOIN listing ON listing.id = slot.listing_id
    WHERE listing.owner_id = ${ownerId} AND slot.ends_at > ${now} AND slot.state IN ('open', 'going') AND slot.taken = 0
    ORDER BY slot.id FOR NO KEY UPDATE OF slot`;
  const ids = toCome.map(({ id }) => id);
  await tx.slot.deleteMany({
    where: { id: { in: ids }, bookings: { none: {} }, claims: { none: {} }, events: { none: {} } },
  });
  const left = await tx.slot.updateManyAndReturn({
    where: { id: { in: ids } },
    data: { state: 'called_off', dueAt: null },
    select: { id: true },
  });
  const stateOf = new Map(toCome.map(({ id, state }) => [id, state]));
  // Nobody holds a place: there is nobody to tell.
  const calledOff = {
    name: 'call_off',
    by: 'provider',
    memberId: ownerId,
    to: 'called_off',
    hasEffects: false,
  };
  await record(
    tx,
    'slot',
    left.map(({ id }) => ({ id, from: stateOf.get(id) ?? 'open', ...calledOff })),
    now,
  );
  await tx.wait.updateMany({
    where: { slotId: { in: left.map(({ id }) => id) }, state: 'waiting' },
    data: { state: 'over' },
  });
  await tx.series.updateMany({ where: { listing: { ownerId } }, data: { endsBefore: now } });
};

/**
 * Puts away for good what a member offers, once nothing of it is held: drafts go with their pictures, slots to come
 * too; the rest is archived for the sake of those who used it, without the exact place. Returns pictures to be forgotten.
 */
export const retireListings = async (tx: Db, ownerId: string, now: Date): Promise<string[]> => {
  await retireSlots(tx, ownerId, now);
  const drafts = { ownerId, state: 'draft' } as const;
  const pictures = await tx.listingPhoto.findMany({
    where: { listing: drafts },
    select: { pictureId: true },
  });
  await tx.listing.deleteMany({ where: drafts });
  const onShow = await tx.listing.findMany({
    where: { ownerId, state: { in: ['published', 'paused'] } },
    select: { id: true, state: true },
  });
  await tx.listing.updateMany({
    where: { ownerId },
    data: { state: 'archived', address: '', lat: null, lng: null },
  });
  const archived = { name: 'archive', by: 'owner', memberId: ownerId, to: 'archived', hasEffects: false };
  await record(
    tx,
    'listing',
    onShow.map(({ id, state }) => ({ id, from: state, ...archived })),
    now,
  );
  return pictures.map(({ pictureId }) => pictureId);
};
