import 'server-only';
import * as deposits from '@/lib/payment/commands/deposit';
import * as payouts from '@/lib/payment/commands/pay-out';
import * as refunds from '@/lib/payment/commands/refund-payment';
import type { AskPaidFor } from '@/lib/payment/payment-row';

/** What the payment of a booking is for, as it stands now. */
const paidFor: AskPaidFor = async (tx, id) => {
  const { listing, ...booking } = await tx.booking.findUniqueOrThrow({
    where: { id },
    select: {
      customerId: true,
      providerId: true,
      startsAt: true,
      endsAt: true,
      listing: { select: { title: true } },
    },
  });
  return { ...booking, title: listing.title };
};

type First<Command extends (asked: never, ask: AskPaidFor) => unknown> = Parameters<Command>[0];

/** What moves a booking's money (`lib/payment/commands`), with what the booking says of itself. */
export const payOut = (asked: First<typeof payouts.payOut>) => payouts.payOut(asked, paidFor);
export const holdDeposit = (asked: First<typeof deposits.holdDeposit>) =>
  deposits.holdDeposit(asked, paidFor);
export const captureDeposit = (asked: First<typeof deposits.captureDeposit>) =>
  deposits.captureDeposit(asked, paidFor);
export const refundPayment = (asked: First<typeof refunds.refundPayment>) =>
  refunds.refundPayment(asked, paidFor);
