import 'server-only';
import { owedTo, payoutsTo } from '@/lib/ledger/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db } from '@/lib/platform/db/client';
import type { Payment } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import { findProviderAccount } from '@/lib/platform/stripe/providers';
import type { Money } from '@/lib/shared/money';
import { mustAct } from '@/lib/standing/standing';
import { findPayoutAccount } from './payout-account';
import { type DepositState, type PaymentState, refundableMinor } from './rules';

export type PaymentView = {
  state: PaymentState;
  amountMinor: number;
  currency: string;
  /** The page to pay on, while it is open. */
  checkoutUrl: string | null;
  paidAt: Date | null;
  refundedMinor: number;
  /** What can still be given back. */
  refundableMinor: number;
  /** What was sent to the provider's account, and what stands to their credit until they have one. */
  paidOutMinor: number;
  owedMinor: number;
  deposit: { minor: number; state: DepositState };
};

const viewOf = (payment: Payment): PaymentView => {
  const { checkoutUrl, checkoutExpiresAt, paidOutAt, paidOutMinor } = payment;
  const isPageOpen = payment.state === 'open' && checkoutExpiresAt !== null && checkoutExpiresAt > now();
  return {
    state: payment.state as PaymentState,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    checkoutUrl: isPageOpen ? checkoutUrl : null,
    paidAt: payment.paidAt,
    refundedMinor: payment.refundedMinor,
    refundableMinor: payment.state === 'paid' ? refundableMinor(payment) : 0,
    paidOutMinor: paidOutAt ? paidOutMinor : 0,
    owedMinor: paidOutAt ? 0 : paidOutMinor,
    deposit: { minor: payment.depositMinor, state: payment.depositState as DepositState },
  };
};

/** The money side of bookings, by booking; those without any are left out. */
export const paymentsOf = async (
  db: Db,
  bookingIds: readonly string[],
): Promise<Map<string, PaymentView>> => {
  const payments = await db.payment.findMany({ where: { bookingId: { in: [...bookingIds] } } });
  return new Map(payments.map((payment) => [payment.bookingId, viewOf(payment)]));
};

/** The money side of a booking, or null when there is none. */
export const paymentOf = async (db: Db, bookingId: string): Promise<PaymentView | null> =>
  (await paymentsOf(db, [bookingId])).get(bookingId) ?? null;

/** Whether somebody may be paying at this moment, or has and nobody here knows yet: a page at Stripe that was not settled. */
export const hasOpenPage = async (db: Db, bookingId: string): Promise<boolean> =>
  (await db.payment.count({ where: { bookingId, state: 'open', checkoutId: { not: null } } })) > 0;

export type PayoutsView = {
  /** Whether they can be paid: not begun, begun but not finished at Stripe, or ready; unknown when it does not answer. */
  account: 'none' | 'unfinished' | 'ready' | 'unknown';
  /** How long after the start of a booking its money leaves (a setting of the community). */
  hoursAfterStart: number;
  /** To their credit, not yet sent. */
  owed: Money[];
  payouts: {
    key: string;
    at: Date;
    amount: Money;
    isSent: boolean;
    /** What it comes from. */
    bookingId: string | null;
    campaignId: string | null;
  }[];
};

/**
 * What a holder has earned, for who sees to it: what waits for an account, and what was sent. Asks Stripe how their account
 * stands.
 */
export const payoutsOf = async (viewer: Viewer, holderId: string): Promise<PayoutsView> => {
  mustAct(viewer, 'payout.manage', holderId);
  const [account, owed, payouts, numbers] = await Promise.all([
    accountState(holderId),
    owedTo(db, holderId),
    payoutsTo(db, holderId),
    settings(),
  ]);
  return {
    account,
    hoursAfterStart: numbers.payoutHoursAfterStart,
    owed,
    payouts: payouts.map(({ amountMinor, currency, ...payout }) => ({
      ...payout,
      amount: { amountMinor, currency },
    })),
  };
};

const accountState = async (holderId: string): Promise<PayoutsView['account']> => {
  const accountId = await findPayoutAccount(db, holderId);
  if (!accountId) return 'none';
  try {
    const { canReceive } = await findProviderAccount(accountId);
    return canReceive ? 'ready' : 'unfinished';
  } catch (error) {
    console.error(`The account of ${holderId} could not be looked up`, error);
    return 'unknown';
  }
};
