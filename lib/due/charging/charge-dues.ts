import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transferAll } from '@/lib/ledger/commands';
import { move } from '@/lib/ledger/rules';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { nextTryAt } from '../rules';
import { type Answered, type Attempt, batchSize, type Charging, chargeAll, leaseMs } from './attempt';

/** A due that is being charged. */
export type ChargedDue = Attempt & { bookingId: string; key: string };

/** A due that will be charged. */
export type ComingDue = {
  id: string;
  bookingId: string;
  key: string;
  debtorId: string;
  amountMinor: number;
  currency: string;
  chargedAt: Date;
};

/** What becomes of a due, for whoever knows what it is for. They stand above dues, so it is handed in. */
export type DueTold = {
  coming: (tx: Db, due: ComingDue) => Promise<void>;
  settled: (tx: Db, due: ChargedDue) => Promise<void>;
  /** The bank said no; `againAt` null: it is not tried again. */
  refused: (tx: Db, due: ChargedDue, refusal: { reason: string; againAt: Date | null }) => Promise<void>;
};

/**
 * Claims the next dues whose time has come, and of which their debtors were told, with the card that their agreement keeps now; also those that were claimed and
 * then left. No two workers get the same one while its lease lasts.
 */
export const claimDues = (now: Date, limit = batchSize): Promise<ChargedDue[]> =>
  transaction((tx) => {
    const lease = new Date(now.getTime() + leaseMs);
    return tx.$queryRaw<ChargedDue[]>`
      WITH next AS (
        SELECT id FROM due WHERE way = 'card' AND state = 'open' AND told_at IS NOT NULL AND next_try_at <= ${now}
        ORDER BY next_try_at, id LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED)
      UPDATE due d SET next_try_at = ${lease}, updated_at = ${now}, charging_since = coalesce(d.charging_since, ${now}),
        attempts = d.attempts + CASE WHEN d.charging_since IS NULL THEN 1 ELSE 0 END
      FROM next LEFT JOIN LATERAL (
        SELECT p.customer_id, p.payment_method_id FROM payment p JOIN due o ON o.id = next.id
        WHERE p.booking_id = o.booking_id AND p.state = 'paid' AND p.payment_method_id IS NOT NULL
        ORDER BY p.paid_at DESC LIMIT 1) card ON true
      WHERE d.id = next.id
      RETURNING d.id, d.booking_id AS "bookingId", d.key, d.amount_minor AS "amountMinor", d.currency, d.attempts,
        d.charging_since AS since, d.next_try_at AS "leaseUntil", card.customer_id AS "customerId",
        card.payment_method_id AS "paymentMethodId"`;
  });

/** Only what is still held under this very lease; what was noted, or taken over, stays as it is. */
const letGo = async (claimed: readonly ChargedDue[], now: Date): Promise<void> => {
  await db.$executeRaw`
    UPDATE due d SET next_try_at = ${now}, updated_at = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(claimed)}::jsonb) AS a(id text, attempts int, "leaseUntil" timestamptz)
    WHERE d.id = a.id AND d.state = 'open' AND d.attempts = a.attempts AND d.next_try_at = a."leaseUntil"`;
};

/** Those of some attempts that are still the ones that were answered, their dues locked. */
const stillOurs = async (tx: Db, attempts: readonly ChargedDue[]): Promise<Set<string>> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM jsonb_to_recordset(${JSON.stringify(attempts)}::jsonb) AS a(id text, attempts int)
    JOIN due d ON d.id = a.id
    WHERE d.state = 'open' AND d.charging_since IS NOT NULL AND d.attempts = a.attempts
    ORDER BY d.id FOR NO KEY UPDATE OF d`;
  return new Set(rows.map(({ id }) => id));
};

/** Each becomes a payment, and its money comes into the books. */
const notePaid = async (
  tx: Db,
  answered: readonly Answered<ChargedDue>[],
  now: Date,
  told: DueTold,
): Promise<void> => {
  const ours = await stillOurs(
    tx,
    answered.map(({ attempt }) => attempt),
  );
  const fresh = answered.filter(({ attempt }) => ours.has(attempt.id));
  if (fresh.length === 0) return;
  const payments = fresh.map(({ attempt, outcome }) => ({
    bookingId: attempt.bookingId,
    key: attempt.key,
    state: 'paid',
    amountMinor: attempt.amountMinor,
    currency: attempt.currency,
    intentId: outcome.id,
    customerId: attempt.customerId,
    paymentMethodId: attempt.paymentMethodId,
    paidAt: now,
  }));
  await tx.payment.createMany({ data: payments });
  await tx.$executeRaw`
    UPDATE due d SET state = 'settled', settled_at = ${now}, updated_at = ${now}, payment_id = p.id, next_try_at = NULL,
      charging_since = NULL, last_refusal = NULL
    FROM payment p WHERE p.key = d.key AND d.id = ANY(${[...ours]})`;
  for (const { attempt } of fresh) await told.settled(tx, attempt);
  // Last, because every payment of the house locks the same account at Stripe.
  await transferAll(
    tx,
    fresh.map(({ attempt: { id: dueId, bookingId, key, amountMinor, currency }, outcome }) => ({
      key: `${key}:charge`,
      kind: 'charge',
      bookingId,
      dueId,
      ...(outcome.chargeId && { source: outcome.chargeId }),
      postings: move(account.stripe(currency), account.booking(bookingId), amountMinor, currency),
    })),
  );
};

const noteRefusal = async (
  tx: Db,
  { attempt, outcome }: Answered<ChargedDue>,
  now: Date,
  told: DueTold,
): Promise<void> => {
  const ours = await stillOurs(tx, [attempt]);
  if (!ours.has(attempt.id)) return;
  const { rentRetryDays } = await settings();
  const againAt = nextTryAt(attempt.attempts, rentRetryDays, now);
  const reason = outcome.reason ?? 'card_declined';
  await tx.due.update({
    where: { id: attempt.id },
    data: {
      state: againAt ? 'open' : 'failed',
      nextTryAt: againAt,
      chargingSince: null,
      lastRefusal: reason,
    },
  });
  await told.refused(tx, attempt, { reason, againAt });
};

/** What was paid is written together: the books are taken once for many. */
const noteAll = async (
  answered: readonly Answered<ChargedDue>[],
  now: Date,
  told: DueTold,
): Promise<void> => {
  const paid = answered.filter(({ outcome }) => outcome.state === 'paid');
  if (paid.length > 0) await transaction((tx) => notePaid(tx, paid, now, told));
  for (const each of answered)
    if (each.outcome.state !== 'paid') await transaction((tx) => noteRefusal(tx, each, now, told));
};

const charging = (told: DueTold): Charging<ChargedDue> => ({
  name: ({ id, bookingId, key, attempts }) => ({
    key: `due:${key}:${attempts}`,
    marks: { dueId: id },
    metadata: { bookingId },
    transferGroup: key,
  }),
  note: (answered, now) => noteAll(answered, now, told),
  letGo,
});

/** Charges the next dues whose time has come; how many it was, 0 when no one's turn has come. Throws as `chargeAll` does. */
export const chargeNextDues = async (told: DueTold): Promise<number> => {
  const claimed = await claimDues(clockNow());
  if (claimed.length > 0) await chargeAll(claimed, charging(told));
  return claimed.length;
};
