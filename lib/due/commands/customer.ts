import 'server-only';
import { keepCustomer, memberAtStripe } from '@/lib/member/at-stripe';
import { db } from '@/lib/platform/db/client';
import { ensureCustomer } from '@/lib/platform/stripe/payments';
import { digestOf } from '../due-rows';

type Named = { email: string; name: string };

/** Who pays: a member, a guest with one pledge, or somebody whom Stripe knows already. */
export type Customer =
  | { customerId: string }
  | ({ memberId: string } & Named)
  | ({ guestOf: { pledgeId: string } } & Named);

/**
 * Who pays, at Stripe; made known there at the first payment. A guest is a customer for one pledge only: nothing ties two of them
 * together but their address.
 */
export const customerOf = async (who: Customer): Promise<string> => {
  if ('customerId' in who) return who.customerId;
  const { email, name } = who;
  if ('guestOf' in who) {
    const { pledgeId } = who.guestOf;
    const idempotencyKey = `pledge:${pledgeId}:customer:${digestOf([email, name])}`;
    return ensureCustomer({ pledgeId, email, name, idempotencyKey });
  }
  const { memberId } = who;
  const { customerId } = await memberAtStripe(db, memberId);
  if (customerId) return customerId;
  const idempotencyKey = `${memberId}:customer:${digestOf([email, name])}`;
  const made = await ensureCustomer({ memberId, email, name, idempotencyKey });
  return keepCustomer(db, memberId, made);
};
