import 'server-only';
import { memberById } from '@/lib/member/queries';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, transaction } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { account } from './accounts';
import { type Credit, creditBy } from './assets';
import { lockAccounts, transfer } from './commands';
import { earnedFloorOf } from './credit-standing';
import { balanceOf, isInBooks } from './queries';
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
  reason?: string | undefined;
  /** Beyond what the giver has earned, down to the last floor: where what was had is counted without their word. */
  beyondEarned?: boolean;
};

/** Moves a credit from one holder to another, once a key; `conflict` as `transferCredit`. */
export const moveCredit = async (
  tx: Db,
  { from, to, asset, amountMinor, beyondEarned = false, ...named }: CreditMove,
): Promise<{ isNew: boolean }> => {
  const credit = await usableCredit(tx, asset);
  const ways = { from: account.credit(from, asset), to: account.credit(to, asset) };
  const postings = move(ways.from, ways.to, amountMinor, asset);
  // Both are held before what stands on them is looked at: nobody else moves it until this is decided.
  await lockAccounts(tx, postings);
  const afterMinor = (await balanceOf(tx, ways.from)) - amountMinor;
  const isAgain = await isInBooks(tx, named.key);
  const floorMinor = beyondEarned ? credit.floorMinor : await earnedFloorOf(tx, credit, from);
  if (!isAgain && afterMinor < floorMinor) throw beyond({ ...credit, floorMinor }, afterMinor);
  try {
    return await transfer(tx, { ...named, kind: 'credit', postings });
  } catch (error) {
    if (!(error instanceof AppError && error.key === 'ledger.limit')) throw error;
    throw beyond(credit, afterMinor);
  }
};

/** Which of the two limits it was. */
const beyond = (credit: Credit, afterMinor: number): AppError => {
  const { floorMinor, ceilingMinor, firstFloorMinor: _first, isInUse: _isInUse, ...asset } = credit;
  const limit = (amountMinor: number) => ({ values: { limit: { amountMinor, asset } } });
  return afterMinor < floorMinor
    ? new AppError('conflict', 'ledger.creditLow', limit(floorMinor))
    : new AppError('conflict', 'ledger.creditHigh', limit(ceilingMinor));
};

/**
 * The same without the giver's word, because they had it and said nothing: down to the last floor, and what they cannot owe
 * beyond it the community bears. Who gave it gets all of it.
 */
export const moveWithoutWord = async (tx: Db, given: CreditMove): Promise<void> => {
  const { from, to, asset, amountMinor, key, bookingId, dueId } = given;
  const { floorMinor } = await usableCredit(tx, asset);
  const loss = account.loss(asset);
  const own = account.credit(from, asset);
  await lockAccounts(tx, [
    ...move(own, account.credit(to, asset), amountMinor, asset),
    ...move(loss, own, amountMinor, asset),
  ]);
  const ownMinor = Math.min(amountMinor, Math.max(0, (await balanceOf(tx, own)) - floorMinor));
  if (ownMinor > 0) await moveCredit(tx, { ...given, amountMinor: ownMinor, beyondEarned: true });
  if (ownMinor === amountMinor) return;
  const rest = move(loss, account.credit(to, asset), amountMinor - ownMinor, asset);
  await transfer(tx, { key: `${key}:loss`, kind: 'loss', bookingId, dueId, postings: rest });
};

/** What a holder has left of credits goes to the community, and what they owe keeps them (`owesCredit`): they close at nothing. */
export const leaveCredits = async (tx: Db, holderId: string): Promise<void> => {
  const accounts = await tx.ledgerAccount.findMany({
    where: { holderId, kind: 'credit', balanceMinor: { gt: 0 } },
    select: { currency: true },
    orderBy: { code: 'asc' },
  });
  for (const { currency: asset } of accounts)
    await takeOverCredit(tx, { holderId, asset, key: `left:${holderId}:${asset}` });
};

/**
 * The community takes over what a holder has of a credit, or owes: their account stands at nothing then. For who leaves; `reason`
 * says why, and is read in their statement.
 */
export const takeOverCredit = async (
  tx: Db,
  { holderId, asset, key, reason }: { holderId: string; asset: string; key: string; reason?: string },
): Promise<void> => {
  const [own, loss] = [account.credit(holderId, asset), account.loss(asset)];
  await lockAccounts(tx, move(own, loss, 1, asset));
  const balanceMinor = await balanceOf(tx, own);
  await transfer(tx, { key, kind: 'takeover', reason, postings: move(own, loss, balanceMinor, asset) });
};
