import 'server-only';
import type { Db } from '@/lib/platform/db/client';

/** What a member is called at Stripe: null where they were never needed there. */
export type AtStripe = { email: string; customerId: string | null; accountId: string | null };

export const memberAtStripe = async (db: Db, memberId: string): Promise<AtStripe> => {
  const { email, stripeCustomerId, stripeAccountId } = await db.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { email: true, stripeCustomerId: true, stripeAccountId: true },
  });
  return { email, customerId: stripeCustomerId, accountId: stripeAccountId };
};

/** Keeps a customer's id; the one that was kept first stays, and is given back. */
export const keepCustomer = async (db: Db, memberId: string, made: string): Promise<string> => {
  await db.member.updateMany({
    where: { id: memberId, stripeCustomerId: null },
    data: { stripeCustomerId: made },
  });
  return (await memberAtStripe(db, memberId)).customerId ?? made;
};

/** The same for the account that their earnings go to. */
export const keepAccount = async (db: Db, memberId: string, made: string): Promise<string> => {
  await db.member.updateMany({
    where: { id: memberId, stripeAccountId: null },
    data: { stripeAccountId: made },
  });
  return (await memberAtStripe(db, memberId)).accountId ?? made;
};

/** The member whose earnings go to an account, or null. */
export const memberWithAccount = (db: Db, accountId: string): Promise<{ id: string } | null> =>
  db.member.findUnique({ where: { stripeAccountId: accountId }, select: { id: true } });

/** Those of some members who have an account that earnings can go to. */
export const withAccountAtStripe = async (db: Db, memberIds: readonly string[]): Promise<string[]> => {
  const members = await db.member.findMany({
    where: { id: { in: [...memberIds] }, stripeAccountId: { not: null } },
    select: { id: true },
  });
  return members.map(({ id }) => id);
};
