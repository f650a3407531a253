import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { typedWhole } from '@/lib/shared/typed';
import { scopeFor } from '@/lib/standing/standing';
import { type ListingType, lineageUnits } from '../listing-type';
import { listingTypeOf } from '../types/registry';
import { lotOfListing } from './keeping';

/** From how many lots one may have grown. */
export const mostSources = 8;

const id = z.string().min(1).max(100);

/** What is offered grew from so much of a lot that came to its owner. */
export const SayGrown = z.object({
  listingId: id,
  lotId: id,
  count: typedWhole(z.number().int().min(1).max(100_000).default(1)),
  unit: z.enum(lineageUnits).default('packet'),
});
export type SayGrown = z.output<typeof SayGrown>;

export const UnsayGrown = z.object({ listingId: id, lotId: id });
export type UnsayGrown = z.output<typeof UnsayGrown>;

/** The viewer's listing, held for the rest of the transaction; not found where it is not theirs, or nothing grows of its type. */
const heldListing = async (tx: Db, viewer: Viewer, listingId: string) => {
  await tx.$queryRaw`SELECT id FROM listing WHERE id = ${listingId} FOR NO KEY UPDATE`;
  const listing = await tx.listing.findFirst({
    where: { id: listingId, ownerId: scopeFor(viewer, 'listing.edit') },
    select: { id: true, ownerId: true, title: true, type: true },
  });
  if (!listing || !listingTypeOf(listing.type).lineage) throw notFound();
  return listing;
};

const refused = (field: string, key: string): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: { key } } });

/** The same as `sayGrown` in the transaction of who asks; refusals go beside `field`. */
export const writeGrown = async (
  tx: Db,
  viewer: Viewer,
  { listingId, lotId, count, unit }: SayGrown,
  field = 'lotId',
): Promise<void> => {
  const listing = await heldListing(tx, viewer, listingId);
  const from = await tx.lot.findFirst({
    where: { id: lotId, holderId: listing.ownerId, listingId: null },
    select: { id: true, number: true },
  });
  if (!from) throw refused(field, 'field.choose');
  const toId = await lotOfListing(tx, listing);
  const { number } = await tx.lot.findUniqueOrThrow({ where: { id: toId }, select: { number: true } });
  if (number < from.number) throw refused(field, 'lineage.younger');
  const others = await tx.lotPassing.count({ where: { toId, fromId: { not: lotId } } });
  if (others >= mostSources) throw refused(field, 'lineage.tooMany');
  const said = { kind: 'grown', count, unit, at: now() };
  await tx.lotPassing.upsert({
    where: { fromId_toId: { fromId: lotId, toId } },
    create: { fromId: lotId, toId, ...said },
    update: said,
  });
};

/**
 * Says what the viewer's listing grew from: a lot that came to its owner. The same again changes how much it was. `invalid` beside the lot where it is none of
 * theirs, where there are too many, or where the listing's own seed had gone out before it came.
 */
export const sayGrown = (viewer: Viewer, said: SayGrown): Promise<void> =>
  transaction((tx) => writeGrown(tx, viewer, said));

/** What the form of a listing says of where its seed came from, beside `sourceId`; nothing where nothing was said, or nothing grows of it. */
export const growFrom = async (
  tx: Db,
  viewer: Viewer,
  { id: listingId, type }: { id: string; type: Pick<ListingType, 'lineage'> },
  lotId: string | undefined,
): Promise<void> => {
  if (!lotId || !type.lineage) return;
  await writeGrown(tx, viewer, { listingId, lotId, count: 1, unit: type.lineage.unit }, 'sourceId');
};

/** Takes back that a listing grew from a lot. */
export const unsayGrown = (viewer: Viewer, { listingId, lotId }: UnsayGrown): Promise<void> =>
  transaction(async (tx) => {
    const { id: ownId } = await heldListing(tx, viewer, listingId);
    await tx.lotPassing.deleteMany({ where: { fromId: lotId, to: { listingId: ownId }, kind: 'grown' } });
  });
