import 'server-only';
import { cookies } from 'next/headers';
import type { AskedListing } from '@/components/booking/verdict';
import { priceWays } from '@/lib/listing/price-ways';
import { readWhole } from '@/lib/shared/typed-digits';

const cookieName = 'offer';
const keptSeconds = 3600;

/** Keeps what was chosen to give for a place, so that the whole page counts with it, without script too. Only in an action. */
export const keepOffer = async (listingId: string, offerMinor: number): Promise<void> => {
  const value = `${listingId} ${offerMinor}`;
  (await cookies()).set(cookieName, value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: keptSeconds,
  });
};

/** The same for a listing; undefined where nothing was chosen for it, or what was is between its bounds no more. */
export const keptOffer = async ({
  id,
  priceWay,
  rates: [rate],
}: Pick<AskedListing, 'id' | 'priceWay' | 'rates'>): Promise<number | undefined> => {
  const [listingId, typed = ''] = ((await cookies()).get(cookieName)?.value ?? '').split(' ');
  const offerMinor = readWhole(typed);
  if (listingId !== id || offerMinor === null || !rate || !priceWays[priceWay].isOpen) return undefined;
  const { amountMinor, minMinor = 0, maxMinor = amountMinor } = rate;
  return offerMinor < minMinor || offerMinor > maxMinor ? undefined : offerMinor;
};
