import 'server-only';
import { db } from '@/lib/platform/db/client';
import { ensureCustomer } from '@/lib/platform/stripe/payments';
import { digestOf } from '../payment-row';

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
  const select = { stripeCustomerId: true } as const;
  const known = await db.member.findUniqueOrThrow({ where: { id: memberId }, select });
  if (known.stripeCustomerId) return known.stripeCustomerId;
  const idempotencyKey = `${memberId}:customer:${digestOf([email, name])}`;
  const made = await ensureCustomer({ memberId, email, name, idempotencyKey });
  await db.member.updateMany({
    where: { id: memberId, stripeCustomerId: null },
    data: { stripeCustomerId: made },
  });
  const { stripeCustomerId } = await db.member.findUniqueOrThrow({ where: { id: memberId }, select });
  return stripeCustomerId ?? made;
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
