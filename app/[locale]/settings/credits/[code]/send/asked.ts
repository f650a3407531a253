import 'server-only';
import { type Asked, lastOf } from '@/lib/shared/asked';
import { maxAmountMinor } from '@/lib/shared/typed';
import { readWhole } from '@/lib/shared/typed-digits';

export type TransferField = 'to' | 'amount' | 'reason' | 'category' | 'onBehalfOf';

/** What the address of a transfer says: in minor units, and as text that may be anything. */
export const askedIn = (asked: Asked<TransferField>) => {
  const { to = '', amount = '', reason = '', category = '', onBehalfOf } = lastOf(asked);
  const amountMinor = readWhole(amount) ?? 0;
  return {
    ...{ to, reason, category },
    amountMinor: amountMinor > 0 && amountMinor <= maxAmountMinor ? amountMinor : null,
    ...(onBehalfOf && { onBehalfOf }),
  };
};
