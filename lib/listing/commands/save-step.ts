import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import type { ListingType } from '../listing-type';
import { comparablePrice } from '../rules';
import { PlaceStep, priceStep, type SaveStep, termsStep, whatStep } from '../schema';
import { listingTypeOf } from '../types/registry';
import { lockOwn, readStep, requireComplete, stepsWith } from './own';
import { placeOf } from './place';
import { setUnits } from './set-units';

type Given = { ownerId: string; currency: string; type: ListingType; input: Record<string, unknown> };
type Read = { data: Prisma.ListingUpdateInput; units?: { count: number; labels: string[] } };

/** What each step says. Looking up a place may take its time: it happens before the transaction. */
const reads: Record<SaveStep['step'], (given: Given) => Promise<Read>> = {
  what: async ({ type, input }) => ({ data: readStep(whatStep(type), input) }),
  price: async ({ type, currency, input }) => {
    const { units: count, labels, ...price } = readStep(priceStep(type, currency), input);
    return { data: { ...price, priceMinor: comparablePrice(type, price.rates) }, units: { count, labels } };
  },
  place: async ({ ownerId, input }) => ({ data: await placeOf(readStep(PlaceStep, input), ownerId) }),
  terms: async ({ type, input }) => ({ data: readStep(termsStep(type), input) }),
};

/**
 * Keeps one step of the guided form. A draft may be incomplete; a listing on show must stay fit to be shown. Bookings
 * that were made keep what they agreed to.
 */
export const saveStep = async (viewer: Viewer, { listingId, step, ...input }: SaveStep): Promise<void> => {
  const own = await db.listing.findFirst({
    where: { id: listingId, ownerId: viewer.id },
    select: { type: true, currency: true },
  });
  if (!own) throw notFound();
  const type = listingTypeOf(own.type);
  const { data, units } = await reads[step]({ ownerId: viewer.id, currency: own.currency, type, input });
  await transaction(async (tx) => {
    const listing = await lockOwn(tx, viewer, listingId);
    if (units) await setUnits(tx, { listingId, ...units, now: now() });
    await tx.listing.update({
      where: { id: listingId },
      data: { ...data, stepsDone: stepsWith(listing, step) },
    });
    if (listing.state === 'published' || listing.state === 'paused') {
      await requireComplete(tx, viewer, listingId, step);
    }
  });
};
