import 'server-only';
import { keepCustomer, memberAtStripe } from '@/lib/member/at-stripe';
import { db } from '@/lib/platform/db/client';
import { ensureCustomer } from '@/lib/platform/stripe/payments';
import { digestOf } from '../due-rows';

/** Who the member is at Stripe; made known there at their first payment. */
export const customerOf = async ({
  memberId,
  email,
  name,
}: {
  memberId: string;
  email: string;
  name: string;
}): Promise<string> => {
  const { customerId } = await memberAtStripe(db, memberId);
  if (customerId) return customerId;
  const idempotencyKey = `${memberId}:customer:${digestOf([email, name])}`;
  const made = await ensureCustomer({ memberId, email, name, idempotencyKey });
  return keepCustomer(db, memberId, made);
};

/** A guest is a customer for one pledge only: nothing ties two of them together but their address. */
export const guestCustomer = ({
  pledgeId,
  email,
  name,
}: {
  pledgeId: string;
  email: string;
  name: string;
}): Promise<string> =>
  ensureCustomer({
    pledgeId,
    email,
    name,
    idempotencyKey: `pledge:${pledgeId}:customer:${digestOf([email, name])}`,
  });
