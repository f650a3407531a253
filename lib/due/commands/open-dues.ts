import 'server-only';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { sumMinor } from '@/lib/shared/money';
import { agreementOf, keyOfAgreement } from '../agreement';
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

/** The number of the next due of a kind that a booking comes to owe. */
export const nextPosition = async (tx: Db, bookingId: string, kind: DueKind): Promise<number> => {
  const last = await tx.due.aggregate({ where: { bookingId, kind }, _max: { position: true } });
  return (last._max.position ?? 0) + 1;
};

/** A due of a booking by its kind and number. */
export const dueAt = (
  tx: Db,
  bookingId: string,
  { kind, position }: { kind: DueKind; position: number },
): Promise<{ id: string }> =>
  tx.due.findUniqueOrThrow({
    where: { bookingId_kind_position: { bookingId, kind, position } },
    select: { id: true },
  });

type Paid = { kind: string; key: string; amountMinor: number; currency: string };

const openPayment = async (tx: Db, bookingId: string, dues: readonly Paid[]): Promise<string | null> => {
  const [first] = dues;
  if (!first) return null;
  const { key, currency } = first;
  const amountMinor = sumMinor(dues.filter(({ kind }) => !isSecurity(kind)).map((due) => due.amountMinor));
  await tx.payment.createMany({ data: [{ bookingId, key, amountMinor, currency }], skipDuplicates: true });
  return (await tx.payment.findUniqueOrThrow({ where: { key }, select: { id: true } })).id;
};

/** What a card is left for: a booking that is paid for again and again, or a pledge. */
export type CardFor = { bookingId: string } | { pledgeId: string; currency: string };

const currencyOf = async (tx: Db, of: CardFor): Promise<string> => {
  if ('currency' in of) return of.currency;
  return (await tx.dueSchedule.findFirstOrThrow({ where: of, select: { currency: true } })).currency;
};

/**
 * A page on which a card is left for what is to be charged later, in place of the one before; nothing is taken on it. Of one
 * agreement one is open at a time.
 */
export const openCardPayment = async (tx: Db, of: CardFor): Promise<{ paymentId: string }> => {
  const pages = { ...agreementOf(of), key: { startsWith: `${keyOfAgreement(of)}:card:` } };
  const open = await tx.payment.findFirst({ where: { ...pages, state: 'open' }, select: { id: true } });
  if (open) return { paymentId: open.id };
  const key = `${keyOfAgreement(of)}:card:${(await tx.payment.count({ where: pages })) + 1}`;
  const data = { ...agreementOf(of), key, amountMinor: 0, currency: await currencyOf(tx, of) };
  await tx.payment.createMany({ data: [data], skipDuplicates: true });
  const { id } = await tx.payment.findUniqueOrThrow({ where: { key }, select: { id: true } });
  return { paymentId: id };
};

/** What is owed by a pledge as soon as its campaign has succeeded. */
export type PledgeOwed = {
  pledgeId: string;
  campaignId: string;
  /** Null: a guest. */
  debtorId: string | null;
  creditorId: string;
  amountMinor: number;
  currency: string;
};
