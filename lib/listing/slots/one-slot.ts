import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import { scopeFor } from '@/lib/standing/standing';
import { audienceSelect } from '../for-reader';
import type { SlotState } from './lifecycle';

/** When a slot is, and until when it can be asked for. */
export const slotTimes = (db: Db, id: string): Promise<{ startsAt: Date; endsAt: Date; closesAt: Date }> =>
  db.slot.findUniqueOrThrow({ where: { id }, select: { startsAt: true, endsAt: true, closesAt: true } });

/** What anyone may see of a slot. */
export const slotSelect = {
  id: true,
  state: true,
  startsAt: true,
  endsAt: true,
  closesAt: true,
  capacity: true,
  taken: true,
  note: true,
} as const satisfies Prisma.SlotSelect;

/** And what its host sets. */
export const wholeSlotSelect = { ...slotSelect, minimum: true } as const satisfies Prisma.SlotSelect;

const listingSelect = {
  ...audienceSelect,
  id: true,
  type: true,
  state: true,
  title: true,
  timeZone: true,
} as const satisfies Prisma.ListingSelect;

/** A slot with its listing. Whoever asks for it decides who may see it. */
export const slotWithListing = async (db: Db, id: string) => {
  const slot = await db.slot.findUnique({
    where: { id },
    select: { ...slotSelect, listing: { select: listingSelect } },
  });
  if (!slot) throw notFound();
  return { ...slot, state: slot.state as SlotState };
};

/** A slot of the viewer's own, with the exact place: it is theirs. Anyone else's is not found. */
export const slotOfHost = async (db: Db, host: Viewer, id: string) => {
  const slot = await db.slot.findFirst({
    where: { id, listing: { ownerId: scopeFor(host, 'listing.see') } },
    select: { ...wholeSlotSelect, listing: { select: { ...listingSelect, address: true } } },
  });
  if (!slot) throw notFound();
  return { ...slot, state: slot.state as SlotState };
};

export type HostedSlot = Awaited<ReturnType<typeof slotOfHost>>;

/** A slot of this listing; null: it has none of that id. */
export const slotOfListing = async (db: Db, listingId: string, id: string) => {
  const slot = await db.slot.findFirst({ where: { id, listingId }, select: slotSelect });
  return slot && { ...slot, state: slot.state as SlotState };
};

/** A slot of the viewer's listing that is there no more: called off, and nobody had booked. */
export const isSlotGone = async (
  db: Db,
  host: Viewer,
  { listingId, slotId }: { listingId: string; slotId: string },
): Promise<boolean> => {
  if ((await db.slot.count({ where: { id: slotId } })) > 0) return false;
  return (await db.listing.count({ where: { id: listingId, ownerId: scopeFor(host, 'listing.see') } })) > 0;
};
