import 'server-only';
import { createHash } from 'node:crypto';
import type { Db } from '@/lib/platform/db/client';
import type { Payment } from '@/lib/platform/db/generated/client';
import { stepRefusal } from '@/lib/shared/amount';
import { AppError } from '@/lib/shared/errors';

/** The payment of a booking with its row locked until the transaction ends: what is decided on it stays true. */
export const lockedPayment = async (tx: Db, bookingId: string): Promise<Payment | null> => {
  await tx.$queryRaw`SELECT 1 FROM payment WHERE booking_id = ${bookingId} FOR UPDATE`;
  return findPayment(tx, bookingId);
};

/** The payment of a booking, or null. */
export const findPayment = (db: Db, bookingId: string): Promise<Payment | null> =>
  db.payment.findUnique({ where: { bookingId } });

/** What a payment is for: between whom, from when to when, and by which name. */
export type PaidFor = { customerId: string; providerId: string; startsAt: Date; endsAt: Date; title: string };

/** Tells what the payment of a booking is for. It stands on a higher floor, so it is handed in. */
export type AskPaidFor = (tx: Db, bookingId: string) => Promise<PaidFor>;

/** A short text that differs when `value` does: keeps an idempotency key from being reused for another request. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** `invalid field.step` for what no card gives back or pays exactly: said before the books decide. */
export const requirePayable = (amountMinor: number, currency: string): void => {
  const refusal = stepRefusal(amountMinor, currency);
  if (refusal)
    throw new AppError('invalid', refusal.key, { ...(refusal.values && { values: refusal.values }) });
};
