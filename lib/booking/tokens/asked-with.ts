import 'server-only';
import { type BookableListing, bookableListing } from '@/lib/listing/bookable';
import { askedStates } from '@/lib/listing/lifecycle';
import type { ListingType } from '@/lib/listing/listing-type';
import { tokenBack } from '@/lib/listing/returns';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { AppError, type Message } from '@/lib/shared/errors';
import { mayTake } from '@/lib/standing/audiences';
import { alreadyAsked } from '../asked-before';

type With = {
  listing: BookableListing;
  type: ListingType;
  customerId: string | null;
  alsoIds: readonly string[] | undefined;
};

const wrong = (key: string, limit?: number): AppError =>
  new AppError('invalid', 'form', {
    fields: { alsoIds: { key, ...(limit !== undefined && { values: { limit } }) } },
  });

/**
 * The other listings that are asked for with one, of the same owner and type: those that the viewer may take something of. `invalid` beside `alsoIds`
 * where one of them is none of these, or there are more than its type allows.
 */
export const askedWith = async (
  db: Db,
  viewer: Viewer | null,
  { listing, type, customerId, alsoIds = [] }: With,
): Promise<{ listings: BookableListing[]; problems: Message[] }> => {
  const ids = [...new Set(alsoIds)].filter((id) => id !== listing.id);
  if (ids.length === 0) return { listings: [], problems: [] };
  const mostItems = tokenBack(type)?.mostItems ?? 1;
  if (ids.length >= mostItems) throw wrong('booking.tooManyWith', mostItems);
  const listings: BookableListing[] = [];
  const problems: Message[] = [];
  for (const id of ids) {
    const other = await bookableListing(db, id).catch(() => null);
    if (!other || other.ownerId !== listing.ownerId || other.type !== listing.type || !mayTake(viewer, other))
      throw wrong('field.choose');
    if (!askedStates.has(other.state)) throw wrong('booking.withGone');
    const before = customerId ? await alreadyAsked(db, id, customerId) : null;
    if (before) problems.push(before);
    listings.push(other);
  }
  return { listings, problems };
};
