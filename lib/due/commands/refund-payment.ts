import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { noteSource, transfer } from '@/lib/ledger/commands';
import { atStripeOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { refund } from '@/lib/platform/stripe/payments';
import { AppError } from '@/lib/shared/errors';
import { sumMinor } from '@/lib/shared/money';
import { type DueRow, lockDues, requirePayable } from '../due-rows';
import { refundableMinor, settledDues } from '../rules';
import { reversePayout, takeBack } from './take-back';

export type RefundRequest = {
  bookingId: string;
  /** Left out: all that is left of what was paid. */
  amountMinor?: number | undefined;
  /** One refund for ever: a booking may have several, each under its own. */
  key: string;
  /** Only of this payment; otherwise of all of the booking, what was paid last first. */
  paymentId?: string | undefined;
  /** A second payment for the same that goes back whole; the dues stay as they are. */
  intentId?: string | undefined;
};

export type Refunded = { amountMinor: number };

/** A part of a refund: what goes back by one charge. */
type Part = { key: string; intentId: string; amountMinor: number; currency: string; earnedKey?: string };

/**
 * Gives money back to the cards it came from. The books decide first, in one transaction; Stripe is then told under the
 * same keys, again after a crash, and its answers noted. Where nothing was paid, nothing goes back; what the provider has
 * already is taken back from them.
 * `conflict payment.tooMuch` beyond what is left.
 */
export const refundPayment = async (request: RefundRequest): Promise<Refunded> => {
  const parts = await transaction((tx) => decide(tx, request));
  for (const part of parts) await giveBack(request.bookingId, part);
  return { amountMinor: sumMinor(parts.map(({ amountMinor }) => amountMinor)) };
};

const giveBack = async (bookingId: string, part: Part): Promise<void> => {
  const { key, intentId, amountMinor, currency, earnedKey } = part;
  const sent = await atStripeOf(db, key);
  if (!sent) throw new Error(`the refund ${key} is not in the books`);
  if (!sent.source) {
    const made = await refund({
      paymentIntentId: intentId,
      amountMinor,
      currency,
      metadata: { bookingId },
      idempotencyKey: key,
    });
    await noteSource(db, { key, source: made.id });
  }
  if (earnedKey) await reversePayout({ earnedKey, refundKey: key });
};

/** Writes the refund into the books, once; a repetition gets the first decision. */
const decide = async (tx: Db, request: RefundRequest): Promise<Part[]> => {
  const { bookingId, key, intentId } = request;
  const all = await lockDues(tx, bookingId);
  const [any] = all;
  if (!any) return [];
  if (intentId) return [await sendBack(tx, request, { key, intentId, currency: any.currency })];
  const dues = all.filter(
    ({ way, state, payment }) => way === 'card' && settledDues.has(state) && payment?.intentId,
  );
  if (dues.length === 0) return [];
  const known = await decidedBefore(tx, dues, key);
  if (known.length > 0) return known;
  const parts = partsOf(dues, request);
  for (const { due, amountMinor } of parts) await takeOut(tx, due, { key: partKey(key, due), amountMinor });
  return parts.map(({ due, amountMinor }) => partOf(due, key, amountMinor));
};

/** The first due of a booking goes back under the refund's own key, the others under keys made of it. */
const partKey = (key: string, due: DueRow): string =>
  due.key === due.bookingId ? key : `${key}/${due.key.slice(due.bookingId.length + 1)}`;

const partOf = (due: DueRow, key: string, amountMinor: number): Part => ({
  key: partKey(key, due),
  intentId: due.payment?.intentId ?? '',
  amountMinor,
  currency: due.currency,
  earnedKey: due.key,
});

/** What was decided under this key before; empty when it is new. */
const decidedBefore = async (tx: Db, dues: readonly DueRow[], key: string): Promise<Part[]> => {
  const parts: Part[] = [];
  for (const due of dues) {
    const decided = await atStripeOf(tx, partKey(key, due));
    if (decided?.kind === 'refund') parts.push(partOf(due, key, decided.amountMinor));
  }
  return parts;
};

/** How much of each due goes back: of what was paid last first. */
const partsOf = (
  dues: readonly DueRow[],
  { amountMinor, paymentId }: RefundRequest,
): { due: DueRow; amountMinor: number }[] => {
  const from = dues.filter((due) => !paymentId || due.paymentId === paymentId).toReversed();
  let leftMinor = amountMinor ?? sumMinor(from.map(refundableMinor));
  const parts = from.map((due) => {
    const part = { due, amountMinor: Math.min(leftMinor, refundableMinor(due)) };
    leftMinor -= part.amountMinor;
    return part;
  });
  if (leftMinor > 0) throw new AppError('conflict', 'payment.tooMuch');
  return parts.filter((part) => part.amountMinor > 0);
};

const takeOut = async (
  tx: Db,
  due: DueRow,
  { key, amountMinor }: { key: string; amountMinor: number },
): Promise<void> => {
  const { id, bookingId, currency } = due;
  requirePayable(amountMinor, currency);
  await takeBack(tx, due, { refundKey: key, amountMinor });
  await toStripe(tx, { bookingId, dueId: id, currency, key, amountMinor });
  await tx.due.update({ where: { id }, data: { refundedMinor: { increment: amountMinor } } });
};

type Leaving = { bookingId: string; dueId?: string; currency: string; key: string; amountMinor: number };

const toStripe = (tx: Db, { bookingId, dueId, currency, key, amountMinor }: Leaving) =>
  transfer(tx, {
    key,
    kind: 'refund',
    bookingId,
    dueId,
    postings: move(account.booking(bookingId), account.stripe(currency), amountMinor, currency),
  });

/** A payment too many leaves as it came. */
const sendBack = async (
  tx: Db,
  { bookingId, amountMinor = 0 }: RefundRequest,
  part: Omit<Part, 'amountMinor'>,
): Promise<Part> => {
  const { key, currency } = part;
  requirePayable(amountMinor, currency);
  await toStripe(tx, { bookingId, currency, key, amountMinor });
  return { ...part, amountMinor };
};
