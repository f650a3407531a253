import 'server-only';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import type { Checkout } from '@/lib/platform/stripe/checkout';
import type { OwingAgreement } from '../agreement';
import { chargeableDues, type DueState } from '../rules';
import { type CardFor, openCardPayment } from './open-dues';

/** What a payment keeps of a page that somebody went through. */
export const paidWith = (page: Checkout) => ({
  state: 'paid',
  paidAt: now(),
  checkoutId: page.id,
  checkoutUrl: null,
  checkoutExpiresAt: null,
  intentId: page.paymentIntentId,
  setupId: page.setupIntentId,
  paymentMethodId: page.paymentMethodId,
  cardFingerprint: page.cardFingerprint,
  cardExpires: page.cardExpires,
});

/** A page that ended by itself is offered to nobody any more; whether one was. */
export const noteExpired = async (tx: Db, { id: checkoutId }: Checkout): Promise<boolean> => {
  const { count } = await tx.payment.updateMany({
    where: { checkoutId, state: 'open', checkoutUrl: { not: null } },
    data: { checkoutUrl: null, checkoutExpiresAt: null },
  });
  return count === 1;
};

/**
 * Notes the card that was left on a page for an agreement, which the caller holds; from now on what is owed is charged from it. False
 * when it was noted before, or nothing is waited for on that page.
 */
export const keepCardOf = async (tx: Db, of: CardFor, page: Checkout): Promise<boolean> => {
  const data = paidWith(page);
  const { count } = await tx.payment.updateMany({ where: { checkoutId: page.id, state: 'open' }, data });
  if (count === 1) return true;
  if ((await tx.payment.count({ where: { checkoutId: page.id } })) > 0) return false;
  // Its page was opened, and whoever opened it died before it was noted.
  const { paymentId: id } = await openCardPayment(tx, of);
  await tx.payment.update({ where: { id }, data });
  return true;
};

/** What an earlier card was refused for is due again at once; how many dues it is. */
export const dueAgain = async (tx: Db, of: OwingAgreement): Promise<number> => {
  const { count } = await tx.due.updateMany({
    where: {
      ...('bookingId' in of ? { bookingId: of.bookingId } : { pledgeId: of.pledgeId }),
      state: { in: chargeableDues.in },
      lastRefusal: { not: null },
      chargingSince: null,
    },
    data: { state: 'open' satisfies DueState, nextTryAt: now() },
  });
  return count;
};

/** No card is waited for any more by some pledges: their pages are offered to nobody. */
export const closePagesOf = async (tx: Db, pledgeIds: readonly string[]): Promise<void> => {
  await tx.$executeRaw`
    UPDATE payment SET state = 'cancelled', checkout_url = NULL, checkout_expires_at = NULL, updated_at = ${now()}
    WHERE state = 'open' AND pledge_id = ANY(${[...pledgeIds]})`;
};

/** Who owed by a pledge has left: the money stays where it is, who it was is forgotten. */
export const forgetDebtor = async (
  tx: Db,
  pledgeId: string,
  { forgetsCard }: { forgetsCard: boolean },
): Promise<void> => {
  await tx.due.updateMany({ where: { pledgeId }, data: { debtorId: null } });
  if (forgetsCard) await tx.payment.updateMany({ where: { pledgeId }, data: { cardFingerprint: null } });
};
