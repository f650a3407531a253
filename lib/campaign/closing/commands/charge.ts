import 'server-only';
import {
  type Answered,
  type Attempt,
  batchSize,
  chargeAll,
  leaseMs,
  type Named,
} from '@/lib/due/charging/attempt';
import { nextTryAt } from '@/lib/due/rules';
import { account } from '@/lib/ledger/accounts';
import { transferAll } from '@/lib/ledger/commands';
import { move } from '@/lib/ledger/rules';
import { advance } from '@/lib/lifecycle/advance';
import { destinations } from '@/lib/lifecycle/life';
import { statesOf } from '@/lib/lifecycle/states';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import { lockCampaign } from '../../campaign-row';
import { chargingStates } from '../../lifecycle';
import { pledgeLife } from '../../pledge-lifecycle';
import { many } from '../../pledging/many';
import { lockPledge } from '../../pledging/pledge-row';
import { pledgeSubject } from '../../pledging/pledge-subject';

/** A pledge that is being charged. */
export type Claimed = Attempt & { campaignId: string };

const { raw, sql } = Prisma;
const { from: chargeable } = pledgeLife.get('charge');
/** Where a pledge is while the bank is asked. */
const [atBank] = destinations(pledgeLife.get('charge'));

/** Pledges to charge, and those that were claimed and then left; a time, where one has it, says from when on. */
const isTheirTurn = (
  campaignId: string,
  now: Date,
): Prisma.Sql => sql`campaign_id = ${campaignId} AND source = 'card'
  AND state IN (${raw(statesOf([...chargeable, ...(atBank ? [atBank] : [])]).sql)}) AND (next_try_at IS NULL OR next_try_at <= ${now})`;

/**
 * Claims the next pledges of a campaign to charge: those whose turn it is, and those that were claimed and then left; what
 * was never tried comes first, so that some that cannot be asked about keep nobody else waiting. No two workers get the
 * same one while its lease lasts.
 */
export const claimNext = (campaignId: string, now: Date, limit = batchSize): Promise<Claimed[]> =>
  transaction(async (tx) => {
    const lease = new Date(now.getTime() + leaseMs);
    const charge = many('charge', now);
    const rows = await tx.$queryRaw<(Claimed & { was: string })[]>`
      WITH next AS (
        SELECT id, state FROM pledge WHERE ${isTheirTurn(campaignId, now)}
          AND EXISTS (SELECT 1 FROM campaign c WHERE c.id = ${campaignId} AND c.state IN (${raw(chargingStates.sql)}))
        ORDER BY next_try_at NULLS FIRST, id LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED)
      UPDATE pledge p SET ${charge.columns}, next_try_at = ${lease}, updated_at = ${now},
        attempts = p.attempts + CASE WHEN next.state = ${charge.to} THEN 0 ELSE 1 END
      FROM next WHERE p.id = next.id
      RETURNING p.id, p.campaign_id AS "campaignId", p.amount_minor AS "amountMinor", p.currency,
        p.customer_id AS "customerId", p.payment_method_id AS "paymentMethodId", p.attempts, next.state AS was,
        p.next_try_at AS "leaseUntil", p.state_since AS since`;
    const begun = rows.filter(({ was }) => was !== charge.to);
    await charge.note(
      tx,
      begun.map(({ id, was, attempts }) => ({ id, from: was, data: { attempts } })),
    );
    return rows;
  });

/**
 * Lets go of claims that nothing came of: the next one need not wait for the lease to end. Only what is still held under
 * this very lease; what was noted, or taken over, stays as it is.
 */
const letGo = async (claimed: readonly Claimed[], now: Date): Promise<void> => {
  const held = JSON.stringify(
    claimed.map(({ id, attempts, leaseUntil }) => ({ id, attempts, until: leaseUntil })),
  );
  await db.$executeRaw`
    UPDATE pledge p SET next_try_at = ${now}, updated_at = ${now}
    FROM jsonb_to_recordset(${held}::jsonb) AS a(id text, attempts int, until timestamptz)
    WHERE p.id = a.id AND p.state = ${atBank} AND p.attempts = a.attempts AND p.next_try_at = a.until`;
};

/**
 * Waits until whoever holds a pledge that is due (its new card is just being taken in) has done with it; whether one is
 * left to charge.
 */
export const waitForHeld = (campaignId: string, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM pledge WHERE ${isTheirTurn(campaignId, now)}
      ORDER BY id LIMIT 1 FOR NO KEY UPDATE`;
    return due.length > 0;
  });

/** What the charge of a pledge is called by at Stripe. */
export const pledgeCharge = ({ id, campaignId, attempts }: Claimed): Named => ({
  key: `pledge:${id}:${attempts}`,
  marks: { pledgeId: id },
  metadata: { campaignId },
  transferGroup: `campaign:${campaignId}`,
});

export type Settled = Answered<Claimed>;

/**
 * Writes down what the bank said, with the movements in the books; once. What was paid is written together: the books are
 * taken once for many.
 */
export const noteOutcomes = async (outcomes: readonly Settled[], now: Date): Promise<void> => {
  const paid = outcomes.filter(({ outcome }) => outcome.state === 'paid');
  if (paid.length > 0) await transaction((tx) => notePaid(tx, paid, now));
  for (const { attempt: pledge, outcome } of outcomes)
    if (outcome.state !== 'paid') await noteRefusal(pledge, outcome.reason ?? 'card_declined', now);
};

/** Whether the attempt is still the one that was answered. */
const isThis = (present: { state: string; attempts: number }, { attempts }: Claimed): boolean =>
  present.state === atBank && present.attempts === attempts;

/** What the table says of `pay`, for many at once: from `charging` alone, and from the attempt that was answered. */
const notePaid = async (tx: Db, paid: readonly Settled[], now: Date): Promise<void> => {
  const given = paid.map(({ attempt: { id, attempts }, outcome }) => ({
    id,
    attempts,
    intent: outcome.id,
    charge: outcome.chargeId,
  }));
  const pay = many('pay', now);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH held AS (
      SELECT p.id, a.intent, a.charge FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        AS a(id text, attempts int, intent text, charge text)
      JOIN pledge p ON p.id = a.id WHERE p.state = ${atBank} AND p.attempts = a.attempts
      ORDER BY p.id FOR NO KEY UPDATE OF p)
    UPDATE pledge p SET ${pay.columns}, intent_id = held.intent, charge_id = held.charge, paid_at = ${now},
      next_try_at = NULL, last_refusal = NULL, checkout_url = NULL, updated_at = ${now}
    FROM held WHERE p.id = held.id RETURNING p.id`;
  const noted = new Set(rows.map(({ id }) => id));
  const fresh = paid.filter(({ attempt: pledge }) => noted.has(pledge.id));
  await pay.note(
    tx,
    fresh.map(({ attempt: { id } }) => ({ id, from: atBank ?? '' })),
  );
  await transferAll(
    tx,
    fresh.map(({ attempt: { id, campaignId, amountMinor, currency }, outcome: { chargeId } }) => ({
      key: `pledge:${id}:charge`,
      kind: 'charge',
      ...(chargeId && { source: chargeId }),
      postings: move(account.stripe(currency), account.campaign(campaignId), amountMinor, currency),
    })),
  );
};

const noteRefusal = async (pledge: Claimed, reason: string, now: Date): Promise<void> => {
  const numbers = await settings();
  const again = nextTryAt(pledge.attempts, numbers.chargeRetryDays, now);
  await transaction(async (tx) => {
    // A lost pledge no longer counts: that writes to the campaign, whose row comes first.
    if (!again) await lockCampaign(tx, pledge.campaignId);
    const present = await lockPledge(tx, pledge.id);
    if (!isThis(present, pledge)) return;
    await advance(pledgeSubject, tx, present, {
      name: again ? 'refuse' : 'lose',
      by: 'system',
      now,
      numbers,
      data: { reason, attempt: pledge.attempts },
      columns: { lastRefusal: reason, nextTryAt: again },
      facts: { nextTryAt: again },
    });
  });
};

/**
 * Charges the next pledges of a campaign that succeeded; how many it was, 0 when no one’s turn has come. Throws as
 * `chargeAll` does.
 */
export const chargeNext = async (campaignId: string): Promise<number> => {
  const claimed = await claimNext(campaignId, clockNow());
  if (claimed.length === 0) return 0;
  try {
    await chargeAll(claimed, { name: pledgeCharge, note: noteOutcomes, letGo });
  } finally {
    await refreshCollected(campaignId);
  }
  return claimed.length;
};

/** What is really there: what was paid, by cards, at the counter and by funds. Written as the closing goes along. */
export const refreshCollected = async (campaignId: string): Promise<void> => {
  await db.$executeRaw`
    UPDATE campaign SET updated_at = ${clockNow()}, collected_minor =
      (SELECT coalesce(sum(amount_minor), 0) FROM pledge WHERE campaign_id = ${campaignId} AND state = 'paid')
      + (SELECT coalesce(sum(amount_minor), 0) FROM pledge_match WHERE campaign_id = ${campaignId} AND state = 'paid')
    WHERE id = ${campaignId}`;
};
