import 'server-only';
import type { Db } from '@/lib/platform/db/client';

/** What a member is called at Stripe as who pays: null where they never were. */
export type AtStripe = { email: string; customerId: string | null };

export const memberAtStripe = async (db: Db, memberId: string): Promise<AtStripe> => {
  const { email, stripeCustomerId } = await db.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { email: true, stripeCustomerId: true },
  });
  return { email, customerId: stripeCustomerId };
};

/** Keeps a customer's id; the one that was kept first stays, and is given back. */
export const keepCustomer = async (db: Db, memberId: string, made: string): Promise<string> => {
  await db.member.updateMany({
    where: { id: memberId, stripeCustomerId: null },
    data: { stripeCustomerId: made },
  });
  return (await memberAtStripe(db, memberId)).customerId ?? made;
};
