import 'server-only';
import type { Db } from '@/lib/platform/db/client';

export type NewPayment = {
  bookingId: string;
  amountMinor: number;
  providerMinor: number;
  depositMinor: number;
  currency: string;
};

/** Opens the payment of an accepted booking, once; nothing at Stripe yet. */
export const preparePayment = async (tx: Db, payment: NewPayment): Promise<void> => {
  await tx.payment.createMany({ data: [payment], skipDuplicates: true });
};
