import 'server-only';
import { hasBooked } from '@/lib/booking/has-booked';
import { hasAnswered } from '@/lib/listing/answered';
import type { ListingType } from '@/lib/listing/listing-type';
import { scarcityFacts } from '@/lib/listing/scarcity';
import { isWaitingAt } from '@/lib/listing/slots/waiting';
import { typeOf } from '@/lib/listing/types/registry';
import { whoseListing } from '@/lib/listing/whose';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { isSavedBy } from '@/lib/saved/lists';
import { isSelf } from '@/lib/standing/standing';

/**
 * What one takes for good is weighed at once for whoever looks, and a wish is answered with what they have. Elsewhere they first say when, or
 * how many.
 */
const isWeighedAtOnce = (type: ListingType): boolean => {
  const { leaves, isBooked } = scarcityFacts(type);
  return leaves || !isBooked;
};

/** What an address may ask for without anything being weighed for whoever asks. */
const looksOnly = new Set(['month', 'reviews', 'sessions']);

/** Whether a listing's page says something to this member that it says to no other of their kind. */
export const saidAloneOfListing = async (
  viewer: Viewer,
  id: string,
  asks: URLSearchParams,
): Promise<boolean> => {
  if ([...asks.keys()].some((name) => !looksOnly.has(name))) return true;
  const listing = await whoseListing(id);
  if (!listing || isWeighedAtOnce(typeOf(listing)) || isSelf(viewer, listing.ownerId)) return true;
  const all = [hasBooked, hasAnswered, isWaitingAt, isSavedBy].map((is) => is(viewer, id));
  return (await Promise.all(all)).includes(true);
};
