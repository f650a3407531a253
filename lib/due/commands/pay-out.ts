import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { noteSource, transfer } from '@/lib/ledger/commands';
import { type Earning, holdersOwed, isInBooks, payoutKeyOf, unsentEarnings } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { availableMinor } from '@/lib/platform/stripe/balance';
import { findProviderAccount, transferToProvider } from '@/lib/platform/stripe/providers';
import { type DueRow, lockDues } from '../due-rows';
import { findPayoutAccount, withPayoutAccount } from '../payout-account';
import { settledDues, sharesOf } from '../rules';
import { handOverCredit } from './held-credit';

export type PaidOut = { earnedMinor: number; state: 'nothing' | 'sent' | 'owed' };

/**
 * Hands what is left of what was paid for a booking to whom it is owed: into the books at once, and on to their account at
 * Stripe when they have one (`sent`); otherwise it stays to their credit (`owed`) until an account appears. Once a due. What is kept for it in
 * credit goes to their account of that credit.
 */
export const payOut = async ({ bookingId }: { bookingId: string; key?: string }): Promise<PaidOut> => {
  const { earnedMinor, creditorId } = await transaction(async (tx) => {
    const earned = await earnAll(tx, bookingId);
    // Last, because the accounts are locked from here on.
    await handOverCredit(tx, bookingId);
    return earned;
  });
  if (!creditorId) return { earnedMinor, state: 'nothing' };
  return { earnedMinor, state: await sendOwed({ holderId: creditorId, bookingId }) };
};

/** Every due of a booking that was settled by card. */
const earnAll = async (
  tx: Db,
  bookingId: string,
): Promise<{ earnedMinor: number; creditorId: string | null }> => {
  const settled = (await lockDues(tx, bookingId)).filter(
    ({ way, state }) => way === 'card' && settledDues.has(state),
  );
  let earnedMinor = 0;
  for (const due of settled) earnedMinor += await earn(tx, due);
  return { earnedMinor, creditorId: settled[0]?.creditorId ?? null };
};

/** Divides what is left of a due between its creditor and the community, once. */
const earn = async (tx: Db, due: DueRow): Promise<number> => {
  const { id: dueId, bookingId, creditorId, currency } = due;
  const shares = sharesOf(due);
  const key = earningKey(due);
  const isKnown = await isInBooks(tx, key);
  if (isKnown || shares.creditorMinor + shares.feeMinor === 0) return 0;
  await transfer(tx, {
    key,
    kind: 'earn',
    bookingId,
    dueId,
    postings: [
      ...move(
        account.booking(bookingId),
        account.payable(creditorId, currency),
        shares.creditorMinor,
        currency,
      ),
      ...move(account.booking(bookingId), account.fees(currency), shares.feeMinor, currency),
    ],
  });
  await tx.due.update({ where: { id: dueId }, data: { paidOutMinor: shares.creditorMinor } });
  return shares.creditorMinor;
};

/**
 * Sends what a holder has earned (all of it, or of one booking) to their account at Stripe, each earning by a transfer
 * of its own. `owed`: they have no account yet, have not told Stripe who they are, or the money is not there to be
 * handed over yet.
 */
export const sendOwed = async (owed: { holderId: string; bookingId?: string }): Promise<PaidOut['state']> => {
  const earnings = await unsentEarnings(db, owed);
  if (earnings.length === 0) return 'nothing';
  const accountId = await readyAccount(owed.holderId);
  if (!accountId) return 'owed';
  // One that Stripe refuses must not keep the others back; the job comes again for it.
  const refusals: unknown[] = [];
  let isWaiting = false;
  for (const earning of earnings) {
    try {
      if (await isFunded(earning)) await send(earning, owed.holderId, accountId);
      else isWaiting = true;
    } catch (error) {
      refusals.push(error);
    }
  }
  if (refusals.length > 0) throw refusals[0];
  return isWaiting ? 'owed' : 'sent';
};

const earned = ':earn';
const awarded = ':award';

/** How each kind of earning leaves: from the one charge that it was, or from what many brought into our balance. */
const sources: Record<string, (earning: Earning) => { transferGroup: string; fromBalance: boolean }> = {
  earn: ({ key }) => ({ transferGroup: key.slice(0, -earned.length), fromBalance: false }),
  award: ({ key }) => ({
    transferGroup: depositGroup({ key: key.slice(0, -awarded.length) }),
    fromBalance: false,
  }),
  // What a credit was sold back for was paid by many, at any time before.
  buyback: ({ key }) => ({ transferGroup: key, fromBalance: true }),
  backing: ({ key }) => ({ transferGroup: key.split(':').slice(0, 2).join(':'), fromBalance: true }),
};

const sourceOf = (earning: Earning) => {
  const source = sources[earning.kind]?.(earning);
  if (!source) throw new RangeError(`earnings of kind ${earning.kind} are not sent`);
  return source;
};

/** What comes from the balance waits until it is there: asked before the books say that it has left. */
const isFunded = async (earning: Earning): Promise<boolean> =>
  !sourceOf(earning).fromBalance ||
  (await isOnItsWay(earning)) ||
  (await availableMinor(earning.currency)) >= earning.amountMinor;

/** Taken out of the books before, and not known to have arrived: it is sent again under its key. */
const isOnItsWay = ({ key }: Earning): Promise<boolean> => isInBooks(db, payoutKeyOf(key));

/** The same for everyone who has an account: a daily look, should an event of Stripe's have gone astray. */
export const sendAllOwed = async (): Promise<void> => {
  for (const holderId of await withPayoutAccount(db, await holdersOwed(db)))
    await addJob(db, 'pay-out', { holderId }, { key: `${holderId}:owed` });
};

const readyAccount = async (holderId: string): Promise<string | null> => {
  const accountId = await findPayoutAccount(db, holderId);
  if (!accountId) return null;
  const { canReceive } = await findProviderAccount(accountId);
  return canReceive ? accountId : null;
};

/** Out of the books first, then told to Stripe under the same key; a retry after a crash finds the first and goes on. */
const send = async (due: Earning, holderId: string, accountId: string) => {
  const { key: earnedKey, bookingId } = due;
  const key = payoutKeyOf(earnedKey);
  const earning = await transaction((tx) => takeOut(tx, { earnedKey, bookingId, holderId }));
  if (!earning) return;
  const { amountMinor, currency } = earning;
  const made = await transferToProvider({
    accountId,
    amountMinor,
    currency,
    ...sourceOf(due),
    metadata: { ...(bookingId && { bookingId }), earning: earnedKey },
    idempotencyKey: key,
  });
  await noteSource(db, { key, source: made.id });
};

/** Read again with the dues locked: a refund may have taken some of it back meanwhile. */
const takeOut = async (
  tx: Db,
  { earnedKey, bookingId, holderId }: { earnedKey: string; bookingId: string | null; holderId: string },
): Promise<Earning | undefined> => {
  if (bookingId) await lockDues(tx, bookingId);
  const earning = (await unsentEarnings(tx, { holderId, ...(bookingId && { bookingId }) })).find(
    ({ key }) => key === earnedKey,
  );
  if (!earning) return undefined;
  const { amountMinor, currency, kind, dueId } = earning;
  await transfer(tx, {
    key: payoutKeyOf(earnedKey),
    kind: 'payout',
    bookingId: bookingId ?? undefined,
    dueId: dueId ?? undefined,
    postings: move(account.payable(holderId, currency), account.stripe(currency), amountMinor, currency),
  });
  if (kind === 'earn' && dueId)
    await tx.due.updateMany({ where: { id: dueId, paidOutAt: null }, data: { paidOutAt: now() } });
  return earning;
};

/** The movement that divides a due between its creditor and the community. */
export const earningKey = ({ key }: { key: string }): string => `${key}${earned}`;

/** What gives a decided part of a deposit to its creditor. */
export const awardKey = ({ key }: { key: string }): string => `${key}${awarded}`;

/** What the charges and transfers of a deposit are found by at Stripe; those of what was paid go by the payment's key. */
export const depositGroup = ({ key }: { key: string }): string => `${key}:deposit`;
