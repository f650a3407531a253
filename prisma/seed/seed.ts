import { transaction } from '@/lib/platform/db/client';
import { calendarOf } from './calendar';
import { communityRows, writeCommunity } from './community';
import { hang } from './gallery';

/**
 * Fills an empty database with the demo community as it would be at `now`. Pictures first, under ids that are always the
 * same, then all rows in one transaction: interrupted anywhere, it begins anew.
 */
export const seed = async (now: Date): Promise<void> => {
  const calendar = calendarOf(now);
  const community = await communityRows(calendar);
  await hang(community.wanted);
  await transaction(async (tx) => {
    await writeCommunity(tx, community);
  });
};
