import 'server-only';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { sumMinor } from '@/lib/shared/money';
import { type DueKind, type DueWay, dueKey, isSecurity } from '../kinds';

/** What one is to pay the other, or to secure; `position`: which one of its kind. */
export type NewDue = {
  kind: DueKind;
  position?: number;
  debtorId: string;
  creditorId: string;
  amountMinor: number;
  /** What of it the creditor gets. */
  creditorMinor: number;
  currency: string;
  /** Left out: by card. */
  way?: DueWay;
  /** From when on it is owed; left out: now. */
  dueAt?: Date;
};

/**
 * Opens what is due by a booking, once; nothing at Stripe yet. What is paid by card is paid together on one page. What comes to
 * nothing is left out; the payment that settles the cards' part, or null where there is none.
 */
export const openDues = async (
  tx: Db,
  bookingId: string,
  wanted: readonly NewDue[],
): Promise<{ paymentId: string } | null> => {
  const dues = wanted
    .filter(({ amountMinor }) => amountMinor > 0)
    .map(({ position = 1, way = 'card', dueAt = now(), ...due }) => ({
      ...due,
      position,
      way,
      dueAt,
      bookingId,
      key: dueKey(bookingId, { ...due, position }),
    }));
  const byCard = dues.filter(({ way }) => way === 'card');
  const paymentId = await openPayment(tx, bookingId, byCard);
  const data = dues.map((due) => ({ ...due, paymentId: due.way === 'card' ? paymentId : null }));
  await tx.due.createMany({ data, skipDuplicates: true });
  return paymentId === null ? null : { paymentId };
};

type Paid = { kind: string; key: string; amountMinor: number; currency: string };

const openPayment = async (tx: Db, bookingId: string, dues: readonly Paid[]): Promise<string | null> => {
  const [first] = dues;
  if (!first) return null;
  const { key, currency } = first;
  const amountMinor = sumMinor(dues.filter(({ kind }) => !isSecurity(kind)).map((due) => due.amountMinor));
  await tx.payment.createMany({ data: [{ bookingId, key, amountMinor, currency }], skipDuplicates: true });
  return (await tx.payment.findUniqueOrThrow({ where: { key }, select: { id: true } })).id;
};

/** A page on which another card is left for what is still to be charged, in place of the one before; nothing is taken on it. */
export const openCardPayment = async (tx: Db, bookingId: string): Promise<{ paymentId: string }> => {
  const pages = { bookingId, key: { startsWith: `${bookingId}:card:` } };
  const open = await tx.payment.findFirst({ where: { ...pages, state: 'open' }, select: { id: true } });
  if (open) return { paymentId: open.id };
  const { currency } = await tx.dueSchedule.findFirstOrThrow({
    where: { bookingId },
    select: { currency: true },
  });
  const key = `${bookingId}:card:${(await tx.payment.count({ where: pages })) + 1}`;
  await tx.payment.createMany({ data: [{ bookingId, key, amountMinor: 0, currency }], skipDuplicates: true });
  const { id } = await tx.payment.findUniqueOrThrow({ where: { key }, select: { id: true } });
  return { paymentId: id };
};
