import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { accountOf } from './accounts';
import { type Body, type Entry, isBalanced, isSameBody, isWithin } from './rules';

export type TransferRequest = {
  /** Names this movement for ever: the same key again moves nothing. */
  key: string;
  kind: string;
  bookingId?: string | undefined;
  /** The due that it is of, where it is of one. */
  dueId?: string | undefined;
  /** Its id at Stripe, when it is known already; otherwise `noteSource` tells it later. */
  source?: string;
  /** Why, where somebody says so; what it is for; who entered it; and which one it puts right. */
  reason?: string | undefined;
  category?: string | null | undefined;
  enteredById?: string | undefined;
  correctsId?: string | undefined;
  postings: readonly Entry[];
};

export type TransferResult = { id: string; isNew: boolean };

type LockedAccount = {
  id: string;
  code: string;
  currency: string;
  min_minor: bigint | null;
  max_minor: bigint | null;
  balance_minor: bigint;
};

/**
 * Moves money in the books, once a key: a repetition answers with the first transfer, and `conflict ledger.keyReused`
 * when it says something else. `conflict ledger.limit` when an account would leave its limits. Lines of nothing are left out.
 */
export const transfer = async (tx: Db, request: TransferRequest): Promise<TransferResult> => {
  const [result] = await transferAll(tx, [request]);
  if (!result) throw new Error(`transfer ${request.key} came to nothing`);
  return result;
};

/** The same where an account that would leave its limits is refused with a key of its own. */
export const transferOr = async (
  tx: Db,
  limitKey: string,
  request: TransferRequest,
): Promise<TransferResult> => {
  try {
    return await transfer(tx, request);
  } catch (error) {
    if (!(error instanceof AppError && error.key === 'ledger.limit')) throw error;
    throw new AppError('conflict', limitKey);
  }
};

/** The same for many at once, in a handful of statements however many they are: all or none. */
export const transferAll = async (
  tx: Db,
  requests: readonly TransferRequest[],
): Promise<TransferResult[]> => {
  const all = requests.map(
    ({ postings, bookingId = null, dueId = null, source = null, reason = null, ...named }) => ({
      row: {
        ...{ key: named.key, kind: named.kind, bookingId, dueId, source, reason },
        category: named.category ?? null,
        enteredById: named.enteredById ?? null,
        correctsId: named.correctsId ?? null,
      },
      entries: postings.filter(({ amountMinor }) => amountMinor !== 0),
    }),
  );
  for (const { row, entries } of all)
    if (!isBalanced(entries)) throw new RangeError(`transfer ${row.key} does not balance`);
  const made = await tx.$queryRaw<{ id: string; key: string }[]>`
    INSERT INTO transfer (id, key, kind, booking_id, due_id, source, reason, category, entered_by_id, corrects_id, created_at)
    SELECT uuidv7()::text, t.key, t.kind, t."bookingId", t."dueId", t.source, t.reason, t.category, t."enteredById", t."correctsId",
      clock_timestamp()
    FROM jsonb_to_recordset(${JSON.stringify(all.map(({ row }) => row))}::jsonb) AS t(key text, kind text, "bookingId" text,
      "dueId" text, source text, reason text, category text, "enteredById" text, "correctsId" text)
    ON CONFLICT DO NOTHING RETURNING id, key`;
  const ids = new Map(made.map(({ id, key }) => [key, id]));
  // A key that stands twice among them moves once: the second is a repetition like any other.
  const named = all.map((each) => {
    const id = ids.get(each.row.key);
    ids.delete(each.row.key);
    return { ...each, id };
  });
  await post(
    tx,
    named.flatMap(({ id: transferId, entries }) =>
      transferId ? entries.map((entry) => ({ ...entry, transferId })) : [],
    ),
  );
  const results: TransferResult[] = [];
  for (const { id, row, entries } of named)
    results.push(id ? { id, isNew: true } : await theFirst(tx, row.key, { ...row, entries }));
  return results;
};

const post = async (tx: Db, entries: readonly (Entry & { transferId: string })[]): Promise<void> => {
  if (entries.length === 0) return;
  const accounts = await lockedAccounts(tx, entries);
  refuseBeyondLimits(accounts, entries);
  const rows = entries.map(({ transferId, account, amountMinor, currency }) => {
    const accountId = accounts.get(account)?.id;
    if (!accountId) throw new Error(`account ${account} is not there`);
    return { transferId, accountId, amountMinor, currency };
  });
  await tx.$executeRaw`
    INSERT INTO posting (id, transfer_id, account_id, amount_minor, currency)
    SELECT uuidv7()::text, p."transferId", p."accountId", p."amountMinor", p.currency
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS p("transferId" text, "accountId" text, "amountMinor" bigint, currency text)`;
};

/** Notes what a transfer is at Stripe, once Stripe has said so. */
export const noteSource = async (tx: Db, { key, source }: { key: string; source: string }): Promise<void> => {
  await tx.transfer.updateMany({ where: { key }, data: { source } });
};

const theFirst = async (tx: Db, key: string, wanted: Body): Promise<TransferResult> => {
  const first = await tx.transfer.findUniqueOrThrow({
    where: { key },
    include: { postings: { include: { account: { select: { code: true } } } } },
  });
  const entries = first.postings.map(({ account, amountMinor, currency }) => ({
    account: account.code as Entry['account'],
    amountMinor: Number(amountMinor),
    currency,
  }));
  if (!isSameBody({ kind: first.kind, bookingId: first.bookingId, entries }, wanted)) {
    throw new AppError('conflict', 'ledger.keyReused');
  }
  return { id: first.id, isNew: false };
};

/** Takes the accounts of a transfer before it is made, for who decides on what stands on them: in the order in which it takes them itself. */
export const lockAccounts = async (tx: Db, entries: readonly Entry[]): Promise<void> => {
  await lockedAccounts(tx, entries);
};

/** The accounts of a transfer, made where they are new and locked, always in the order of their codes: no deadlock. */
const lockedAccounts = async (tx: Db, entries: readonly Entry[]): Promise<Map<string, LockedAccount>> => {
  if (entries.length === 0) return new Map();
  const currencies = new Map(entries.map(({ account, currency }) => [account as string, currency]));
  const codes = [...currencies.keys()].sort();
  await tx.ledgerAccount.createMany({
    data: codes.map((code) => ({ ...accountOf(code), currency: currencies.get(code) ?? '' })),
    skipDuplicates: true,
  });
  const rows = await tx.$queryRaw<LockedAccount[]>`
    SELECT id, code, currency, min_minor, max_minor, balance_minor FROM ledger_account
    WHERE code = ANY(${codes}) ORDER BY code COLLATE "C" FOR NO KEY UPDATE`;
  return new Map(rows.map((row) => [row.code, row]));
};

/** The database keeps the limits whatever happens here; asking first gives an answer that is fit to show. */
const refuseBeyondLimits = (accounts: Map<string, LockedAccount>, entries: readonly Entry[]): void => {
  const balances = new Map([...accounts].map(([code, { balance_minor }]) => [code, balance_minor]));
  for (const { account, amountMinor } of entries) {
    balances.set(account, (balances.get(account) ?? 0n) + BigInt(amountMinor));
  }
  for (const { code, min_minor: min, max_minor: max } of accounts.values()) {
    if (!isWithin(balances.get(code) ?? 0n, { min, max })) throw new AppError('conflict', 'ledger.limit');
  }
};
