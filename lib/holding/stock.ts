import 'server-only';
import { approvalFacts } from '@/lib/listing/approvals';
import type { BookableListing } from '@/lib/listing/bookable';
import { claimUnits, releaseUnits } from '@/lib/listing/claims';
import { mayStillEnter } from '@/lib/listing/draws/lifecycle';
import { closingOf } from '@/lib/listing/draws/queries';
import { isClosed } from '@/lib/listing/fields';
import type { ListingType } from '@/lib/listing/listing-type';
import { fetchDaysOf, mostAtOnceOf } from '@/lib/listing/scarcity';
import { countStock, itemsLeft, letItemsGo } from '@/lib/listing/stock';
import type { Db } from '@/lib/platform/db/client';
import type { Message } from '@/lib/shared/errors';
import { addToDate, plainDateAt, startOfDay } from '@/lib/shared/period';
import type { Scarcity } from './scarcity';
import { itemsFree } from './stock-search';

/** Until when something is fetched that is promised now: until the end of the last of its days, where the thing is. */
export const fetchedBy = (type: Pick<ListingType, 'allocation'>, timeZone: string, now: Date): Date =>
  startOfDay(addToDate(plainDateAt(now, timeZone), { days: (fetchDaysOf(type) ?? 0) + 1 }), timeZone);

/** Where the lot decides, one takes part until it closes. */
const drawProblem = async (
  db: Db,
  { id, approval }: Pick<BookableListing, 'id' | 'approval'>,
  now: Date,
): Promise<Message | null> => {
  if (!approvalFacts[approval].isDrawn) return null;
  const draw = await closingOf(db, id);
  return draw && mayStillEnter(draw, now) ? null : { key: 'draw.closed' };
};

/** Items that leave for good: whoever takes one holds it from now on. */
export const stock: Scarcity = {
  read: async (db, { listing, type, asking, hasAlready, now }) => {
    const to = fetchedBy(type, listing.timeZone, now);
    const { unitCount: limit } = listing;
    const mostAtOnce = mostAtOnceOf(type) ?? asking.quantity;
    const problems: (Message | null | false)[] = [
      listing.shelfId !== null && { key: 'shelf.justTake' },
      isClosed(type.details, listing.details) && { key: 'listing.closed' },
      await drawProblem(db, listing, now),
      await hasAlready(null),
      asking.quantity > mostAtOnce && { key: 'booking.tooManyUnits', values: { limit: mostAtOnce } },
      asking.quantity > limit && limit > 0 && { key: 'booking.tooManyUnits', values: { limit } },
    ];
    return {
      period: { from: now, to },
      slotId: null,
      closesAt: to,
      problems: problems.filter((problem) => problem !== null && problem !== false),
    };
  },
  free: (db, listingId, _part, _memberId, now) => itemsLeft(db, listingId, now),
  isLate: async () => false,
  crowdedBy: (listingId) => ({ thing: `listing ${listingId}` }),
  claim: async (tx, { when: _when, memberId: _memberId, quantity, ...held }) => {
    const { listingId, holdingId, now } = held;
    await claimUnits(tx, { listingId, period: { from: now, to: null }, quantity, holdingId });
    await countStock(tx, held);
  },
  end: letItemsGo,
  release: async (tx, held) => {
    await releaseUnits(tx, held.holdingId);
    await countStock(tx, held);
  },
  answer: itemsFree,
  availability: async () => ({ busy: [], bookable: null, slots: [] }),
};
