import { account } from '@/lib/ledger/accounts';
import { moveCredit } from '@/lib/ledger/credits';
import { balanceOf } from '@/lib/ledger/queries';
import type { PriceWay } from '@/lib/listing/price-ways';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { requestBooking } from './asking';
import { inDays } from './booking-builders';
import { aListing, aMember } from './builders';
import { theHours } from './credits';

/** What a drill costs a day in hours where it does: an hour. */
export const inHours = { creditCode: theHours, creditRates: [{ unit: 'day', amountMinor: 60 }] };

/** A drill that is had for hours: for them alone, for 6 € or an hour a day, or for both. Without a deposit. */
export const aDrill = async (
  priceWay: PriceWay & ('credit' | 'either' | 'both'),
  with_: Parameters<typeof aListing>[0] = {},
) => {
  const inMoney = priceWay === 'credit' ? { rates: [], priceMinor: 2_147_483_647 } : {};
  const listing = await aListing({ priceWay, ...inHours, ...inMoney, depositMinor: 0, ...with_ });
  const owner = await viewerById(listing.ownerId);
  if (!owner) throw new Error('the listing has no owner');
  return { listing, owner };
};

export type Drill = Awaited<ReturnType<typeof aDrill>>;

/** Asks for it for two days, ten days from now. */
export const askFor = async (
  { listing }: Pick<Drill, 'listing'>,
  {
    viewer,
    payIn,
    days = 2,
    ...more
  }: { viewer?: Viewer; payIn?: string; days?: number; quotedCreditMinor?: number } = {},
) => {
  const customer = viewer ?? (await aMember({ name: 'Nadia Roussel' }));
  const { id } = await requestBooking(customer, {
    listingId: listing.id,
    from: inDays(10),
    to: inDays(9 + days),
    quantity: 1,
    options: {},
    message: '',
    once: undefined,
    ...(payIn && { payIn }),
    ...more,
  });
  return { id, customer };
};

/** What stands on a member's account of hours, and what of theirs is kept. */
export const hoursOf = async ({ id }: { id: string }) => ({
  own: await balanceOf(db, account.credit(id, theHours)),
  held: await balanceOf(db, account.held(id, theHours)),
});

/** Gives so many minutes away, to whoever it may be. */
export const spend = async ({ id: from }: { id: string }, amountMinor: number) => {
  const to = (await aMember()).id;
  await transaction((tx) =>
    moveCredit(tx, { from, to, asset: theHours, amountMinor, key: `${from}:spent:${to}` }),
  );
};

/** All accounts of hours together. */
export const sumOfHours = async (): Promise<number> => {
  const { _sum } = await db.ledgerAccount.aggregate({
    where: { currency: theHours },
    _sum: { balanceMinor: true },
  });
  return Number(_sum.balanceMinor ?? 0);
};
