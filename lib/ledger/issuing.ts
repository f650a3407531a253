import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, transaction } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { mustAct } from '@/lib/standing/standing';
import { account } from './accounts';
import type { Credit } from './assets';
import { lockAccounts, transfer, transferOr } from './commands';
import { rulesOfKind } from './credit-kinds';
import { beyondLimit, usableCredit } from './credits';
import { balanceOf, isInBooks } from './queries';
import { move } from './rules';

/** An act for which a credit is made, or given up. */
export type Act = {
  /** The code of a credit that acts make. */
  asset: string;
  holderId: string;
  amountMinor: number;
  /** Names the act for ever, `seed:<id>:received`: the same again changes nothing. */
  act: string;
  bookingId?: string | undefined;
  reason?: string | undefined;
};

const actKey = (asset: string, act: string): string => `act:${asset}:${act}`;

const creditOfActs = async (tx: Db, asset: string): Promise<Credit> => {
  const credit = await usableCredit(tx, asset);
  if (!rulesOfKind(credit.creditKind).isMadeByActs) throw new RangeError(`no act makes ${asset}`);
  return credit;
};

/**
 * Makes a credit for an act that was done (an envelope of seeds that came), once an act. What would go beyond the ceiling of who did it is not
 * made: the act stands all the same. How much it was.
 */
export const issueForAct = async (
  tx: Db,
  { asset, holderId, amountMinor, act, bookingId, reason }: Act,
): Promise<{ isNew: boolean; issuedMinor: number }> => {
  const { ceilingMinor } = await creditOfActs(tx, asset);
  const [from, to] = [account.issue(asset), account.credit(holderId, asset)];
  const key = actKey(asset, act);
  await lockAccounts(tx, move(from, to, amountMinor, asset));
  if (await isInBooks(tx, key)) return { isNew: false, issuedMinor: 0 };
  const room = Math.max(0, ceilingMinor - (await balanceOf(tx, to)));
  const issuedMinor = Math.min(amountMinor, room);
  await transfer(tx, { key, kind: 'issue', bookingId, reason, postings: move(from, to, issuedMinor, asset) });
  return { isNew: true, issuedMinor };
};

/**
 * Takes a credit out of circulation for an act (an envelope asked for, a late one that came after all), once an act; what is given back for it
 * is issued again under an act of its own. `conflict ledger.creditLow` where there is not enough.
 */
export const redeemForAct = async (
  tx: Db,
  { asset, holderId, amountMinor, act, bookingId, reason }: Act,
): Promise<{ isNew: boolean }> => {
  const credit = await creditOfActs(tx, asset);
  const [from, to] = [account.credit(holderId, asset), account.issue(asset)];
  const key = actKey(asset, act);
  await lockAccounts(tx, move(from, to, amountMinor, asset));
  const isNew = !(await isInBooks(tx, key));
  if (isNew && (await balanceOf(tx, from)) < amountMinor) throw beyondLimit('creditLow', credit, 0);
  await transfer(tx, {
    key,
    kind: 'redeem',
    bookingId,
    reason,
    postings: move(from, to, amountMinor, asset),
  });
  return { isNew };
};

const starterKey = (holderId: string, asset: string): string => `starter:${asset}:${holderId}`;

/** Whether a holder may still take what the community gives those who begin. */
export const mayTakeStarter = async (db: Db, holderId: string, credit: Credit): Promise<boolean> =>
  credit.isInUse && credit.starterMinor > 0 && !(await isInBooks(db, starterKey(holderId, credit.code)));

/**
 * Gives the viewer what the community gives those who begin, once, from its own account; to who has confirmed an address. `conflict
 * ledger.noStarter` where there is none, `ledger.starterSpent` where the community has nothing left to give.
 */
export const takeStarter = async (viewer: Viewer | null, { asset }: { asset: string }): Promise<void> => {
  const member = requireMember(viewer);
  mustAct(member, 'credit.pass', member.id);
  if (!member.isConfirmed) throw new AppError('forbidden', 'ledger.starterConfirmed');
  await transaction(async (tx) => {
    const { starterMinor, creditKind } = await usableCredit(tx, asset);
    if (starterMinor === 0) throw new AppError('conflict', 'ledger.noStarter');
    const from = account[rulesOfKind(creditKind).starterFrom](asset);
    const postings = move(from, account.credit(member.id, asset), starterMinor, asset);
    const key = starterKey(member.id, asset);
    await lockAccounts(tx, postings);
    // What it came to the first time stands, whatever it would be by now.
    if (await isInBooks(tx, key)) return;
    await transferOr(tx, 'ledger.starterSpent', { key, kind: 'starter', postings });
  });
};
