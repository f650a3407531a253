import 'server-only';
import { createHash } from 'node:crypto';
import type { Db } from '@/lib/platform/db/client';
import type { Due, Payment } from '@/lib/platform/db/generated/client';
import { stepRefusal } from '@/lib/shared/amount';
import { AppError } from '@/lib/shared/errors';
import { type Agreement, agreementOf, keyOfAgreement } from './agreement';

/** A due of a booking (the database holds it to a debtor), with the payment that settles it or whose card secures it. */
export type DueRow = Omit<Due, 'bookingId' | 'debtorId'> & {
  bookingId: string;
  debtorId: string;
  payment: Payment | null;
};

/** What is owed, and was, by some bookings: in the order in which it came. */
export const duesOfAll = async (db: Db, bookingIds: readonly string[]): Promise<DueRow[]> => {
  const rows = await db.due.findMany({
    where: { bookingId: { in: [...bookingIds] } },
    include: { payment: true },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  return rows as DueRow[];
};

/** The same of one booking. */
export const duesOf = (db: Db, bookingId: string): Promise<DueRow[]> => duesOfAll(db, [bookingId]);

/** The same with their rows locked until the transaction ends: what is decided on them stays true. */
export const lockDues = async (tx: Db, bookingId: string): Promise<DueRow[]> => {
  await tx.$queryRaw`SELECT 1 FROM due WHERE booking_id = ${bookingId} ORDER BY id FOR UPDATE`;
  return duesOf(tx, bookingId);
};

/** Takes the due of a pledge, if it owes already; always before the pledge itself. */
export const lockDueOf = async (tx: Db, pledgeId: string): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM due WHERE pledge_id = ${pledgeId} FOR UPDATE`;
};

/** Takes a payment's row for the rest of the transaction; always before its dues. */
export const lockPayment = async (tx: Db, id: string): Promise<Payment> => {
  await tx.$queryRaw`SELECT 1 FROM payment WHERE id = ${id} FOR UPDATE`;
  return tx.payment.findUniqueOrThrow({ where: { id } });
};

/** The payment that an agreement begins with, or another of its payments by its id; null where there is none. */
export const findPayment = (db: Db, of: Agreement, paymentId?: string): Promise<Payment | null> =>
  db.payment.findFirst({
    where: { ...agreementOf(of), ...(paymentId ? { id: paymentId } : { key: keyOfAgreement(of) }) },
  });

/** A short text that differs when `value` does: keeps an idempotency key from being reused for another request. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** `invalid field.step` for what no card gives back or pays exactly: said before the books decide. */
export const requirePayable = (amountMinor: number, currency: string): void => {
  const refusal = stepRefusal(amountMinor, currency);
  if (refusal)
    throw new AppError('invalid', refusal.key, { ...(refusal.values && { values: refusal.values }) });
};
