import 'server-only';
import { creditStanding } from '@/lib/ledger/credit-standing';
import type { Db } from '@/lib/platform/db/client';
import { sumMinor } from '@/lib/shared/money';
import { endings, openStates, pendingStates, unheldStates } from '../lifecycle';
import type { Estimate, Quote } from '../rules';
import type { CreditOutlook } from './rules';

/**
 * What is still to be counted for a holder who was, or is to be, helped: as it was said, or as it is planned; and what they have asked for at a
 * price in a credit: from the agreement on that is kept for it, and no longer on their account.
 */
export const promisedBy = async (db: Db, holderId: string, asset: string): Promise<number> => {
  const open = await db.booking.findMany({
    where: { customerId: holderId, state: { in: openStates.in, notIn: endings.in } },
    select: { state: true, quote: true, countedMinor: true },
  });
  return sumMinor(
    open.map(({ state, quote, countedMinor }) => {
      const { estimate, credit } = quote as unknown as Quote;
      if (credit) return credit.asset.code === asset && unheldStates.has(state) ? credit.totalMinor : 0;
      // What has a value a night has moved as soon as it is agreed.
      if (estimate?.nights && !pendingStates.has(state)) return 0;
      return estimate?.asset === asset ? (countedMinor ?? estimate.amountMinor) : 0;
    }),
  );
};

/** What asking for this would make of the account of who asks. */
export const outlookFor = async (
  db: Db,
  holderId: string,
  { asset, amountMinor: estimateMinor }: Estimate,
): Promise<CreditOutlook> => {
  const standing = await creditStanding(db, holderId, asset);
  const promisedMinor = await promisedBy(db, holderId, asset);
  const afterMinor = standing.balanceMinor - promisedMinor - estimateMinor;
  return { ...standing, promisedMinor, estimateMinor, afterMinor };
};
