import 'server-only';
import { createHash } from 'node:crypto';
import type { Db } from '@/lib/platform/db/client';

/** The payment of a booking with its row locked until the transaction ends: what is decided on it stays true. */
export const lockedPayment = async (tx: Db, bookingId: string) => {
  await tx.$queryRaw`SELECT 1 FROM payment WHERE booking_id = ${bookingId} FOR UPDATE`;
  return findPayment(tx, bookingId);
};

/** The payment of a booking with the one it is for, or null. */
export const findPayment = (db: Db, bookingId: string) =>
  db.payment.findUnique({
    where: { bookingId },
    include: {
      booking: {
        select: {
          providerId: true,
          customerId: true,
          startsAt: true,
          endsAt: true,
          listing: { select: { title: true } },
        },
      },
    },
  });

export type PaymentRow = NonNullable<Awaited<ReturnType<typeof findPayment>>>;

/** A short text that differs when `value` does: keeps an idempotency key from being reused for another request. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
