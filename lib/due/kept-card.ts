import type { Prisma } from '@/lib/platform/db/generated/client';

/** What of the payments of an agreement says which card it keeps and which page is open; the latest first. */
export const cardPayments = {
  orderBy: [{ paidAt: 'desc' }, { createdAt: 'desc' }],
  select: { state: true, checkoutId: true, checkoutUrl: true, customerId: true, cardExpires: true },
} as const satisfies Prisma.Pledge$paymentsArgs;

type CardPayment = Prisma.PaymentGetPayload<typeof cardPayments>;

/** The card that is kept: the one that was left, or charged, last. */
export const keptCard = (payments: readonly CardPayment[]): CardPayment | undefined =>
  payments.find(({ state }) => state === 'paid');

/** The page on which a card is waited for. */
export const openPage = (payments: readonly CardPayment[]): CardPayment | undefined =>
  payments.find(({ state, checkoutUrl }) => state === 'open' && checkoutUrl !== null);
