import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { sumMinor } from '@/lib/shared/money';
import { account } from './accounts';
import { creditBy } from './assets';
import { lockAccounts, transfer, transferAll, transferOr } from './commands';
import { earnedLimitsOf } from './credit-standing';
import { beyondLimit, usableCredit } from './credits';
import { balanceOf } from './queries';
import { move } from './rules';

/*
 * Credit that is kept for an agreement: it leaves its holder's account when both agree, and goes on to whom it is owed, or back. What is kept
 * stays agreed whatever becomes of the credit meanwhile: only what is new needs it to be open.
 */

export type Held = {
  /** Whose it is, and whose it is to be: holders. */
  from: string;
  to: string;
  asset: string;
  amountMinor: number;
  key: string;
  bookingId: string;
  dueId: string;
};

const toHeld = ({ from, asset, amountMinor }: Held) =>
  move(account.credit(from, asset), account.held(from, asset), amountMinor, asset);

/** What all of it comes to for one holder in one credit, as who gives it (`from`) or is to get it (`to`). */
const sumsBy = (all: readonly Held[], side: 'from' | 'to') =>
  [...Map.groupBy(all, (each) => JSON.stringify([each.asset, each[side]])).values()].flatMap((parts) => {
    const [first] = parts;
    return first
      ? [{ ...first, holderId: first[side], sum: sumMinor(parts.map((part) => part.amountMinor)) }]
      : [];
  });

/**
 * Keeps so much of some holders' credit, all of it or nothing. `conflict ledger.creditLow` beyond what one of them has earned, `ledger.creditHigh` where
 * one who is to get it could not hold it by now, `ledger.creditOver` where the credit is closed.
 */
export const holdCredits = async (tx: Db, all: readonly Held[]): Promise<void> => {
  // All are held, in one order, before what stands on them is looked at: nobody else moves it until this is decided.
  const theirs = all.map(({ to, asset }) => ({
    account: account.credit(to, asset),
    amountMinor: 0,
    currency: asset,
  }));
  await lockAccounts(tx, [...all.flatMap(toHeld), ...theirs]);
  for (const { asset, holderId, sum } of sumsBy(all, 'from')) {
    const credit = await usableCredit(tx, asset);
    const { floorMinor } = await earnedLimitsOf(tx, credit, holderId);
    if ((await balanceOf(tx, account.credit(holderId, asset))) - sum < floorMinor)
      throw beyondLimit('creditLow', credit, floorMinor);
  }
  for (const { asset, holderId, sum } of sumsBy(all, 'to')) {
    const credit = await usableCredit(tx, asset);
    const { ceilingMinor } = await earnedLimitsOf(tx, credit, holderId);
    if ((await balanceOf(tx, account.credit(holderId, asset))) + sum > ceilingMinor)
      throw beyondLimit('creditHigh', credit, ceilingMinor);
  }
  const requests = all.map((each) => {
    const { key, bookingId, dueId } = each;
    return { key, bookingId, dueId, kind: 'hold', postings: toHeld(each) };
  });
  await transferAll(tx, requests);
};

/** What was kept goes back to whose it was. */
export const releaseHeld = async (tx: Db, { from, asset, amountMinor, ...named }: Held): Promise<void> => {
  const { to: _, ...rest } = named;
  const postings = move(account.held(from, asset), account.credit(from, asset), amountMinor, asset);
  await transferOr(tx, 'ledger.creditHigh', { ...rest, kind: 'release', postings });
};

/** What was kept goes on to whom it is owed: it was given for something, and counts so. */
export const giveHeld = async (tx: Db, { from, to, asset, amountMinor, ...named }: Held): Promise<void> => {
  const postings = move(account.held(from, asset), account.credit(to, asset), amountMinor, asset);
  await transferOr(tx, 'ledger.creditHigh', { ...named, kind: 'credit', postings });
};

/**
 * What has gone on already comes back from who has it, down to their last floor; what they cannot owe beyond it the community bears. `from` and
 * `to` are those of the agreement: it goes from `to` to `from`.
 */
export const takeBackGiven = async (
  tx: Db,
  { from, to, asset, amountMinor, key, bookingId, dueId }: Held,
): Promise<void> => {
  const { floorMinor } = await creditBy(tx, asset);
  const [theirs, own, loss] = [account.credit(to, asset), account.credit(from, asset), account.loss(asset)];
  await lockAccounts(tx, [
    ...move(theirs, own, amountMinor, asset),
    ...move(loss, theirs, amountMinor, asset),
  ]);
  const fromThem = Math.min(amountMinor, Math.max(0, (await balanceOf(tx, theirs)) - floorMinor));
  const parts = [
    { key, kind: 'back', postings: move(theirs, own, fromThem, asset), minor: fromThem },
    {
      key: `${key}:loss`,
      kind: 'loss',
      postings: move(loss, own, amountMinor - fromThem, asset),
      minor: amountMinor - fromThem,
    },
  ];
  for (const { minor, ...part } of parts) if (minor > 0) await transfer(tx, { ...part, bookingId, dueId });
};
