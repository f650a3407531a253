import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { AccountCode } from './accounts';

/** What stands on an account (sign: accounts.ts); nothing on one that was never used. */
export const balanceOf = async (db: Db, code: AccountCode): Promise<number> => {
  const found = await db.ledgerAccount.findUnique({ where: { code }, select: { balanceMinor: true } });
  return Number(found?.balanceMinor ?? 0);
};

export type PostingView = {
  transferId: string;
  key: string;
  kind: string;
  source: string | null;
  at: Date;
  account: AccountCode;
  amountMinor: number;
  currency: string;
};

/** Every movement of a booking's money, oldest first: what a shown euro is traced by. */
export const postingsOf = async (db: Db, bookingId: string): Promise<PostingView[]> => {
  const transfers = await db.transfer.findMany({
    where: { bookingId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { postings: { orderBy: { id: 'asc' }, include: { account: { select: { code: true } } } } },
  });
  return transfers.flatMap(({ id, key, kind, source, createdAt, postings }) =>
    postings.map(({ account, amountMinor, currency }) => ({
      transferId: id,
      key,
      kind,
      source,
      at: createdAt,
      account: account.code as AccountCode,
      amountMinor: Number(amountMinor),
      currency,
    })),
  );
};

/** What a member has earned and was not yet paid, by currency. */
export const owedTo = async (
  db: Db,
  memberId: string,
): Promise<{ amountMinor: number; currency: string }[]> => {
  const accounts = await db.ledgerAccount.findMany({
    where: { memberId, kind: 'payable', balanceMinor: { gt: 0 } },
    orderBy: { currency: 'asc' },
  });
  return accounts.map(({ balanceMinor, currency }) => ({ amountMinor: Number(balanceMinor), currency }));
};

export type OutsideMovement = {
  key: string;
  source: string | null;
  amountMinor: number;
  currency: string;
  at: Date;
};

/** What crossed the border to Stripe since a moment: positive when it went in there. */
export const movementsAtStripe = async (db: Db, since: Date): Promise<OutsideMovement[]> => {
  const postings = await db.posting.findMany({
    where: { account: { kind: 'stripe' }, transfer: { createdAt: { gte: since } } },
    include: { transfer: { select: { key: true, source: true, createdAt: true } } },
  });
  return postings.map(({ transfer, amountMinor, currency }) => ({
    key: transfer.key,
    source: transfer.source,
    amountMinor: -Number(amountMinor),
    currency,
    at: transfer.createdAt,
  }));
};
