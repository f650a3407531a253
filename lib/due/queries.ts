import 'server-only';
import { owedTo, payoutsTo } from '@/lib/ledger/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db } from '@/lib/platform/db/client';
import type { Payment } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import { findProviderAccount } from '@/lib/platform/stripe/providers';
import { type Money, sumMinor } from '@/lib/shared/money';
import { mustAct } from '@/lib/standing/standing';
import { type DueRow, duesOf, duesOfAll } from './due-rows';
import { type DueKind, type DueWay, isSecurity } from './kinds';
import { findPayoutAccount } from './payout-account';
import {
  type DepositState,
  type DueState,
  depositStateOf,
  owedDues,
  type PaymentState,
  refundableMinor,
  settledDues,
  sharesOf,
} from './rules';

export type DueView = {
  id: string;
  kind: DueKind;
  position: number;
  /** Holders: who owes it, to whom. */
  debtorId: string;
  creditorId: string;
  amountMinor: number;
  currency: string;
  dueAt: Date;
  state: DueState;
  by: DueWay;
  settledAt: Date | null;
  refundedMinor: number;
  paidOutMinor: number;
  paymentId: string | null;
};

/** The money side of a booking. Amounts are those of all that was or is to be paid, a deposit apart. */
export type PaymentView = {
  /** Of the payment that the booking began with. */
  state: PaymentState;
  amountMinor: number;
  currency: string;
  /** The page to pay on, while one is open. */
  checkoutUrl: string | null;
  paidAt: Date | null;
  refundedMinor: number;
  /** What can still be given back. */
  refundableMinor: number;
  /** What was sent to the provider's account, and what stands to their credit until they have one. */
  paidOutMinor: number;
  owedMinor: number;
  deposit: { minor: number; state: DepositState };
  dues: DueView[];
};

const dueView = (due: DueRow): DueView => {
  const { id, position, debtorId, creditorId, amountMinor, currency, dueAt, settledAt } = due;
  return {
    id,
    kind: due.kind as DueKind,
    position,
    debtorId,
    creditorId,
    amountMinor,
    currency,
    dueAt,
    state: due.state as DueState,
    by: due.way as DueWay,
    settledAt,
    refundedMinor: due.refundedMinor,
    paidOutMinor: due.paidOutMinor,
    paymentId: due.paymentId,
  };
};

const isPageOpen = ({ state, checkoutExpiresAt }: Payment): boolean =>
  state === 'open' && checkoutExpiresAt !== null && checkoutExpiresAt > now();

const viewOf = (dues: readonly DueRow[]): PaymentView | null => {
  const payments = dues.flatMap(({ payment }) => payment ?? []);
  const first = payments.find(({ key, bookingId }) => key === bookingId) ?? payments[0];
  if (!first) return null;
  // What is owed in credit is no money.
  const prices = dues.filter((due) => !isSecurity(due.kind) && due.way !== 'credit');
  const settled = prices.filter(({ state }) => settledDues.has(state));
  const deposit = dues.find(({ kind }) => isSecurity(kind));
  const sum = (of: readonly DueRow[], part: (due: DueRow) => number): number => sumMinor(of.map(part));
  return {
    state: first.state as PaymentState,
    amountMinor: sum(
      prices.filter(({ paymentId, state }) => paymentId === first.id || state !== 'cancelled'),
      (due) => due.amountMinor,
    ),
    currency: first.currency,
    checkoutUrl: payments.find(isPageOpen)?.checkoutUrl ?? null,
    paidAt: first.paidAt,
    refundedMinor: sum(prices, (due) => due.refundedMinor),
    refundableMinor: sum(settled, refundableMinor),
    paidOutMinor: sum(prices, (due) => (due.paidOutAt ? due.paidOutMinor : 0)),
    owedMinor: sum(prices, (due) => (due.paidOutAt ? 0 : due.paidOutMinor)),
    deposit: { minor: deposit?.amountMinor ?? 0, state: depositStateOf(deposit) },
    dues: dues.map(dueView),
  };
};

/** What is owed by bookings, by booking, and its money side: null where all of it is owed in credit. Those that owe nothing are left out. */
export const paymentsOf = async (
  db: Db,
  bookingIds: readonly string[],
): Promise<Map<string, { payment: PaymentView | null; dues: DueView[] }>> => {
  const dues = await duesOfAll(db, bookingIds);
  const byBooking = [...Map.groupBy(dues, (due) => due.bookingId)];
  return new Map(
    byBooking.map(([bookingId, of]) => [bookingId, { payment: viewOf(of), dues: of.map(dueView) }]),
  );
};

/** The money side of a booking, or null when there is none. */
export const paymentOf = async (db: Db, bookingId: string): Promise<PaymentView | null> =>
  viewOf(await duesOf(db, bookingId));

/** Whether somebody may be paying at this moment, or has and nobody here knows yet: a page at Stripe that was not settled. */
export const hasOpenPage = async (db: Db, bookingId: string): Promise<boolean> =>
  (await db.payment.count({ where: { bookingId, state: 'open', checkoutId: { not: null } } })) > 0;

/** When the next card of a campaign's pledges that was refused is tried again; null: none is. */
export const nextRetryOf = async (db: Db, campaignId: string): Promise<Date | null> => {
  const next = await db.due.findFirst({
    where: {
      campaignId,
      state: { in: owedDues.in },
      chargingSince: null,
      nextTryAt: { not: null },
      lastRefusal: { not: null },
    },
    orderBy: { nextTryAt: 'asc' },
    select: { nextTryAt: true },
  });
  return next?.nextTryAt ?? null;
};

export type Coming = Money & { bookingId: string };

export type PayoutsView = {
  /** Whether they can be paid: not begun, begun but not finished at Stripe, or ready; unknown when it does not answer. */
  account: 'none' | 'unfinished' | 'ready' | 'unknown';
  /** How long after the start of a booking its money leaves (a setting of the community). */
  hoursAfterStart: number;
  /** To their credit, not yet sent. */
  owed: Money[];
  /** What was paid by card and is not to their credit yet: their share of each due. */
  coming: Coming[];
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
  const [account, owed, coming, payouts, numbers] = await Promise.all([
    accountState(holderId),
    owedTo(db, holderId),
    comingTo(holderId),
    payoutsTo(db, holderId),
    settings(),
  ]);
  return {
    account,
    hoursAfterStart: numbers.payoutHoursAfterStart,
    owed,
    coming,
    payouts: payouts.map(({ amountMinor, currency, ...payout }) => ({
      ...payout,
      amount: { amountMinor, currency },
    })),
  };
};

/** Of what went back whole nothing comes; of pledges, their campaign says what comes. */
const comingTo = async (creditorId: string): Promise<Coming[]> => {
  const dues = await db.due.findMany({
    where: {
      creditorId,
      bookingId: { not: null },
      way: 'card',
      state: { in: settledDues.in },
      paidOutMinor: 0,
    },
    select: {
      bookingId: true,
      amountMinor: true,
      creditorMinor: true,
      refundedMinor: true,
      currency: true,
    },
  });
  return dues.flatMap(({ bookingId, ...amounts }) => {
    const amountMinor = sharesOf(amounts).creditorMinor;
    return bookingId && amountMinor > 0 ? [{ bookingId, amountMinor, currency: amounts.currency }] : [];
  });
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

/** In how many steps an agreement was settled in credit. */
export const creditDues = (db: Db, bookingId: string): Promise<number> =>
  db.due.count({ where: { bookingId, way: 'credit' } });
