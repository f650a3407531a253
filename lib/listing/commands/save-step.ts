import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import type { ListingType } from '../listing-type';
import { comparablePrice } from '../rules';
import { PlaceStep, priceStep, type SaveStep, termsStep, whatStep } from '../schema';
import { listingTypeOf } from '../types/registry';
import { type LockedListing, lockOwn, readStep, requireComplete, stepsWith } from './own';
import { placeOf } from './place';
import { setUnits } from './set-units';

type Given = { tx: Db; listing: LockedListing; type: ListingType; input: Record<string, unknown> };

const savePrice = async ({ tx, listing, type, input }: Given) => {
  const { units, labels, ...price } = readStep(priceStep(type, listing.currency), input);
  await setUnits(tx, { listingId: listing.id, count: units, labels, now: now() });
  return { ...price, priceMinor: comparablePrice(type, price.rates) };
};

/** What each step writes. */
const saves = {
  what: async ({ type, input }: Given) => readStep(whatStep(type), input),
  price: savePrice,
  place: async ({ listing, input }: Given) => placeOf(readStep(PlaceStep, input), listing.ownerId),
  terms: async ({ type, input }: Given) => readStep(termsStep(type), input),
};

/**
 * Keeps one step of the guided form. A draft may be incomplete; a listing on show must stay fit to be shown. Bookings
 * that were made keep what they agreed to.
 */
export const saveStep = (viewer: Viewer, { listingId, step, ...input }: SaveStep): Promise<void> =>
  transaction(async (tx) => {
    const listing = await lockOwn(tx, viewer, listingId);
    const data = await saves[step]({ tx, listing, type: listingTypeOf(listing.type), input });
    await tx.listing.update({
      where: { id: listingId },
      data: { ...data, stepsDone: stepsWith(listing, step) },
    });
    if (listing.state === 'published' || listing.state === 'paused')
      await requireComplete(tx, viewer, listingId, step);
  });
