import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { lockUnits, shortenClaims } from './claims';
import { listingLife } from './lifecycle';
import { listingSubject } from './listing-life';
import { unitsFree } from './units';

/*
 * Items are units that are held without an end by whoever takes them: that nobody takes one twice, and that all who want the
 * last one stand in line, is promised as of everything that is lent.
 */

/** How many items nobody has taken. */
export const itemsLeft = (db: Db, listingId: string, now: Date): Promise<number> =>
  unitsFree(db, listingId, { from: now, to: null });

/** How many have not left for good: nobody has them, or they are promised. */
export const itemsThere = (db: Db, listingId: string): Promise<number> =>
  db.unit.count({ where: { listingId, isActive: true } });

type Counting = { listingId: string; now: Date; numbers: Settings };

/** Takes a listing off when its last item has gone, and puts it back when one is there again. */
export const countStock = async (tx: Db, { listingId, now, numbers }: Counting): Promise<void> => {
  const row = await listingSubject.hold(tx, listingId);
  const name = (await itemsLeft(tx, listingId, now)) > 0 ? 'come_back' : 'run_out';
  if (!listingLife.isOpen(name, listingSubject.factsOf(row), 'stock', now, numbers)) return;
  await advance(listingSubject, tx, row, { name, by: 'stock', now, numbers });
};

/** The items of a holding have left for good: there are so many fewer, and nobody waits for their end. */
export const letItemsGo = async (
  tx: Db,
  { listingId, holdingId, now }: { listingId: string; holdingId: string; now: Date },
): Promise<void> => {
  await lockUnits(tx, listingId);
  await tx.$executeRaw`
    UPDATE unit SET is_active = false FROM claim
    WHERE claim.unit_id = unit.id AND claim.holding_id = ${holdingId} AND claim.is_active`;
  await shortenClaims(tx, holdingId, now);
};
