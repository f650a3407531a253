import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { listingTypeOf } from '../types/registry';

/** What came to somebody, part by part. */
export type Received = { holdingId: string; listingId: string; takerId: string; quantity: number };

/** The lot that is offered in a listing, written down with the first that is said of it. */
export const lotOfListing = async (
  tx: Db,
  { id: listingId, ownerId: holderId, title }: { id: string; ownerId: string; title: string },
): Promise<string> => {
  await tx.lot.createMany({ data: [{ listingId, holderId, title }], skipDuplicates: true });
  const { id } = await tx.lot.findUniqueOrThrow({ where: { listingId }, select: { id: true } });
  return id;
};

/** Writes what came into its lineage, once: from what was offered to what its receiver has now. What nothing grows of is left out. */
export const keepReceived = async (tx: Db, received: readonly Received[], now: Date): Promise<void> => {
  for (const { holdingId, listingId, takerId, quantity } of received) {
    const listing = await tx.listing.findUniqueOrThrow({
      where: { id: listingId },
      select: { id: true, ownerId: true, title: true, type: true },
    });
    const { lineage } = listingTypeOf(listing.type);
    if (!lineage || (await tx.lot.count({ where: { holdingId } })) > 0) continue;
    const fromId = await lotOfListing(tx, listing);
    const { id: toId } = await tx.lot.create({
      data: { holdingId, holderId: takerId, title: listing.title, createdAt: now },
      select: { id: true },
    });
    const { unit } = lineage;
    await tx.lotPassing.create({ data: { fromId, toId, kind: 'received', count: quantity, unit, at: now } });
  }
};
