import 'server-only';
import { holderByHandle } from '@/lib/circle/holders';
import { requireMember, requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { readAmount } from '@/lib/shared/amount';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { mayAct, mustAct } from '@/lib/standing/standing';
import { account } from './accounts';
import { creditBy } from './assets';
import { lockAccounts, transferOr } from './commands';
import { earnedLimitsOf } from './credit-standing';
import { beyondLimit, usableCredit } from './credits';
import { balanceOf, isInBooks } from './queries';
import { move } from './rules';
import { tellOwners } from './tell-owners';

/*
 * What is done for all: somebody gives the community some of what they have, and the community thanks those who look after what is common
 * out of that, or out of what its own account may lend. Neither is given for something of somebody's, so nobody's limits move by it.
 */

/** So much of a credit, said once. */
type Given = { asset: string; amountMinor: number; reason?: string | undefined; key: string };

const beside = (field: string, key: string): AppError =>
  new AppError('invalid', 'ledger.noTransfer', { fields: { [field]: { key } } });

const requireAmount = (amountMinor: number): void => {
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) throw beside('amount', 'ledger.noAmount');
};

/** An amount as it is typed, in the credit's own units; refused beside its field. */
export const readGiven = async (code: string, typed: string, locale: Locale): Promise<number> => {
  const reading = readAmount(typed, await creditBy(db, code), locale);
  if ('refusal' in reading) throw new AppError('invalid', 'form', { fields: { amount: reading.refusal } });
  return reading.amountMinor;
};

/**
 * Gives the community some of a credit, from the viewer or a circle that they act for, once a key. `conflict ledger.creditLow` beyond what they may owe.
 */
export const giveToCommunity = async (
  viewer: Viewer | null,
  { asset, amountMinor, reason, key: once, onBehalfOf }: Given & { onBehalfOf?: string | undefined },
): Promise<void> => {
  const giver = requireMember(viewer);
  const holderId = onBehalfOf || giver.id;
  mustAct(giver, 'credit.pass', holderId);
  requireAmount(amountMinor);
  await transaction(async (tx) => {
    const credit = await usableCredit(tx, asset);
    const own = account.credit(holderId, asset);
    const postings = move(own, account.common(asset), amountMinor, asset);
    const key = `common:${holderId}:${once}`;
    await lockAccounts(tx, postings);
    const { floorMinor } = await earnedLimitsOf(tx, credit, holderId);
    if (!(await isInBooks(tx, key)) && (await balanceOf(tx, own)) - amountMinor < floorMinor)
      throw beyondLimit('creditLow', credit, floorMinor);
    await transferOr(tx, 'ledger.creditLow', {
      ...{ key, kind: 'common', postings, reason: reason || undefined, enteredById: giver.id },
    });
  });
};

/**
 * Thanks a member or a circle out of the community's account for what they do for all, once a key: by an operator, and never themselves or a circle
 * of theirs (`forbidden ledger.ownThanks`). `invalid` beside its field for a handle that nobody has; `conflict ledger.commonSpent` beyond what the community
 * may lend, `ledger.creditHigh` where they could not hold it. They are told, with the reason.
 */
export const thankFromCommunity = async (
  viewer: Viewer | null,
  { asset, amountMinor, reason = '', key: once, to: typed }: Given & { to: string },
): Promise<void> => {
  const operator = requireOperator(viewer);
  requireAmount(amountMinor);
  await transaction(async (tx) => {
    const credit = await usableCredit(tx, asset);
    const to = await holderByHandle(tx, typed.trim().replace(/^@/, ''));
    if (!to) throw beside('to', 'ledger.noSuchHandle');
    if (mayAct(operator, 'credit.see', to.id)) throw new AppError('forbidden', 'ledger.ownThanks');
    const theirs = account.credit(to.id, asset);
    const postings = move(account.common(asset), theirs, amountMinor, asset);
    const key = `thanks:${operator.id}:${once}`;
    await lockAccounts(tx, postings);
    const { ceilingMinor } = await earnedLimitsOf(tx, credit, to.id);
    if (!(await isInBooks(tx, key)) && (await balanceOf(tx, theirs)) + amountMinor > ceilingMinor)
      throw beyondLimit('creditHigh', credit, ceilingMinor);
    const { id, isNew } = await transferOr(tx, 'ledger.commonSpent', {
      ...{ key, kind: 'thanks', postings, reason, enteredById: operator.id },
    });
    if (isNew)
      await tellOwners(tx, {
        ...{ key: `credit:${id}`, holderId: to.id, credit, amountMinor },
        ...{ kind: 'credit.thanked', values: { reason } },
      });
  });
};
