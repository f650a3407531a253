import 'server-only';
import { db } from '@/lib/platform/db/client';

/** What a member bought, signed, sold and changed at desks, for themselves or for somebody else; and what they settled as an operator. */
export const deskKept = async (memberId: string) => {
  const [purchases, signatures, sales, exchanges, desks] = await Promise.all([
    db.purchase.findMany({
      where: { OR: [{ holderId: memberId }, { byMemberId: memberId }] },
      select: { assetCode: true, amountMinor: true, issuedAt: true, returnedAt: true, createdAt: true },
      orderBy: { id: 'asc' },
    }),
    db.signatory.findMany({
      where: { OR: [{ holderId: memberId }, { signedById: memberId }, { confirmedById: memberId }] },
      select: { assetCode: true, charter: true, signedAt: true, confirmedAt: true, endedAt: true },
      orderBy: { signedAt: 'asc' },
    }),
    db.sale.findMany({
      where: { OR: [{ holderId: memberId }, { byMemberId: memberId }, { paidById: memberId }] },
      select: { assetCode: true, amountMinor: true, state: true, settledAt: true, createdAt: true },
      orderBy: { id: 'asc' },
    }),
    db.deskExchange.findMany({
      where: { OR: [{ holderId: memberId }, { enteredById: memberId }] },
      select: { direction: true, amountMinor: true, state: true, answeredAt: true, createdAt: true },
      orderBy: { id: 'asc' },
    }),
    db.desk.findMany({
      where: { holderId: memberId },
      select: { assetCode: true, place: true, hours: true, isOpen: true, createdAt: true },
    }),
  ]);
  return { purchases, signatures, sales, deskExchanges: exchanges, desks };
};
