import 'server-only';
import { db } from '@/lib/platform/db/client';

/** The accounts that are kept in a holder's name in the books. */
export const ledgerKept = (holderId: string) =>
  db.ledgerAccount.findMany({
    where: { holderId },
    select: { code: true, kind: true, currency: true, balanceMinor: true },
    orderBy: { createdAt: 'asc' },
  });

/** What moved on a member's own accounts of credits, what they entered for somebody else, and what they changed of credits as an operator. */
export const creditKept = async (memberId: string) => {
  const told = { id: true, kind: true, reason: true, category: true, createdAt: true } as const;
  const [lines, creditsEntered, creditChanges, transferCategoryChanges] = await Promise.all([
    db.posting.findMany({
      where: { account: { holderId: memberId, kind: 'credit' } },
      select: { amountMinor: true, currency: true, transfer: { select: told } },
      orderBy: { id: 'asc' },
    }),
    db.transfer.findMany({
      where: {
        enteredById: memberId,
        postings: { none: { account: { holderId: memberId } } },
      },
      select: told,
      orderBy: { id: 'asc' },
    }),
    db.creditEvent.findMany({
      where: { byMemberId: memberId },
      select: { assetCode: true, name: true, data: true, at: true },
      orderBy: { id: 'asc' },
    }),
    db.transferCategoryChange.findMany({
      where: { byMemberId: memberId },
      select: { code: true, name: true, before: true, after: true, at: true },
      orderBy: { id: 'asc' },
    }),
  ]);
  const creditMoves = lines.map(({ transfer, ...line }) => ({ ...transfer, ...line }));
  return { creditMoves, creditsEntered, creditChanges, transferCategoryChanges };
};
