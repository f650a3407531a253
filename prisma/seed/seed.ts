import { transaction } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { ratingsOf, tellAll, writeBookings } from './bookings';
import { calendarOf } from './calendar';
import { payWithCards } from './cards';
import { communityRows, writeCommunity } from './community';
import { hang } from './gallery';

/**
 * Fills an empty database with the demo community as it would be at `now`. Pictures first, under ids that are always the
 * same, then all rows in one transaction: interrupted anywhere, it begins anew.
 */
export const seed = async (now: Date): Promise<void> => {
  const calendar = calendarOf(now);
  const community = await communityRows(calendar);
  const told = tellAll(community, calendar, await settings());
  await hang(community.wanted);
  const paid = told.flatMap(({ life, money, customer }) => (money ? [{ life, money, customer }] : []));
  const { customers, payments } = env.STRIPE_API_URL
    ? await payWithCards(paid, now)
    : { customers: new Map(), payments: new Map() };
  await transaction(async (tx) => {
    await writeCommunity(tx, community, { ratings: ratingsOf(told), customers });
    await writeBookings(tx, told, payments, now);
  });
};
