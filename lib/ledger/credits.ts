import 'server-only';
import { memberById } from '@/lib/member/queries';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, transaction } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { account } from './accounts';
import { type Credit, creditBy } from './assets';
import { transfer } from './commands';
import { balanceOf } from './queries';
import { move } from './rules';

export type CreditTransfer = {
  to: string;
  /** The code of a credit. */
  asset: string;
  amountMinor: number;
  /** Names this gift for ever: the same key again moves nothing. */
  key: string;
  bookingId?: string;
};

/**
 * Passes a credit on from the viewer to another member, once a key. `invalid` for what is no amount of it or goes to oneself;
 * `conflict ledger.creditLow` and `ledger.creditHigh` where one of the two would leave the limits, which the database keeps.
 */
export const transferCredit = async (
  viewer: Viewer | null,
  given: CreditTransfer,
): Promise<{ isNew: boolean }> => {
  const giver = requireMember(viewer);
  const { asset: code, amountMinor, key, bookingId } = given;
  const { id: to } = await memberById(giver, given.to);
  return transaction(async (tx) => {
    await usableCredit(tx, code);
    if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0 || to === giver.id)
      throw new AppError('invalid', 'ledger.noTransfer');
    const named = { key: `credit:${giver.id}:${key}`, bookingId };
    return moveCredit(tx, { from: giver.id, to, asset: code, amountMinor, ...named });
  });
};

const usableCredit = async (tx: Db, code: string): Promise<Credit> => {
  const credit = await creditBy(tx, code);
  if (!credit.isInUse) throw new AppError('conflict', 'ledger.creditOver');
  return credit;
};

export type CreditMove = {
  /** Holders. */
  from: string;
  to: string;
  asset: string;
  amountMinor: number;
  key: string;
  bookingId?: string | undefined;
  dueId?: string | undefined;
};

/** Moves a credit from one holder to another, once a key; `conflict` as `transferCredit`. */
export const moveCredit = async (
  tx: Db,
  { from, to, asset, amountMinor, ...named }: CreditMove,
): Promise<{ isNew: boolean }> => {
  const credit = await usableCredit(tx, asset);
  const ways = { from: account.credit(from, asset), to: account.credit(to, asset) };
  const postings = move(ways.from, ways.to, amountMinor, asset);
  try {
    return await transfer(tx, { ...named, kind: 'credit', postings });
  } catch (error) {
    if (!(error instanceof AppError && error.key === 'ledger.limit')) throw error;
    // The accounts are locked: what stands on them now is what refused.
    throw beyond(credit, (await balanceOf(tx, ways.from)) - amountMinor);
  }
};

/** Which of the two limits it was. */
const beyond = (credit: Credit, afterMinor: number): AppError => {
  const { floorMinor, ceilingMinor, isInUse: _isInUse, ...asset } = credit;
  const limit = (amountMinor: number) => ({ values: { limit: { amountMinor, asset } } });
  return afterMinor < floorMinor
    ? new AppError('conflict', 'ledger.creditLow', limit(floorMinor))
    : new AppError('conflict', 'ledger.creditHigh', limit(ceilingMinor));
};
