import 'server-only';
import { handOverCredit, holdOwedCredit, returnCredit } from '@/lib/due/commands/held-credit';
import { openDues } from '@/lib/due/commands/open-dues';
import { type Db, transaction } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { type FactsRow, holdBooking } from '../facts';
import { doneStates } from '../lifecycle';
import type { Quote } from '../rules';
import { balanceParts } from './rules';

/** It need not be the one who says the last yes: no balance of an account is told. */
const shortKeys: Record<string, string> = {
  'ledger.creditLow': 'ring.balanceShort',
  'ledger.creditHigh': 'ring.balanceFull',
};

/**
 * With the last yes, what some give beside their things is kept for it, all of it or nothing is agreed: `conflict ring.balanceShort` where one of them
 * has not so much, `ring.balanceFull` where one could not hold it, `ledger.creditOver` where the credit is closed. Last of a transaction.
 */
export const keepBalance = async (
  tx: Db,
  { id, holdings, quote }: Pick<FactsRow, 'id' | 'holdings' | 'quote'>,
): Promise<void> => {
  const { asset, worths = [] } = (quote as unknown as Quote).balance ?? {};
  if (!asset) return;
  const dues = balanceParts(holdings, worths).map(({ from, to, amountMinor }, at) => ({
    ...({ kind: 'balance', position: at + 1, way: 'credit' } as const),
    ...{ debtorId: from, creditorId: to, amountMinor, creditorMinor: amountMinor, currency: asset.code },
  }));
  await openDues(tx, id, dues);
  try {
    await holdOwedCredit(tx, id);
  } catch (error) {
    const key = error instanceof AppError ? shortKeys[error.key] : undefined;
    throw key ? new AppError('conflict', key) : error;
  }
};

/**
 * What is kept in credit for something that has come to its end goes where it belongs: on, where what was to come to the one who gives it has come;
 * back otherwise. While an operator is to decide it stays.
 */
export const passCredit = ({ bookingId }: { bookingId: string }): Promise<void> =>
  transaction(async (tx) => {
    const { state, holdings } = await holdBooking(tx, bookingId);
    if (!doneStates.has(state)) return;
    const hasCome = (holderId: string): boolean =>
      holdings.every((held) => held.takerId !== holderId || held.state === 'ended');
    await handOverCredit(tx, bookingId, ({ debtorId }) => hasCome(debtorId));
    await returnCredit(tx, { bookingId, of: ({ debtorId, paidOutAt }) => !paidOutAt && !hasCome(debtorId) });
  });
