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
import { type AskPaidFor, findPayment, lockedPayment } from '../payment-row';
import { findPayoutAccount, withPayoutAccount } from '../payout-account';
import { sharesOf } from '../rules';

export type PaidOut = { earnedMinor: number; state: 'nothing' | 'sent' | 'owed' };

/**
 * Hands what is left of a booking's payment to its provider: into the books at once, and on to their account at Stripe
 * when they have one (`sent`); otherwise it stays to their credit (`owed`) until an account appears. Once a booking.
 */
export const payOut = async (
  { bookingId }: { bookingId: string; key?: string },
  ask: AskPaidFor,
): Promise<PaidOut> => {
  if (!(await findPayment(db, bookingId))) return { earnedMinor: 0, state: 'nothing' };
  const { providerId: holderId } = await ask(db, bookingId);
  const earnedMinor = await transaction((tx) => earn(tx, bookingId, holderId));
  return { earnedMinor, state: await sendOwed({ holderId, bookingId }) };
};

/** Divides what is left between the provider and the community, once. */
const earn = async (tx: Db, bookingId: string, providerId: string): Promise<number> => {
  const payment = await lockedPayment(tx, bookingId);
  if (payment?.state !== 'paid') return 0;
  const { currency } = payment;
  const shares = sharesOf(payment);
  const key = earningKey(bookingId);
  const isKnown = await isInBooks(tx, key);
  if (isKnown || shares.providerMinor + shares.feeMinor === 0) return 0;
  await transfer(tx, {
    key,
    kind: 'earn',
    bookingId,
    postings: [
      ...move(
        account.booking(bookingId),
        account.payable(providerId, currency),
        shares.providerMinor,
        currency,
      ),
      ...move(account.booking(bookingId), account.fees(currency), shares.feeMinor, currency),
    ],
  });
  await tx.payment.update({ where: { id: payment.id }, data: { paidOutMinor: shares.providerMinor } });
  return shares.providerMinor;
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

/** How each kind of earning leaves: from the one charge that it was, or from what many brought into our balance. */
const sources: Record<string, (earning: Earning) => { transferGroup: string; fromBalance: boolean }> = {
  earn: ({ bookingId }) => ({ transferGroup: bookingId ?? '', fromBalance: false }),
  award: ({ bookingId }) => ({ transferGroup: depositGroup(bookingId ?? ''), fromBalance: false }),
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
  const { key: earned, bookingId } = due;
  const key = payoutKeyOf(earned);
  const earning = await transaction((tx) => takeOut(tx, { earned, bookingId, holderId }));
  if (!earning) return;
  const { amountMinor, currency } = earning;
  const made = await transferToProvider({
    accountId,
    amountMinor,
    currency,
    ...sourceOf(due),
    metadata: { ...(bookingId && { bookingId }), earning: earned },
    idempotencyKey: key,
  });
  await noteSource(db, { key, source: made.id });
};

/** Read again with the payment locked: a refund may have taken some of it back meanwhile. */
const takeOut = async (
  tx: Db,
  { earned, bookingId, holderId }: { earned: string; bookingId: string | null; holderId: string },
): Promise<Earning | undefined> => {
  if (bookingId) await lockedPayment(tx, bookingId);
  const earning = (await unsentEarnings(tx, { holderId, ...(bookingId && { bookingId }) })).find(
    ({ key }) => key === earned,
  );
  if (!earning) return undefined;
  const { amountMinor, currency, kind } = earning;
  const postings = move(account.payable(holderId, currency), account.stripe(currency), amountMinor, currency);
  await transfer(tx, { key: payoutKeyOf(earned), kind: 'payout', ...(bookingId && { bookingId }), postings });
  if (kind === 'earn' && bookingId)
    await tx.payment.updateMany({ where: { bookingId, paidOutAt: null }, data: { paidOutAt: now() } });
  return earning;
};

/** The movement that divides a booking's payment between provider and community. */
export const earningKey = (bookingId: string): string => `${bookingId}:earn`;

/** What the charges and transfers of a booking's deposit are found by at Stripe; those of its price go by its id. */
export const depositGroup = (bookingId: string): string => `${bookingId}:deposit`;
