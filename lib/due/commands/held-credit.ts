import 'server-only';
import { giveHeld, type Held, holdCredits, releaseHeld, takeBackGiven } from '@/lib/ledger/held-credit';
import { isInBooks } from '@/lib/ledger/queries';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { type DueRow, lockDues } from '../due-rows';
import { isHeld } from '../kinds';
import { owedDues, refundableMinor, settledDues } from '../rules';
import { giveBackLastFirst } from './last-first';

/*
 * What is owed in credit for an agreement goes the way of what a card pays: it is kept from the agreement on, handed over some time after the
 * start, and comes back by the cancellation tier. The books are ours, so each happens in the transaction that decides it.
 */

const holdKey = ({ key }: Pick<DueRow, 'key'>): string => `${key}:hold`;

const heldOf = (due: DueRow, key: string, amountMinor: number): Held => ({
  from: due.debtorId,
  to: due.creditorId,
  asset: due.currency,
  amountMinor,
  key,
  bookingId: due.bookingId,
  dueId: due.id,
});

const inCredit = (due: DueRow): boolean => due.way === 'credit' && isHeld(due.kind);

/**
 * Keeps what a booking has come to owe in credit, all of it or nothing: `conflict ledger.creditLow`, `creditHigh` or `creditOver`. Last of what
 * is decided, because the accounts are locked from here on.
 */
export const holdOwedCredit = async (tx: Db, bookingId: string): Promise<void> => {
  const owed = (await lockDues(tx, bookingId)).filter((due) => inCredit(due) && owedDues.has(due.state));
  if (owed.length === 0) return;
  const ids = owed.map(({ id }) => id);
  await tx.due.updateMany({ where: { id: { in: ids } }, data: { state: 'settled', settledAt: now() } });
  await holdCredits(
    tx,
    owed.map((due) => heldOf(due, holdKey(due), due.amountMinor)),
  );
};

/** The dues of a booking that credit is, or was, kept for: not what was counted at its end. */
const heldDues = async (tx: Db, bookingId: string): Promise<DueRow[]> => {
  const settled = (await lockDues(tx, bookingId)).filter(
    (due) => inCredit(due) && settledDues.has(due.state),
  );
  const held: DueRow[] = [];
  for (const due of settled) if (await isInBooks(tx, holdKey(due))) held.push(due);
  return held;
};

/** Whether credit is, or was, kept for a booking. */
export const hasHeldCredit = async (tx: Db, bookingId: string): Promise<boolean> =>
  (await heldDues(tx, bookingId)).length > 0;

type Which = (due: DueRow) => boolean;
type Back = { bookingId: string; dueId?: string; amountMinor?: number; of?: Which };

/**
 * Gives credit back to who owed it: so much, of what was owed last first, or (left out) all that is left; of one due, of some, or of all of a booking.
 * What was handed over already is taken back.
 */
export const returnCredit = async (
  tx: Db,
  { bookingId, dueId, amountMinor, of = () => true }: Back,
): Promise<void> => {
  const dues = (await heldDues(tx, bookingId)).filter((due) => (!dueId || due.id === dueId) && of(due));
  await giveBackLastFirst(
    tx,
    dues,
    amountMinor ?? Number.POSITIVE_INFINITY,
    (due, { partMinor, refundedMinor }) => {
      const given = heldOf(due, `${due.key}:back:${refundedMinor}`, partMinor);
      return due.paidOutAt ? takeBackGiven(tx, given) : releaseHeld(tx, given);
    },
  );
};

/** Hands over what is left of the credit that is kept for a booking, of all of it or of some dues, once. */
export const handOverCredit = async (tx: Db, bookingId: string, of: Which = () => true): Promise<void> => {
  for (const due of await heldDues(tx, bookingId)) {
    const leftMinor = refundableMinor(due);
    if (due.paidOutAt || leftMinor === 0 || !of(due)) continue;
    await tx.due.update({ where: { id: due.id }, data: { paidOutMinor: leftMinor, paidOutAt: now() } });
    await giveHeld(tx, heldOf(due, `${due.key}:credit`, leftMinor));
  }
};
