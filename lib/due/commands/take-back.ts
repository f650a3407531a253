import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { noteSource, transfer } from '@/lib/ledger/commands';
import { atStripeOf, knownIn, payoutKeyOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { type Db, db } from '@/lib/platform/db/client';
import { reverseTransfer } from '@/lib/platform/stripe/providers';
import type { DueRow } from '../due-rows';
import { takenBack } from '../rules';
import { earningKey } from './pay-out';

const keyOf = (refundKey: string): string => `${refundKey}:back`;

/**
 * Brings back into a booking's account what a refund needs and what was divided already: from the community's share, and
 * from the provider's credit or, where it was sent, from their account at Stripe (`reversePayout`). Once a refund.
 */
export const takeBack = async (
  tx: Db,
  due: DueRow,
  { refundKey, amountMinor }: { refundKey: string; amountMinor: number },
): Promise<void> => {
  const { bookingId, creditorId, currency } = due;
  const earned = earningKey(due);
  const known = await knownIn(tx, [earned, payoutKeyOf(earned), keyOf(refundKey)]);
  const has = (key: string): boolean => known.has(key);
  if (!has(earned) || has(keyOf(refundKey))) return;
  const shares = takenBack(due, amountMinor);
  const creditor = has(payoutKeyOf(earned))
    ? account.stripe(currency)
    : account.payable(creditorId, currency);
  await transfer(tx, {
    key: keyOf(refundKey),
    kind: 'takeback',
    bookingId,
    dueId: due.id,
    postings: [
      ...move(creditor, account.booking(bookingId), shares.creditorMinor, currency),
      ...move(account.fees(currency), account.booking(bookingId), shares.feeMinor, currency),
    ],
  });
  await tx.due.update({
    where: { id: due.id },
    data: { paidOutMinor: { decrement: shares.creditorMinor } },
  });
};

/** Tells Stripe what was taken back from the payout of a due that had left. */
export const reversePayout = async ({
  earnedKey,
  refundKey,
}: {
  earnedKey: string;
  refundKey: string;
}): Promise<void> => {
  const key = keyOf(refundKey);
  const taken = await atStripeOf(db, key);
  if (!taken || taken.source) return;
  const payoutKey = payoutKeyOf(earningKey({ key: earnedKey }));
  const payout = (await knownIn(db, [payoutKey])).get(payoutKey);
  if (!payout) throw new Error(`the payout of ${earnedKey} is still on its way; it is taken back later`);
  const { amountMinor, currency } = taken;
  const back = { transferId: payout, amountMinor: -amountMinor, currency };
  const made = await reverseTransfer({ ...back, idempotencyKey: key });
  await noteSource(db, { key, source: made.id });
};
