import 'server-only';
import { readId } from '@/lib/platform/cursor';
import type { Db } from '@/lib/platform/db/client';
import { account } from './accounts';
import { balanceOf } from './queries';

/** One line of an account of a credit, as its holder reads it. */
export type StatementLine = {
  id: string;
  /** By which it is named when somebody asks about it. */
  transferId: string;
  at: Date;
  /** What moved it: `credit`, `starter`, `issue`, `correction` … (words: `credit.kinds`). */
  kind: string;
  /** Whom it came from or went to; null: the community's own account. */
  other: { name: string; handle: string; kind: string } | null;
  bookingId: string | null;
  reason: string | null;
  category: string | null;
  /** Who entered it, where it was another than whoever's account it left; null where nobody did, or who has left. */
  enteredBy: string | null;
  amountMinor: number;
  /** What stood on the account after it. */
  balanceMinor: number;
  /** Of a correction: which one it puts right, and when that was made. */
  corrects: { id: string; at: Date } | null;
  /** It was put right later. */
  isCorrected: boolean;
};

const select = {
  id: true,
  amountMinor: true,
  transfer: {
    select: {
      id: true,
      kind: true,
      bookingId: true,
      reason: true,
      category: true,
      createdAt: true,
      enteredBy: { select: { name: true, handle: true } },
      corrects: { select: { id: true, createdAt: true } },
      corrected: { select: { id: true } },
      postings: {
        select: {
          accountId: true,
          amountMinor: true,
          account: {
            select: { code: true, holder: { select: { id: true, name: true, handle: true, kind: true } } },
          },
        },
      },
    },
  },
} as const;

/** What stood on an account once a posting was made. */
const balanceAfter = async (
  db: Db,
  code: ReturnType<typeof account.credit>,
  postingId: string,
): Promise<number> => {
  const later = await db.posting.aggregate({
    where: { account: { code }, id: { gt: postingId } },
    _sum: { amountMinor: true },
  });
  return (await balanceOf(db, code)) - Number(later._sum.amountMinor ?? 0);
};

/** The movements of a holder's credit, the newest first, in pages; `cursor`: the id of the last line seen. */
export const statementOf = async (
  db: Db,
  {
    holderId,
    asset,
    limit,
    cursor,
  }: { holderId: string; asset: string; limit: number; cursor?: string | null | undefined },
): Promise<{ items: StatementLine[]; next: string | null }> => {
  const code = account.credit(holderId, asset);
  const seen = readId(cursor);
  const rows = await db.posting.findMany({
    where: { account: { code }, ...(seen && { id: { lt: seen } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select,
  });
  const shown = rows.slice(0, limit);
  let balanceMinor = shown[0] ? await balanceAfter(db, code, shown[0].id) : 0;
  const items = shown.map(({ id, amountMinor, transfer }): StatementLine => {
    const line = { id, amountMinor: Number(amountMinor), balanceMinor };
    balanceMinor -= line.amountMinor;
    const { bookingId, reason, category, kind, createdAt: at, corrects, corrected } = transfer;
    const others = transfer.postings.find((each) => each.account.code !== code)?.account.holder ?? null;
    // What is kept of it for an agreement is still theirs.
    const other = others?.id === holderId ? null : others;
    const payer = transfer.postings.find((each) => each.amountMinor < 0n)?.account.holder;
    const enteredBy =
      transfer.enteredBy?.handle === payer?.handle ? null : (transfer.enteredBy?.name ?? null);
    return {
      ...line,
      ...{ transferId: transfer.id, at, kind, bookingId, reason, category, enteredBy },
      other: other && { name: other.name, handle: other.handle, kind: other.kind },
      corrects: corrects && { id: corrects.id, at: corrects.createdAt },
      isCorrected: corrected !== null,
    };
  });
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};
