import 'server-only';
import type { Db } from '@/lib/platform/db/client';

/** The account at Stripe that a holder's earnings go to, or null. */
export const findPayoutAccount = async (db: Db, holderId: string): Promise<string | null> => {
  const row = await db.payoutAccount.findUnique({ where: { holderId }, select: { stripeAccountId: true } });
  return row?.stripeAccountId ?? null;
};

/** Keeps an account's id; the one that was kept first stays, and is given back. */
export const keepPayoutAccount = async (db: Db, holderId: string, made: string): Promise<string> => {
  await db.payoutAccount.createMany({ data: { holderId, stripeAccountId: made }, skipDuplicates: true });
  return (await findPayoutAccount(db, holderId)) ?? made;
};

/** Whose earnings go to an account, or null. */
export const holderOfAccount = async (db: Db, stripeAccountId: string): Promise<string | null> => {
  const row = await db.payoutAccount.findUnique({ where: { stripeAccountId }, select: { holderId: true } });
  return row?.holderId ?? null;
};

/** Those of some holders who have an account that earnings can go to. */
export const withPayoutAccount = async (db: Db, holderIds: readonly string[]): Promise<string[]> => {
  const rows = await db.payoutAccount.findMany({
    where: { holderId: { in: [...holderIds] } },
    select: { holderId: true },
  });
  return rows.map(({ holderId }) => holderId);
};

/** The accounts of a holder, as they may take them with them. */
export const payoutAccountKept = (db: Db, holderId: string) =>
  db.payoutAccount.findUnique({ where: { holderId }, select: { stripeAccountId: true, createdAt: true } });
