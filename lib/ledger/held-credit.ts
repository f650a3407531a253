import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { account } from './accounts';
import { creditBy } from './assets';
import { lockAccounts, transfer, transferOr } from './commands';
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

/**
 * Keeps so much of a holder's credit. `conflict ledger.creditLow` beyond what they have earned, `ledger.creditHigh` where whoever is to get it
 * could not hold it by now, `ledger.creditOver` where the credit is closed.
 */
export const holdCredit = async (tx: Db, { from, to, asset, amountMinor, ...named }: Held): Promise<void> => {
  const credit = await usableCredit(tx, asset);
  const [own, theirs] = [account.credit(from, asset), account.credit(to, asset)];
  const postings = move(own, account.held(from, asset), amountMinor, asset);
  // All are held before what stands on them is looked at: nobody else moves it until this is decided.
  await lockAccounts(tx, [...postings, { account: theirs, amountMinor: 0, currency: asset }]);
  const [mine, other] = [await earnedLimitsOf(tx, credit, from), await earnedLimitsOf(tx, credit, to)];
  if ((await balanceOf(tx, own)) - amountMinor < mine.floorMinor)
    throw beyondLimit('creditLow', credit, mine.floorMinor);
  if ((await balanceOf(tx, theirs)) + amountMinor > other.ceilingMinor)
    throw beyondLimit('creditHigh', credit, other.ceilingMinor);
  await transfer(tx, { ...named, kind: 'hold', postings });
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
