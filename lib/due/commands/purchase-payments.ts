import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { noteSource, transfer } from '@/lib/ledger/commands';
import { atStripeOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Payment } from '@/lib/platform/db/generated/client';
import { type Checkout, expireCheckout, findCheckout } from '@/lib/platform/stripe/checkout';
import { refund } from '@/lib/platform/stripe/payments';
import { keyOfAgreement } from '../agreement';
import { findPayment, lockPayment } from '../due-rows';
import { noteExpired, paidWith } from './keep-card';

/** The payment of a purchase, to be made on a page (`checkoutFor`); once a purchase. */
export const openPurchasePayment = async (
  tx: Db,
  { purchaseId, amountMinor, currency }: { purchaseId: string; amountMinor: number; currency: string },
): Promise<void> => {
  const key = keyOfAgreement({ purchaseId });
  await tx.payment.createMany({ data: [{ purchaseId, key, amountMinor, currency }], skipDuplicates: true });
};

/** `first`: nobody had taken this in; `again`: a second page was paid for the same; `known`: it was taken in before. */
export type Came = 'first' | 'again' | 'known';

/**
 * Takes a page in that was paid for a purchase, once, and holds its payment until the transaction ends. `isWaited`: it was still to be paid.
 * Null where the page is of no purchase, or was not paid.
 */
export const takePaidPage = async (
  tx: Db,
  page: Checkout,
): Promise<{ payment: Payment; came: Came; isWaited: boolean } | null> => {
  const { purchaseId } = page.metadata;
  if (page.state === 'expired') await noteExpired(tx, page);
  if (!purchaseId || page.state !== 'complete') return null;
  const known = await findPayment(tx, { purchaseId });
  if (!known) return null;
  const payment = await lockPayment(tx, known.id);
  if (payment.state === 'paid')
    return { payment, came: payment.checkoutId === page.id ? 'known' : 'again', isWaited: false };
  await tx.payment.update({ where: { id: payment.id }, data: paidWith(page) });
  return { payment, came: 'first', isWaited: payment.state === 'open' };
};

/** How the payments of some purchases stand, by purchase. */
export const paymentsOf = async (
  db: Db,
  purchaseIds: readonly string[],
): Promise<Map<string, Pick<Payment, 'state' | 'checkoutId'>>> => {
  const rows = await db.payment.findMany({
    where: { purchaseId: { in: [...purchaseIds] } },
    select: { purchaseId: true, state: true, checkoutId: true },
  });
  return new Map(rows.map(({ purchaseId, ...row }) => [purchaseId ?? '', row]));
};

/** What Stripe says of the page of a purchase now; null where it has none that is open to question. */
export const pageOf = async (purchaseId: string): Promise<Checkout | null> => {
  const { state, checkoutId } = (await paymentsOf(db, [purchaseId])).get(purchaseId) ?? {};
  return checkoutId && state !== 'paid' ? findCheckout(checkoutId) : null;
};

/**
 * Nothing is to be paid any more for some purchases: their pages are closed. Gives those that somebody had gone through a moment before:
 * taking them in sends the money back.
 */
export const closePurchasePages = async (purchaseIds: readonly string[]): Promise<Checkout[]> => {
  const ids = [...purchaseIds];
  await db.payment.updateMany({
    where: { purchaseId: { in: ids }, state: 'open' },
    data: { state: 'cancelled', checkoutUrl: null },
  });
  const closed = await db.payment.findMany({
    where: { purchaseId: { in: ids }, state: 'cancelled', checkoutId: { not: null } },
    select: { checkoutId: true },
  });
  const paid: Checkout[] = [];
  for (const { checkoutId } of closed) {
    if (!checkoutId || (await expireCheckout(checkoutId)) !== 'complete') continue;
    const page = await findCheckout(checkoutId);
    if (page) paid.push(page);
  }
  return paid;
};

export type PurchaseRefund = {
  purchaseId: string;
  key: string;
  intentId: string;
  amountMinor: number;
  currency: string;
};

/** Sends what was paid for nothing back to its card: the books first, then Stripe under the same key, again after a crash. */
export const refundPurchase = async (asked: PurchaseRefund): Promise<void> => {
  const { purchaseId, key, intentId, amountMinor, currency } = asked;
  const postings = move(account.purchase(purchaseId), account.stripe(currency), amountMinor, currency);
  await transaction((tx) => transfer(tx, { key, kind: 'refund', postings }));
  if ((await atStripeOf(db, key))?.source) return;
  const made = await refund({
    paymentIntentId: intentId,
    amountMinor,
    currency,
    metadata: { purchaseId },
    idempotencyKey: key,
  });
  await noteSource(db, { key, source: made.id });
};
