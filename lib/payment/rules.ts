import { statesWhere } from '@/lib/lifecycle/states';
import { currencyAsset } from '@/lib/shared/asset';
import { wholeSteps } from '@/lib/shared/money';

export const paymentStates = ['open', 'paid', 'failed', 'cancelled'] as const;
export type PaymentState = (typeof paymentStates)[number];

export const depositStates = ['none', 'card_kept', 'held', 'released', 'captured', 'failed'] as const;
export type DepositState = (typeof depositStates)[number];

/** What a state of a deposit means: a card or a hold stands for it; nobody has decided what becomes of it. */
const depositMeanings: Record<DepositState, { isSecured: boolean; isOpen: boolean }> = {
  none: { isSecured: false, isOpen: false },
  card_kept: { isSecured: true, isOpen: true },
  held: { isSecured: true, isOpen: true },
  failed: { isSecured: false, isOpen: true },
  released: { isSecured: false, isOpen: false },
  captured: { isSecured: false, isOpen: false },
};

export const securedDeposits = statesWhere(depositMeanings, ({ isSecured }) => isSecured);
export const openDeposits = statesWhere(depositMeanings, ({ isOpen }) => isOpen);

/** The amounts of a payment: what was paid, what of it the provider gets, and what went back. */
export type Amounts = {
  amountMinor: number;
  providerMinor: number;
  refundedMinor: number;
  currency: string;
};

/** What can still be given back: also what was handed over already, which is then taken back. */
export const refundableMinor = ({
  amountMinor,
  refundedMinor,
}: Pick<Amounts, 'amountMinor' | 'refundedMinor'>): number => amountMinor - refundedMinor;

export type Shares = { providerMinor: number; feeMinor: number };

/**
 * How what is left of a payment divides: the provider keeps the agreed share of it, the community the rest. A refund
 * takes from both in proportion.
 */
export const sharesOf = ({ amountMinor, providerMinor, refundedMinor, currency }: Amounts): Shares => {
  const leftMinor = amountMinor - refundedMinor;
  if (leftMinor <= 0) return { providerMinor: 0, feeMinor: 0 };
  const share = Math.min(
    leftMinor,
    wholeSteps((leftMinor * providerMinor) / amountMinor, currencyAsset(currency)),
  );
  return { providerMinor: share, feeMinor: leftMinor - share };
};

/** What a refund of `backMinor` takes from each when all was divided already. */
export const takenBack = (amounts: Amounts, backMinor: number): Shares => {
  const before = sharesOf(amounts);
  const after = sharesOf({ ...amounts, refundedMinor: amounts.refundedMinor + backMinor });
  return {
    providerMinor: before.providerMinor - after.providerMinor,
    feeMinor: before.feeMinor - after.feeMinor,
  };
};

const hourMs = 3_600_000;

/**
 * For how long a bank keeps an amount held: 7 days with most cards, less some hours for the job's own delay. The answer
 * to each hold says it exactly. Source: Stripe, "Place a hold on a payment method".
 */
export const holdHours = 7 * 24 - 6;

/** A hold that does not fit when the booking is confirmed is placed this long before the start. */
export const holdBeforeStartHours = 24;

export type HoldPlan = { when: 'now' } | { when: 'later'; at: Date } | { when: 'never' };

/**
 * When to hold a deposit so that the hold outlasts the loan and the time to claim: at once, on the day before the start,
 * or not at all (the card is kept and charged only on a decided claim).
 */
export const holdPlan = (
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  claimHours: number,
  now: Date,
): HoldPlan => {
  const needed = endsAt.getTime() + claimHours * hourMs;
  const lasts = (from: number): boolean => from + holdHours * hourMs >= needed;
  if (lasts(now.getTime())) return { when: 'now' };
  const dayBefore = startsAt.getTime() - holdBeforeStartHours * hourMs;
  if (dayBefore > now.getTime() && lasts(dayBefore)) return { when: 'later', at: new Date(dayBefore) };
  return { when: 'never' };
};
