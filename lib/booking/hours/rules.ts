import type { CreditStanding } from '@/lib/ledger/credit-standing';
import type { Message } from '@/lib/shared/errors';
import type { Estimate } from '../rules';

/** How an account would stand once all that its holder has asked for is counted as it is planned, and this with it. */
export type CreditOutlook = CreditStanding & {
  promisedMinor: number;
  estimateMinor: number;
  afterMinor: number;
};

/** Whether more would be asked for than may be owed. */
export const isTooLow = ({ afterMinor, floorMinor }: CreditOutlook): boolean => afterMinor < floorMinor;

/** Whether this brings the account near its limit: as much again could not be asked for. That is said before it stops there. */
export const isNearLimit = (outlook: CreditOutlook): boolean =>
  !isTooLow(outlook) && outlook.afterMinor - outlook.estimateMinor < outlook.floorMinor;

/** Why it cannot be asked for yet; null where it can. Who lacks points hosts, who lacks hours helps. */
export const refusalOf = (
  outlook: CreditOutlook,
  { nights }: Pick<Estimate, 'nights'> = {},
): Message | null => {
  const { asset, afterMinor, floorMinor, isInUse } = outlook;
  if (!isInUse) return { key: 'ledger.creditOver' };
  if (!isTooLow(outlook)) return null;
  const amount = (amountMinor: number) => ({ amountMinor, asset });
  const other = asset.unit === 'minutes' ? 'booking.hoursLow' : 'booking.creditLow';
  return {
    key: nights ? 'booking.pointsLow' : other,
    values: { after: amount(afterMinor), limit: amount(floorMinor) },
  };
};
