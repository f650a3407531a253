import { stock } from '@/lib/holding/stock';
import { record } from '@/lib/lifecycle/history';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { defaultSettings as numbers } from '@/lib/platform/settings';
import { bareHoldings } from '../bare-bookings';
import { aListing, aMember } from '../builders';
import type { Outcome, Pick } from './town';

/** What somebody stands at who wanted some of the items. */
type Wanting = { holdingId: string; has: number; isGone: boolean };

/** Those who ask, at most. */
const asking = 8;

/**
 * Items that leave for good, and who wants them. Asked of the kind of scarcity itself, beside a model of it that is no more
 * than a sum: what is there, less what was taken.
 */
export class Items {
  private constructor(
    private readonly listingId: string,
    private readonly memberId: string,
    private readonly count: number,
    private readonly wanting: readonly Wanting[],
  ) {}

  static async give(count: number): Promise<Items> {
    const { id } = await aMember();
    const listing = await aListing({ ownerId: id, unitCount: count });
    const holdingIds = await bareHoldings(asking);
    const holdings = await db.holding.findMany({
      where: { id: { in: holdingIds } },
      select: { bookingId: true },
    });
    const bookingIds = holdings.map(({ bookingId }) => bookingId);
    // They ask and no more: what they are given is counted here.
    await transaction(async (tx) => {
      await tx.booking.updateMany({ where: { id: { in: bookingIds } }, data: { state: 'requested' } });
      const asked = { name: 'request', by: 'customer', from: null, to: 'requested', hasEffects: false };
      await record(
        tx,
        'booking',
        bookingIds.map((bookingId) => ({ id: bookingId, ...asked })),
        now(),
      );
    });
    return new Items(
      listing.id,
      id,
      count,
      holdingIds.map((holdingId) => ({ holdingId, has: 0, isGone: false })),
    );
  }

  private get left(): number {
    return this.count - this.wanting.reduce((sum, { has }) => sum + has, 0);
  }

  /** What there ought to be. */
  expected = () => ({ left: this.left, state: this.left > 0 ? 'published' : 'gone' });

  async seen() {
    const part = { period: { from: now(), to: null }, slotId: null };
    const { state } = await db.listing.findUniqueOrThrow({ where: { id: this.listingId } });
    return { left: await stock.free(db, this.listingId, part, null, now()), state };
  }

  private held = ({ holdingId }: Wanting) => ({ listingId: this.listingId, holdingId, now: now(), numbers });

  private do = (what: (tx: Db) => Promise<unknown>) => transaction(what);

  async take(pick: Pick): Promise<Outcome> {
    const who = pick(this.wanting.filter(({ has }) => has === 0));
    if (!who) return 'nothing';
    const quantity = pick([1, 1, 2]) ?? 1;
    const when = { period: { from: now(), to: null }, slotId: null };
    await this.do((tx) => stock.claim(tx, { ...this.held(who), memberId: this.memberId, quantity, when }));
    who.has = quantity;
    return 'done';
  }

  /** Nothing came of it; of what has left nothing comes back. */
  async giveBack(pick: Pick): Promise<Outcome> {
    const who = pick(this.wanting);
    if (!who) return 'nothing';
    await this.do((tx) => stock.release(tx, this.held(who)));
    if (!who.isGone) who.has = 0;
    return 'done';
  }

  async handOver(pick: Pick): Promise<Outcome> {
    const who = pick(this.wanting.filter(({ has }) => has > 0));
    if (!who) return 'nothing';
    await this.do((tx) => stock.end(tx, this.held(who)));
    who.isGone = true;
    return 'done';
  }
}
