import 'server-only';
import { db } from '@/lib/platform/db/client';

/** The accounts that are kept in a member's name in the books. */
export const ledgerKept = (memberId: string) =>
  db.ledgerAccount.findMany({
    where: { memberId },
    select: { code: true, kind: true, currency: true, balanceMinor: true },
    orderBy: { createdAt: 'asc' },
  });
