import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Asset } from '@/lib/shared/asset';
import { AppError } from '@/lib/shared/errors';
import { account } from './accounts';
import { type Credit, creditBy } from './assets';
import { lockAccounts, type TransferResult, transfer } from './commands';
import { earnedLimitsOf } from './credit-standing';
import { balanceOf, isInBooks } from './queries';
import { move } from './rules';

/** A credit that may be moved: `conflict ledger.creditOver` where it is closed. */
export const usableCredit = async (tx: Db, code: string): Promise<Credit> => {
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
  category?: string | null | undefined;
  enteredById?: string | undefined;
  /** Which one it takes back whole: what that one gave counts no more. */
  correctsId?: string | undefined;
  /** Beyond what the giver has earned, down to the last floor: where what was had is counted without their word. */
  beyondEarned?: boolean;
};

/**
 * Moves a credit from one holder to another, once a key. `conflict ledger.creditLow` and `ledger.creditHigh` where one of the two would
 * leave the limits: those they have earned are decided here, with both accounts held; the last ones the database keeps.
 */
export const moveCredit = async (
  tx: Db,
  { from, to, asset, amountMinor, beyondEarned = false, ...named }: CreditMove,
): Promise<TransferResult> => {
  const credit = await usableCredit(tx, asset);
  const ways = { from: account.credit(from, asset), to: account.credit(to, asset) };
  const postings = move(ways.from, ways.to, amountMinor, asset);
  // Both are held before what stands on them is looked at: nobody else moves it until this is decided.
  await lockAccounts(tx, postings);
  if (!(await isInBooks(tx, named.key))) {
    const limits = {
      from: beyondEarned ? credit : await earnedLimitsOf(tx, credit, from),
      to: beyondEarned ? credit : await earnedLimitsOf(tx, credit, to),
    };
    const after = {
      from: (await balanceOf(tx, ways.from)) - amountMinor,
      to: (await balanceOf(tx, ways.to)) + amountMinor,
    };
    if (after.from < limits.from.floorMinor) throw beyondLimit('creditLow', credit, limits.from.floorMinor);
    if (after.to > limits.to.ceilingMinor) throw beyondLimit('creditHigh', credit, limits.to.ceilingMinor);
  }
  return transfer(tx, { ...named, kind: 'credit', postings });
};

/** Which of the two limits it was, and where it lies. */
export const beyondLimit = (which: 'creditLow' | 'creditHigh', asset: Asset, amountMinor: number): AppError =>
  new AppError('conflict', `ledger.${which}`, { values: { limit: { amountMinor, asset } } });

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

/**
 * What a holder has left of credits goes to the community, and so does what they owe where they were asked to settle it first and leave
 * all the same (`owesCredit`): they close at nothing.
 */
export const leaveCredits = async (tx: Db, holderId: string): Promise<void> => {
  const accounts = await tx.ledgerAccount.findMany({
    where: { holderId, kind: 'credit', NOT: { balanceMinor: 0 } },
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
