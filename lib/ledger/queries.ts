import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { AccountCode, AccountKind } from './accounts';

/** What stands on an account (sign: accounts.ts); nothing on one that was never used. */
export const balanceOf = async (db: Db, code: AccountCode): Promise<number> => {
  const found = await db.ledgerAccount.findUnique({ where: { code }, select: { balanceMinor: true } });
  return Number(found?.balanceMinor ?? 0);
};

/** The same of several accounts; those that were never used are left out. */
export const balancesOf = async (
  db: Db,
  codes: readonly AccountCode[],
): Promise<Map<AccountCode, number>> => {
  if (codes.length === 0) return new Map();
  const found = await db.ledgerAccount.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, balanceMinor: true },
  });
  return new Map(found.map(({ code, balanceMinor }) => [code as AccountCode, Number(balanceMinor)]));
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

/** What a holder has earned and was not yet paid, by currency. */
export const owedTo = async (
  db: Db,
  holderId: string,
): Promise<{ amountMinor: number; currency: string }[]> => {
  const accounts = await db.ledgerAccount.findMany({
    where: { holderId, kind: 'payable', balanceMinor: { gt: 0 } },
    orderBy: { currency: 'asc' },
  });
  return accounts.map(({ balanceMinor, currency }) => ({ amountMinor: Number(balanceMinor), currency }));
};

/** Whether a holder owes something of a credit: their account stands below nothing. */
export const owesCredit = async (db: Db, holderId: string): Promise<boolean> =>
  (await db.ledgerAccount.count({ where: { holderId, kind: 'credit', balanceMinor: { lt: 0 } } })) > 0;

/** The holders who have earned something and were not yet paid. */
export const holdersOwed = async (db: Db): Promise<string[]> => {
  const accounts = await db.ledgerAccount.findMany({
    where: { kind: 'payable', balanceMinor: { gt: 0 } },
    distinct: ['holderId'],
    select: { holderId: true },
  });
  return accounts.flatMap(({ holderId }) => holderId ?? []);
};

/** The movements of some keys that are in the books, with what they are at Stripe (null: it has not answered yet). */
export const knownIn = async (db: Db, keys: readonly string[]): Promise<Map<string, string | null>> => {
  const known = await db.transfer.findMany({
    where: { key: { in: [...keys] } },
    select: { key: true, source: true },
  });
  return new Map(known.map(({ key, source }) => [key, source]));
};

export const isInBooks = async (db: Db, key: string): Promise<boolean> => (await knownIn(db, [key])).size > 0;

export type PostedView = { kind: string; amountMinor: number; currency: string; source: string | null };

/** What a movement posted to the account of a kind, and what it is at Stripe; null where it did not touch one, or is not there. */
export const postedTo = async (db: Db, kind: AccountKind, key: string): Promise<PostedView | null> => {
  const posting = await db.posting.findFirst({
    where: { transfer: { key }, account: { kind } },
    select: { amountMinor: true, currency: true, transfer: { select: { kind: true, source: true } } },
  });
  if (!posting) return null;
  const { amountMinor, currency, transfer } = posting;
  return { amountMinor: Number(amountMinor), currency, ...transfer };
};

/** What a movement posted to Stripe's account. */
export const atStripeOf = (db: Db, key: string): Promise<PostedView | null> => postedTo(db, 'stripe', key);

/** What movements of a kind have brought to some accounts, by account; without that of one key, where it is given. */
export const broughtTo = async (
  db: Db,
  codes: readonly AccountCode[],
  { kind, but }: { kind: string; but?: string },
): Promise<Map<AccountCode, number>> => {
  const accounts = await db.ledgerAccount.findMany({
    where: { code: { in: [...codes] } },
    select: {
      code: true,
      postings: {
        where: { transfer: { kind, ...(but !== undefined && { key: { not: but } }) } },
        select: { amountMinor: true },
      },
    },
  });
  return new Map(
    accounts.map(({ code, postings }) => [
      code as AccountCode,
      postings.reduce((sum, { amountMinor }) => sum + Number(amountMinor), 0),
    ]),
  );
};

/** Those of some accounts on which something stands. */
export const heldOn = async (db: Db, codes: readonly AccountCode[]): Promise<Set<AccountCode>> => {
  const accounts = await db.ledgerAccount.findMany({
    where: { code: { in: [...codes] }, balanceMinor: { gt: 0 } },
    select: { code: true },
  });
  return new Set(accounts.map(({ code }) => code as AccountCode));
};

export type OutsideMovement = {
  key: string;
  source: string | null;
  amountMinor: number;
  currency: string;
  at: Date;
};

/** What crossed the border to Stripe since a moment, or is one of `sources` there: positive when it went in. */
export const movementsAtStripe = async (
  db: Db,
  { since, sources }: { since: Date; sources: readonly string[] },
): Promise<OutsideMovement[]> => {
  const postings = await db.posting.findMany({
    where: {
      account: { kind: 'stripe' },
      transfer: {
        // Stripe's own fees and payouts come from its list: there is nothing to compare them with.
        kind: { notIn: [...stripesOwnKinds] },
        OR: [{ createdAt: { gte: since } }, { source: { in: [...sources] } }],
      },
    },
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

/** Kinds of transfer that repeat what Stripe did of itself. */
export const stripesOwnKinds = ['stripe-fee', 'stripe-payout'] as const;

export type Earning = {
  key: string;
  /** Null where it is not of a booking. */
  bookingId: string | null;
  dueId: string | null;
  kind: string;
  amountMinor: number;
  currency: string;
};

/** Kinds of earnings that leave through Stripe; what lies at the bank is handed over there. */
const sentKinds = ['earn', 'award', 'backing', 'buyback'];

/** The key under which an earning leaves for its holder's account. */
export const payoutKeyOf = (earningKey: string): string => `${earningKey}:out`;

/**
 * What a holder earned, less what was taken back of it, and was not yet sent to them: of all bookings or one, oldest
 * first. An earning is sent by the transfer under `payoutKeyOf` its own key.
 */
export const unsentEarnings = async (
  db: Db,
  { holderId, bookingId }: { holderId: string; bookingId?: string },
): Promise<Earning[]> => {
  const rows = await db.$queryRaw<(Omit<Earning, 'amountMinor'> & { amountMinor: bigint })[]>`
    SELECT t.key, t.booking_id AS "bookingId", t.due_id AS "dueId", t.kind, (p.amount_minor + coalesce(back.sum, 0))::bigint AS "amountMinor", p.currency
    FROM posting p JOIN transfer t ON t.id = p.transfer_id JOIN ledger_account a ON a.id = p.account_id
    LEFT JOIN LATERAL (
      SELECT sum(q.amount_minor) AS sum FROM posting q JOIN transfer u ON u.id = q.transfer_id
      WHERE q.account_id = p.account_id AND u.due_id = t.due_id AND u.kind = 'takeback' AND t.kind = 'earn'
    ) back ON true
    WHERE a.holder_id = ${holderId} AND a.kind = 'payable' AND t.kind = ANY(${sentKinds}::text[])
      AND (${bookingId ?? null}::text IS NULL OR t.booking_id = ${bookingId ?? null})
      AND p.amount_minor + coalesce(back.sum, 0) > 0
      AND NOT EXISTS (SELECT 1 FROM transfer o WHERE o.key = t.key || ':out' AND o.source IS NOT NULL)
    ORDER BY t.created_at, t.id`;
  return rows.map((row) => ({ ...row, amountMinor: Number(row.amountMinor) }));
};

export type PayoutView = {
  key: string;
  /** What it comes from. */
  bookingId: string | null;
  campaignId: string | null;
  at: Date;
  amountMinor: number;
  currency: string;
  isSent: boolean;
};

/** The keys of a campaign's movements begin with its id. */
const campaignIdIn = (key: string): string | null => /^campaign:([\w-]+):/.exec(key)?.[1] ?? null;

/**
 * What was sent to a holder, by card or from the bank, newest first; `isSent` is false until Stripe has answered (at the
 * bank it is noted once it was done).
 */
export const payoutsTo = async (db: Db, holderId: string, limit = 50): Promise<PayoutView[]> => {
  const postings = await db.posting.findMany({
    where: { account: { holderId, kind: 'payable' }, transfer: { kind: { in: ['payout', 'bank-payout'] } } },
    orderBy: { id: 'desc' },
    take: limit,
    include: {
      transfer: { select: { key: true, kind: true, bookingId: true, source: true, createdAt: true } },
    },
  });
  return postings.map(({ transfer, amountMinor, currency }) => ({
    key: transfer.key,
    bookingId: transfer.bookingId,
    campaignId: campaignIdIn(transfer.key),
    at: transfer.createdAt,
    amountMinor: -Number(amountMinor),
    currency,
    isSent: transfer.source !== null || transfer.kind === 'bank-payout',
  }));
};

/** The movement that has this key. */
export const transferId = async (db: Db, key: string): Promise<string> =>
  (await db.transfer.findUniqueOrThrow({ where: { key }, select: { id: true } })).id;
