import 'server-only';
import { transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { verifyWebhook } from '@/lib/platform/stripe/client';
import { AppError } from '@/lib/shared/errors';
import { StripeEvent } from '../schema';
import { isHandled } from './apply-event';

export type Received = 'stored' | 'known' | 'ignored';

/**
 * Takes in an event of Stripe's: stores it once and leaves the rest to a job, so that Stripe is answered at once. Kinds
 * we do nothing about are not kept. `invalid payment.badSignature` when Stripe did not sign it, or long ago.
 */
export const receiveWebhook = async (rawBody: string, signature: string | null): Promise<Received> => {
  // What it is about, not what it said: a checkout's way back carries the secret of a guest's pledge.
  const payload = StripeEvent.parse(signed(rawBody, signature));
  const { id, type } = payload;
  if (!isHandled(type)) return 'ignored';
  return transaction(async (tx) => {
    const { count } = await tx.webhookEvent.createMany({
      data: [{ id, type, payload }],
      skipDuplicates: true,
    });
    if (count === 0) return 'known';
    await addJob(tx, 'stripe-event', { eventId: id });
    return 'stored';
  });
};

const signed = (rawBody: string, signature: string | null) => {
  try {
    return verifyWebhook(rawBody, signature ?? '');
  } catch {
    throw new AppError('invalid', 'payment.badSignature');
  }
};
