import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transferAll } from '@/lib/ledger/commands';
import { move } from '@/lib/ledger/rules';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import { keyOfAgreement } from '../agreement';
import type { PledgeOwed } from '../commands/open-dues';
import { type DueKind, dueKey } from '../kinds';
import { nextTryAt } from '../rules';
import { type Answered, type Charging, chargeAll, leaseMs } from './attempt';
import { type BookingDue, bookingDues, type Charged, type ChargedDue, type PledgeDue } from './charged';

const { sql } = Prisma;

/** What became of dues, for whoever knows what they were for. They stand above dues, so it is handed in. */
export type DueTold<One extends ChargedDue> = {
  settled: (tx: Db, dues: readonly One[], now: Date) => Promise<void>;
  /** Takes what is to be held before the due itself; `againAt` null: it will not be tried again. */
  holds?: (tx: Db, due: One, againAt: Date | null) => Promise<void>;
  /** The bank said no. */
  refused: (tx: Db, due: One, refusal: { reason: string; againAt: Date | null; now: Date }) => Promise<void>;
};

const isTheirTurn = <One extends ChargedDue>({ which }: Charged<One>, now: Date): Prisma.Sql =>
  sql`way = 'card' AND state = 'open' AND next_try_at <= ${now} AND ${which}`;

const leaseFrom = (now: Date): Date => new Date(now.getTime() + leaseMs);

/** The card that an agreement keeps now, beside a due of it. */
const withCard = <One extends ChargedDue>({ agreement }: Charged<One>, of: Prisma.Sql): Prisma.Sql => sql`
  LEFT JOIN LATERAL (
    SELECT customer_id, payment_method_id, card_fingerprint, card_expires FROM payment p
    WHERE p.${agreement} = ${of} AND p.state = 'paid' AND p.payment_method_id IS NOT NULL
    ORDER BY p.paid_at DESC LIMIT 1) card ON true`;

/** What is read of a due that was claimed, and of its card. */
const claimedColumns = <One extends ChargedDue>({ columns }: Charged<One>): Prisma.Sql => sql`
  d.id, ${columns}, d.key, d.amount_minor AS "amountMinor", d.currency, d.attempts,
  d.charging_since AS since, d.next_try_at AS "leaseUntil", card.customer_id AS "customerId",
  card.payment_method_id AS "paymentMethodId", card.card_fingerprint AS "cardFingerprint", card.card_expires AS "cardExpires"`;

/**
 * Claims the next dues whose time has come (of bookings those of which their debtors were told), with the card that their agreement keeps now; also those that were claimed and
 * then left. No two workers get the same one while its lease lasts.
 */
export const claimNextOf = <One extends ChargedDue>(
  tx: Db,
  charged: Charged<One>,
  { now, limit = charged.atATime }: { now: Date; limit?: number },
): Promise<One[]> => {
  const { agreement, order } = charged;
  return tx.$queryRaw<One[]>`
    WITH next AS (
      SELECT id, ${agreement} AS agreement FROM due WHERE ${isTheirTurn(charged, now)}
      ORDER BY ${order} LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED)
    UPDATE due d SET next_try_at = ${leaseFrom(now)}, updated_at = ${now}, charging_since = coalesce(d.charging_since, ${now}),
      attempts = d.attempts + CASE WHEN d.charging_since IS NULL THEN 1 ELSE 0 END
    FROM next ${withCard(charged, sql`next.agreement`)}
    WHERE d.id = next.id
    RETURNING ${claimedColumns(charged)}`;
};

/**
 * Opens what is owed by some pledges, already claimed for its first attempt: who opens it charges it. The campaign divides what
 * comes.
 */
export const claimOpened = async (
  tx: Db,
  charged: Charged<PledgeDue>,
  owed: readonly PledgeOwed[],
  now: Date,
): Promise<PledgeDue[]> => {
  const kind: DueKind = 'pledge';
  const rows = owed.map((due) => ({ ...due, key: dueKey(keyOfAgreement(due), { kind, position: 1 }) }));
  return tx.$queryRaw<PledgeDue[]>`
    WITH d AS (
      INSERT INTO due (id, pledge_id, campaign_id, kind, key, debtor_id, creditor_id, amount_minor, creditor_minor, currency, due_at,
        next_try_at, charging_since, attempts, created_at, updated_at)
      SELECT uuidv7()::text, o."pledgeId", o."campaignId", ${kind}, o.key, o."debtorId", o."creditorId", o."amountMinor", o."amountMinor",
        o.currency, ${now}, ${leaseFrom(now)}, ${now}, 1, ${now}, ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS o("pledgeId" text, "campaignId" text, key text, "debtorId" text,
        "creditorId" text, "amountMinor" int, currency text)
      RETURNING *)
    SELECT ${claimedColumns(charged)} FROM d ${withCard(charged, sql`d.${charged.agreement}`)}`;
};

/** Claims the next dues of bookings. */
export const claimDues = (now: Date): Promise<BookingDue[]> =>
  transaction((tx) => claimNextOf(tx, bookingDues, { now }));

/** Waits until whoever holds a due whose time has come has done with it; whether one is left to charge. */
export const waitForHeldDue = async <One extends ChargedDue>(
  tx: Db,
  charged: Charged<One>,
  now: Date,
): Promise<boolean> => {
  const next = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM due WHERE ${isTheirTurn(charged, now)} ORDER BY id LIMIT 1 FOR NO KEY UPDATE`;
  return next.length > 0;
};

/** What tells an attempt among those of its due. */
const marksOf = (attempts: readonly ChargedDue[]): string =>
  JSON.stringify(
    attempts.map(({ id, attempts: nth, leaseUntil }) => ({ id, attempts: nth, until: leaseUntil })),
  );

/** Only what is still held under this very lease; what was noted, or taken over, stays as it is. */
const letGo = async (claimed: readonly ChargedDue[], now: Date): Promise<void> => {
  await db.$executeRaw`
    UPDATE due d SET next_try_at = ${now}, updated_at = ${now}
    FROM jsonb_to_recordset(${marksOf(claimed)}::jsonb) AS a(id text, attempts int, until timestamptz)
    WHERE d.id = a.id AND d.state = 'open' AND d.attempts = a.attempts AND d.next_try_at = a.until`;
};

/** Those of some attempts that are still the ones that were answered, their dues locked. */
const stillOurs = async (tx: Db, attempts: readonly ChargedDue[]): Promise<Set<string>> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM jsonb_to_recordset(${marksOf(attempts)}::jsonb) AS a(id text, attempts int)
    JOIN due d ON d.id = a.id
    WHERE d.state = 'open' AND d.charging_since IS NOT NULL AND d.attempts = a.attempts
    ORDER BY d.id FOR NO KEY UPDATE OF d`;
  return new Set(rows.map(({ id }) => id));
};

/** How some dues are charged, and who is told. */
type ToldCharging<One extends ChargedDue> = { charged: Charged<One>; told: DueTold<One> };

/** Each becomes a payment, and its money comes into the books. */
const notePaid = async <One extends ChargedDue>(
  tx: Db,
  answered: readonly Answered<One>[],
  now: Date,
  { charged, told }: ToldCharging<One>,
): Promise<void> => {
  const ours = await stillOurs(
    tx,
    answered.map(({ attempt }) => attempt),
  );
  const fresh = answered.filter(({ attempt }) => ours.has(attempt.id));
  if (fresh.length === 0) return;
  const charges = fresh.map(({ attempt, outcome }) => ({
    ...attempt,
    agreement: charged.agreementId(attempt),
    intentId: outcome.id,
  }));
  await tx.$executeRaw`
    WITH charge AS (
      INSERT INTO payment (id, ${charged.agreement}, key, state, amount_minor, currency, intent_id, customer_id, payment_method_id,
        card_fingerprint, card_expires, paid_at, created_at, updated_at)
      SELECT uuidv7()::text, c.agreement, c.key, 'paid', c."amountMinor", c.currency, c."intentId", c."customerId", c."paymentMethodId",
        c."cardFingerprint", c."cardExpires", ${now}, ${now}, ${now}
      FROM jsonb_to_recordset(${JSON.stringify(charges)}::jsonb) AS c(agreement text, key text, "amountMinor" int, currency text,
        "intentId" text, "customerId" text, "paymentMethodId" text, "cardFingerprint" text, "cardExpires" text)
      RETURNING id, key)
    UPDATE due d SET state = 'settled', settled_at = ${now}, updated_at = ${now}, payment_id = charge.id, next_try_at = NULL,
      charging_since = NULL, last_refusal = NULL
    FROM charge WHERE charge.key = d.key AND d.id = ANY(${[...ours]})`;
  await told.settled(
    tx,
    fresh.map(({ attempt }) => attempt),
    now,
  );
  // Last, because every payment of the house locks the same account at Stripe.
  await transferAll(
    tx,
    fresh.map(({ attempt, outcome }) => {
      const { id: dueId, key, amountMinor, currency } = attempt;
      return {
        key: `${key}:charge`,
        kind: 'charge',
        ...('bookingId' in attempt && { bookingId: attempt.bookingId }),
        dueId,
        ...(outcome.chargeId && { source: outcome.chargeId }),
        postings: move(account.stripe(currency), charged.account(attempt), amountMinor, currency),
      };
    }),
  );
};

const noteRefusal = async <One extends ChargedDue>(
  tx: Db,
  { attempt, outcome }: Answered<One>,
  now: Date,
  { charged, told }: ToldCharging<One>,
): Promise<void> => {
  const againAt = nextTryAt(attempt.attempts, charged.retryDays(await settings()), now);
  await told.holds?.(tx, attempt, againAt);
  const ours = await stillOurs(tx, [attempt]);
  if (!ours.has(attempt.id)) return;
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
  await told.refused(tx, attempt, { reason, againAt, now });
};

/**
 * How some dues are charged. What was paid is written together: the books are taken once for many. What the bank said is noted
 * once, whoever comes with it.
 */
export const chargingOf = <One extends ChargedDue>(
  charged: Charged<One>,
  told: DueTold<One>,
): Charging<One> => ({
  name: charged.name,
  note: async (answered, now) => {
    // Asked before the locks: many come at once, and each holds a connection.
    await settings();
    const paid = answered.filter(({ outcome }) => outcome.state === 'paid');
    if (paid.length > 0) await transaction((tx) => notePaid(tx, paid, now, { charged, told }));
    for (const each of answered)
      if (each.outcome.state !== 'paid')
        await transaction((tx) => noteRefusal(tx, each, now, { charged, told }));
  },
  letGo,
});

/** Charges the next dues of bookings whose time has come; how many it was, 0 when no one's turn has come. Throws as `chargeAll` does. */
export const chargeNextDues = async (told: DueTold<BookingDue>): Promise<number> => {
  const claimed = await claimDues(clockNow());
  if (claimed.length > 0) await chargeAll(claimed, chargingOf(bookingDues, told));
  return claimed.length;
};
