import type { CreditStanding } from '@/lib/ledger/credit-standing';
import type { Message } from '@/lib/shared/errors';

/** What asking for something would make of an account that tokens are taken from. */
export type TokenOutlook = CreditStanding & {
  amountMinor: number;
  afterMinor: number;
  /** They have not taken yet what the community gives who begins. */
  mayTakeStarter: boolean;
};

/** Why it cannot be asked for; null where it can. */
export const tokenRefusalOf = ({
  asset,
  isInUse,
  afterMinor,
  amountMinor,
  balanceMinor,
}: TokenOutlook): Message | null => {
  if (!isInUse) return { key: 'ledger.creditOver' };
  if (afterMinor >= 0) return null;
  const amount = (minor: number) => ({ amountMinor: minor, asset });
  return { key: 'booking.tokensLow', values: { needed: amount(amountMinor), balance: amount(balanceMinor) } };
};
