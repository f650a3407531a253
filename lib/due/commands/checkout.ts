import 'server-only';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import type { Payment } from '@/lib/platform/db/generated/client';
import { type Checkout, expireCheckout, findCheckout } from '@/lib/platform/stripe/checkout';
import { AppError, notFound } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { type Agreement, agreementOf } from '../agreement';
import { findPayment } from '../due-rows';
import { isSecurity } from '../kinds';
import { openOnly } from '../one-page';
import { type Customer, customerOf } from './customer';

export type CheckoutRequest = Agreement & {
  /** Left out: the payment that the agreement began with. */
  paymentId?: string;
  customer: Customer;
  /** What is paid for, as the member reads it. */
  description: string;
  locale: Locale;
  /** For jobs: a page that is open is kept, whatever its language; somebody may be reading it. */
  anyLanguage?: boolean;
  /** A page that is open for somebody else's card stays (`conflict movedMeanwhile`), instead of being replaced. */
  yields?: boolean;
  successUrl: string;
  cancelUrl: string;
  /** When the agreement lapses unpaid; Stripe closes the page by then where it can (otherwise within a day). */
  expiresAt?: Date;
};

const minuteMs = 60_000;
/** A page about to close is not handed out any more. */
const usableMs = 2 * minuteMs;
const never = new Date(8_640_000_000_000_000);

/**
 * The page to pay on: the one that is open for this customer in this language, or a new one. Where a deposit is asked, paying also keeps
 * the card; where nothing but a deposit is asked, the page only keeps it. Leads to `successUrl` when it is paid already.
 * `conflict payment.notOpen` when the agreement has lapsed or was withdrawn.
 */
export const checkoutFor = async (request: CheckoutRequest): Promise<{ url: string }> => {
  const payment = await findPayment(db, request, request.paymentId);
  if (!payment) throw notFound();
  if (payment.state === 'paid') return { url: request.successUrl };
  if (payment.state !== 'open') throw new AppError('conflict', 'payment.notOpen');
  const page = payment.checkoutId ? await findCheckout(payment.checkoutId) : null;
  if (page?.state === 'open' && payment.checkoutUrl && isUsable(payment)) {
    const isTheirs = payment.customerId === (await customerOf(request.customer));
    if (isTheirs && (request.anyLanguage || page.locale === request.locale))
      return { url: payment.checkoutUrl };
    if (!isTheirs && request.yields) throw new AppError('conflict', 'movedMeanwhile');
  }
  const before = page && (await closed(page));
  // Paid a moment ago: the page that it leads to asks Stripe (syncCheckout).
  if (before === 'complete') return { url: request.successUrl };
  return openNew(payment, request);
};

const isUsable = ({ checkoutExpiresAt }: Payment): boolean =>
  checkoutExpiresAt !== null && checkoutExpiresAt.getTime() > now().getTime() + usableMs;

/** Whether its card is used again: to secure something, or for what is charged later without anyone there. */
const isCardNeeded = async ({ id, bookingId, amountMinor }: Payment): Promise<boolean> => {
  if (bookingId === null) return amountMinor === 0;
  const secured = await db.due.findMany({ where: { paymentId: id }, select: { kind: true } });
  if (secured.some(({ kind }) => isSecurity(kind))) return true;
  return (await db.dueSchedule.count({ where: { bookingId, way: 'card' } })) > 0;
};

/** Two pages must never be open for one payment: the old one is closed before there is another. */
const closed = async ({ id, state }: Checkout): Promise<Checkout['state']> =>
  state === 'open' ? expireCheckout(id) : state;

const openNew = async (payment: Payment, request: CheckoutRequest): Promise<{ url: string }> => {
  const { customer, description, locale, successUrl, cancelUrl, expiresAt = never } = request;
  const customerId = await customerOf(customer);
  const keepsCard = await isCardNeeded(payment);
  const wanted = {
    mode: payment.amountMinor > 0 ? 'payment' : 'setup',
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    description,
    customerId,
    successUrl,
    cancelUrl,
    saveCard: keepsCard,
    metadata: { ...agreementOf(request), paymentId: payment.id },
    locale,
    expiresAt,
    transferGroup: payment.key,
  } as const;
  const page = await openOnly({
    name: `${payment.key}:checkout`,
    before: payment.checkoutId,
    wanted,
    keep: async ({ id: checkoutId, url: checkoutUrl, expiresAt: checkoutExpiresAt }) => {
      const { count } = await db.payment.updateMany({
        where: { id: payment.id, state: 'open', checkoutId: payment.checkoutId },
        data: { checkoutId, checkoutUrl, checkoutExpiresAt, customerId },
      });
      return count === 1;
    },
    present: () => findPayment(db, request, payment.id),
  });
  if ('url' in page) return page;
  if (page.other?.state === 'paid') return { url: successUrl };
  if (page.other?.state !== 'open' || !page.other.checkoutUrl)
    throw new AppError('conflict', 'payment.notOpen');
  return { url: page.other.checkoutUrl };
};
