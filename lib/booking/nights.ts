import 'server-only';
import { giveBackCredit } from '@/lib/due/commands/give-back-credit';
import { settleAtOnce } from '@/lib/due/commands/settle-at-once';
import { creditDues } from '@/lib/due/queries';
import type { Db } from '@/lib/platform/db/client';
import type { FactsRow } from './facts';
import type { Quote } from './rules';

/* Nights that are had for points: they move with the acceptance, at the value that was asked for. */

const estimateOf = (quote: unknown, id: string) => {
  const { estimate } = quote as Quote;
  if (!estimate?.nights) throw new RangeError(`booking ${id} has no nights that are worth points`);
  return estimate;
};

type Sides = Pick<FactsRow, 'id' | 'customerId' | 'providerId'>;

const due = ({ id: bookingId, customerId: debtorId, providerId: creditorId }: Sides, currency: string) => ({
  bookingId,
  debtorId,
  creditorId,
  currency,
});

/** The guest gives what the nights are worth to whose home it is: `conflict ledger.creditLow` where they have less. */
export const payNights = async (tx: Db, row: FactsRow): Promise<void> => {
  const { asset, amountMinor } = estimateOf(row.quote, row.id);
  await settleAtOnce(tx, { ...due(row, asset), amountMinor }, { unsaid: false });
};

/** Other dates that both agreed on: as much more goes the same way, or as much less comes back. */
export const settleNights = async (tx: Db, row: FactsRow, agreed: Quote): Promise<void> => {
  const { asset, amountMinor } = estimateOf(agreed, row.id);
  const moreMinor = amountMinor - estimateOf(row.quote, row.id).amountMinor;
  if (moreMinor < 0) return giveBackCredit(tx, row.id, -moreMinor);
  const position = await creditDues(tx, row.id);
  await settleAtOnce(
    tx,
    { ...due(row, asset), amountMinor: moreMinor, kind: 'difference', position },
    { unsaid: false },
  );
};
