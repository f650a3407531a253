import 'server-only';
import { db } from '@/lib/platform/db/client';

/** The accounts that are kept in a holder's name in the books. */
export const ledgerKept = (holderId: string) =>
  db.ledgerAccount.findMany({
    where: { holderId },
    select: { code: true, kind: true, currency: true, balanceMinor: true },
    orderBy: { createdAt: 'asc' },
  });
