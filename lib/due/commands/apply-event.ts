import 'server-only';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { holderOfAccount } from '../payout-account';
import { StripeEvent } from '../schema';
import { loseHold } from './deposit';
import { sendOwed } from './pay-out';
import { type ConfirmPaid, type KeepCard, type Settled, settleCheckout } from './settle-checkout';

export type Applied = {
  bookingId: string | null;
  happened: Settled['happened'] | 'holdLost' | 'accountChanged';
};

type Handler = (objectId: string, confirmPaid: ConfirmPaid, keepCard?: KeepCard) => Promise<Applied>;

const providerChanged: Handler = async (accountId) => {
  const holderId = await holderOfAccount(db, accountId);
  if (holderId) await sendOwed({ holderId });
  return { bookingId: null, happened: 'accountChanged' };
};

const holdChanged: Handler = async (intentId) => {
  const bookingId = await loseHold(intentId);
  return { bookingId, happened: bookingId ? 'holdLost' : 'nothing' };
};

/** What we do about each kind of event: each asks Stripe how things stand now, so that order and number do not matter. */
const handlers: Readonly<Record<string, Handler>> = {
  'checkout.session.completed': settleCheckout,
  'checkout.session.async_payment_succeeded': settleCheckout,
  'checkout.session.expired': settleCheckout,
  'payment_intent.canceled': holdChanged,
  'account.updated': providerChanged,
};

export const isHandled = (type: string): boolean => Object.hasOwn(handlers, type);

/** Applies a stored event, once. */
export const applyStripeEvent = async (
  eventId: string,
  confirmPaid: ConfirmPaid,
  keepCard?: KeepCard,
): Promise<Applied> => {
  const stored = await db.webhookEvent.findUnique({ where: { id: eventId } });
  if (!stored || stored.processedAt) return { bookingId: null, happened: 'nothing' };
  const { type, data } = StripeEvent.parse(stored.payload);
  const applied = await handlers[type]?.(data.object.id, confirmPaid, keepCard);
  await db.webhookEvent.update({ where: { id: eventId }, data: { processedAt: now() } });
  return applied ?? { bookingId: null, happened: 'nothing' };
};
