import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { account } from './accounts';
import { balanceOf } from './queries';

/** One line of an account of a credit, as its holder reads it. */
export type StatementLine = {
  id: string;
  at: Date;
  /** Whom it came from or went to; null: the community's own account. */
  other: { name: string; handle: string; kind: string } | null;
  bookingId: string | null;
  reason: string | null;
  amountMinor: number;
  /** What stood on the account after it. */
  balanceMinor: number;
  /** When the movement was made that it puts right. */
  correctsAt: Date | null;
};

/** The last movements of a holder's credit, the newest first. */
export const statementOf = async (
  db: Db,
  { holderId, asset, limit }: { holderId: string; asset: string; limit: number },
): Promise<StatementLine[]> => {
  const code = account.credit(holderId, asset);
  const postings = await db.posting.findMany({
    where: { account: { code } },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      id: true,
      amountMinor: true,
      transfer: {
        select: {
          bookingId: true,
          reason: true,
          createdAt: true,
          corrects: { select: { createdAt: true } },
          postings: {
            where: { account: { code: { not: code } } },
            take: 1,
            select: { account: { select: { holder: { select: { name: true, handle: true, kind: true } } } } },
          },
        },
      },
    },
  });
  let balanceMinor = await balanceOf(db, code);
  return postings.map(({ id, amountMinor, transfer }) => {
    const line = { id, amountMinor: Number(amountMinor), balanceMinor };
    balanceMinor -= line.amountMinor;
    const { bookingId, reason, createdAt: at, corrects, postings: others } = transfer;
    const other = others[0]?.account.holder ?? null;
    return { ...line, at, other, bookingId, reason, correctsAt: corrects?.createdAt ?? null };
  });
};
