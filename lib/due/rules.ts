import { statesWhere } from '@/lib/lifecycle/states';
import { currencyAsset } from '@/lib/shared/asset';
import { wholeSteps } from '@/lib/shared/money';

export const paymentStates = ['open', 'paid', 'failed', 'cancelled'] as const;
export type PaymentState = (typeof paymentStates)[number];

/** How a due stands, and what that means. Only a deposit is secured by a card, let go of or taken. */
const dueMeanings = {
  open: { isOwed: true, isSettled: false, isSecured: false, mayBeTaken: false, mayBeCharged: true },
  settled: { isOwed: false, isSettled: true, isSecured: false, mayBeTaken: false, mayBeCharged: false },
  cancelled: { isOwed: false, isSettled: false, isSecured: false, mayBeTaken: false, mayBeCharged: false },
  failed: { isOwed: false, isSettled: false, isSecured: false, mayBeTaken: true, mayBeCharged: true },
  card_kept: { isOwed: false, isSettled: false, isSecured: true, mayBeTaken: true, mayBeCharged: false },
  held: { isOwed: false, isSettled: false, isSecured: true, mayBeTaken: true, mayBeCharged: false },
  released: { isOwed: false, isSettled: false, isSecured: false, mayBeTaken: false, mayBeCharged: false },
  captured: { isOwed: false, isSettled: false, isSecured: false, mayBeTaken: false, mayBeCharged: false },
} as const;
export type DueState = keyof typeof dueMeanings;
export const dueStates = Object.keys(dueMeanings) as DueState[];

export const owedDues = statesWhere(dueMeanings, ({ isOwed }) => isOwed);
export const settledDues = statesWhere(dueMeanings, ({ isSettled }) => isSettled);
/** A card or a hold stands for it. */
export const securedDues = statesWhere(dueMeanings, ({ isSecured }) => isSecured);

/** How each is called where it is a deposit: until a card stands for it there is none. */
const asDeposit = {
  open: 'none',
  settled: 'captured',
  cancelled: 'none',
  failed: 'failed',
  card_kept: 'card_kept',
  held: 'held',
  released: 'released',
  captured: 'captured',
} as const satisfies Record<DueState, string>;
export type DepositState = (typeof asDeposit)[DueState];
export const depositStates: readonly DepositState[] = [...new Set(Object.values(asDeposit))];

/** How the deposit of a booking stands; `none` also where none is asked for. */
export const depositStateOf = (due: { state: string } | undefined): DepositState =>
  due ? asDeposit[due.state as DueState] : 'none';
/** Of what is no deposit: another card may still pay it. */
export const chargeableDues = statesWhere(dueMeanings, ({ mayBeCharged }) => mayBeCharged);
/** Nobody has decided what becomes of the deposit. */
export const takeableDues = statesWhere(dueMeanings, ({ mayBeTaken }) => mayBeTaken);

/** The amounts of a due: what was paid, what of it the creditor gets, and what went back. */
export type Amounts = {
  amountMinor: number;
  creditorMinor: number;
  refundedMinor: number;
  currency: string;
};

/** What can still be given back: also what was handed over already, which is then taken back. */
export const refundableMinor = ({
  amountMinor,
  refundedMinor,
}: Pick<Amounts, 'amountMinor' | 'refundedMinor'>): number => amountMinor - refundedMinor;

export type Shares = { creditorMinor: number; feeMinor: number };

/**
 * How what is left of a due divides: the creditor keeps the agreed share of it, the community the rest. A refund
 * takes from both in proportion.
 */
export const sharesOf = ({ amountMinor, creditorMinor, refundedMinor, currency }: Amounts): Shares => {
  const leftMinor = amountMinor - refundedMinor;
  if (leftMinor <= 0) return { creditorMinor: 0, feeMinor: 0 };
  const share = Math.min(
    leftMinor,
    wholeSteps((leftMinor * creditorMinor) / amountMinor, currencyAsset(currency)),
  );
  return { creditorMinor: share, feeMinor: leftMinor - share };
};

/** What a refund of `backMinor` takes from each when all was divided already. */
export const takenBack = (amounts: Amounts, backMinor: number): Shares => {
  const before = sharesOf(amounts);
  const after = sharesOf({ ...amounts, refundedMinor: amounts.refundedMinor + backMinor });
  return {
    creditorMinor: before.creditorMinor - after.creditorMinor,
    feeMinor: before.feeMinor - after.feeMinor,
  };
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

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

/** When a card that was refused for the nth time (from 1) is tried again; null: it is lost. Days are those of the setting, from the first try. */
export const nextTryAt = (attempts: number, retryDays: readonly number[], now: Date): Date | null => {
  const day = retryDays[attempts - 1];
  if (day === undefined) return null;
  return new Date(now.getTime() + (day - (retryDays[attempts - 2] ?? 0)) * dayMs);
};
