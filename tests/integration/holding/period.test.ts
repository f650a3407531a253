import { period } from '@/lib/holding/period';
import { archiveListing } from '@/lib/listing/commands/move-listing';
import { setUnits } from '@/lib/listing/commands/set-units';
import { db, transaction } from '@/lib/platform/db/client';
import { defaultSettings as numbers } from '@/lib/platform/settings';
import { aBareHolding } from '../../support/bare-bookings';
import { aListing, aMember } from '../../support/builders';
import { presentTime, travelTo } from '../../support/clock';

afterEach(presentTime);

const start = Date.now();
const at = (hours: number): Date => new Date(start + hours * 3_600_000);

const from = (hours: number, to: number | null = null) => ({
  period: { from: at(hours), to: to === null ? null : at(to) },
  slotId: null,
});

/** A cellar held by a booking from ten hours from now on, nobody knows until when. */
const rentedOut = async () => {
  const owner = await aMember();
  const { id: listingId } = await aListing({ ownerId: owner.id, unitCount: 1 });
  const holdingId = await aBareHolding();
  const claim = (hours: number, booking: string) =>
    transaction((tx) =>
      period.claim(tx, {
        listingId,
        when: from(hours),
        memberId: owner.id,
        quantity: 1,
        holdingId: booking,
        now: at(0),
        numbers,
      }),
    );
  await claim(10, holdingId);
  const free = (hours: number, to: number | null = null) =>
    period.free(db, listingId, from(hours, to), null, at(0));
  return { owner, listingId, holdingId, claim, free };
};

describe('what is held without an end', () => {
  it('is free before it begins, and for nobody ever after', async () => {
    const { free, claim } = await rentedOut();
    expect(await free(1, 10)).toBe(1);
    expect(await free(1, 11)).toBe(0);
    expect(await free(1)).toBe(0);
    expect(await free(100_000, 100_001)).toBe(0);
    await expect(claim(50_000, await aBareHolding())).rejects.toMatchObject({ key: 'booking.justTaken' });
  });

  it('stands in the way of all who want it later, and of them alone', async () => {
    const { listingId } = await rentedOut();
    const wanted = period.crowdedBy(listingId, from(10));
    expect(wanted.from).toEqual(from(10).period.from);
    expect(wanted.to).toBeUndefined();
  });

  it('keeps its unit and its listing however late it is', async () => {
    const { owner, listingId } = await rentedOut();
    travelTo(at(10 * 365 * 24));
    await expect(archiveListing(owner, { listingId })).rejects.toMatchObject({ key: 'listing.hasBookings' });
    const without = { listingId, count: 0, labels: [], now: at(0) };
    await expect(transaction((tx) => setUnits(tx, without))).rejects.toMatchObject({ code: 'invalid' });
  });

  it('ends when it is said to, and is given back whole', async () => {
    const { listingId, holdingId, free } = await rentedOut();
    await transaction((tx) => period.end(tx, { listingId, holdingId, numbers, now: at(30) }));
    expect([await free(20, 25), await free(31)]).toEqual([0, 1]);
    await transaction((tx) => period.release(tx, { listingId, holdingId, numbers, now: at(30) }));
    expect(await free(1)).toBe(1);
  });
});
