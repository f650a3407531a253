import 'server-only';
import { holdOwedCredit } from '@/lib/due/commands/held-credit';
import type { Db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';

/** Whoever agrees need not be the one whose account it is: no balance is told. */
const shortKeys: Record<string, string> = {
  'ledger.creditLow': 'booking.creditShort',
  'ledger.creditHigh': 'booking.creditFull',
};

/**
 * All that a booking has come to owe in credit is kept for it, or nothing is agreed: `conflict booking.creditShort` where its customer has not so
 * much, `booking.creditFull` where its provider could not hold it, `ledger.creditOver` where the credit is closed. Last of a transaction.
 */
export const keepCredit = async (tx: Db, bookingId: string): Promise<void> => {
  try {
    await holdOwedCredit(tx, bookingId);
  } catch (error) {
    const key = error instanceof AppError ? shortKeys[error.key] : undefined;
    throw key ? new AppError('conflict', key) : error;
  }
};
