import 'server-only';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { sumMinor } from '@/lib/shared/money';
import { type DueKind, dueKey, isSecurity } from '../kinds';

/** What one is to pay the other, or to secure; `position`: which one of its kind. */
export type NewDue = {
  kind: DueKind;
  position?: number;
  debtorId: string;
  creditorId: string;
  amountMinor: number;
  /** What of it the creditor gets. */
  creditorMinor: number;
  currency: string;
  /** From when on it is owed; left out: now. */
  dueAt?: Date;
};

/**
 * Opens what is due by a booking and is paid together on one page, once; nothing at Stripe yet. What comes to nothing is left
 * out; the payment that settles them, or null where nothing is left.
 */
export const openDues = async (
  tx: Db,
  bookingId: string,
  wanted: readonly NewDue[],
): Promise<{ paymentId: string } | null> => {
  const dues = wanted
    .filter(({ amountMinor }) => amountMinor > 0)
    .map(({ position = 1, dueAt = now(), ...due }) => ({
      ...due,
      position,
      dueAt,
      bookingId,
      key: dueKey(bookingId, { ...due, position }),
    }));
  const [first] = dues;
  if (!first) return null;
  const { key, currency } = first;
  const amountMinor = sumMinor(dues.filter(({ kind }) => !isSecurity(kind)).map((due) => due.amountMinor));
  await tx.payment.createMany({ data: [{ bookingId, key, amountMinor, currency }], skipDuplicates: true });
  const { id: paymentId } = await tx.payment.findUniqueOrThrow({ where: { key }, select: { id: true } });
  await tx.due.createMany({ data: dues.map((due) => ({ ...due, paymentId })), skipDuplicates: true });
  return { paymentId };
};
