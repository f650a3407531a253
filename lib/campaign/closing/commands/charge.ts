import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { move } from '@/lib/ledger/rules';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import type { CardOutcome } from '@/lib/platform/stripe/outcome';
import { chargeSavedCard, findCardCharge } from '@/lib/platform/stripe/payments';
import { lockCampaign } from '../../campaign-row';
import { freeMatch } from '../../matching/commands';
import { nextTryAt } from '../../pledge-lifecycle';
import { advancePledge } from '../../pledging/advance-pledge';
import { lockPledge } from '../../pledging/pledge-row';

// Charging one pledge is three steps: it is claimed (its attempt has a number from then on), the bank is asked under a key
// made of that number, and its answer is noted. Whoever dies between two steps leaves it claimed; the next one asks again
// under the same key and gets the same answer. What was noted is never noted twice: the state is compared and set.

/** A pledge that is being charged. */
export type Claimed = {
  id: string;
  campaignId: string;
  amountMinor: number;
  currency: string;
  customerId: string | null;
  paymentMethodId: string | null;
  attempts: number;
  /** When this attempt was begun, however often it was resumed. */
  since: Date;
};

/** How long a claim is left to the one who made it. */
const leaseMs = 3 * 60_000;
const batchSize = 48;
const atOnce = 8;

/**
 * Claims the next pledges of a campaign to charge: those whose turn it is, and those that were claimed and then left. No
 * two workers get the same one while its lease lasts.
 */
export const claimNext = (campaignId: string, now: Date, limit = batchSize): Promise<Claimed[]> =>
  transaction(async (tx) => {
    const lease = new Date(now.getTime() + leaseMs);
    const rows = await tx.$queryRaw<(Claimed & { was: string })[]>`
      WITH next AS (
        SELECT id, state FROM pledge
        WHERE campaign_id = ${campaignId} AND source = 'card'
          AND (state = 'active' OR (state IN ('failing', 'charging') AND next_try_at <= ${now}))
        ORDER BY id LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED)
      UPDATE pledge p SET state = 'charging', next_try_at = ${lease}, updated_at = ${now},
        attempts = p.attempts + CASE WHEN next.state = 'charging' THEN 0 ELSE 1 END
      FROM next WHERE p.id = next.id
      RETURNING p.id, p.campaign_id AS "campaignId", p.amount_minor AS "amountMinor", p.currency,
        p.customer_id AS "customerId", p.payment_method_id AS "paymentMethodId", p.attempts, next.state AS was,
        coalesce((SELECT max(e.at) FROM pledge_event e WHERE e.pledge_id = p.id AND e.name = 'charge'
          AND next.state = 'charging'), ${now}) AS since`;
    const begun = rows.filter(({ was }) => was !== 'charging');
    await noteMany(
      tx,
      begun.map(({ id, was, attempts }) => ({
        id,
        from: was,
        to: 'charging',
        name: 'charge',
        data: { attempts },
      })),
      now,
    );
    return rows;
  });

type Noted = { id: string; from: string; to: string; name: string; data?: object };

/** Events of many pledges in one statement; those that nobody is told of. */
export const noteMany = async (tx: Db, events: readonly Noted[], now: Date): Promise<void> => {
  if (events.length === 0) return;
  const rows = JSON.stringify(events.map((event) => ({ data: {}, ...event })));
  await tx.$executeRaw`
    INSERT INTO pledge_event (id, pledge_id, sequence, name, by_role, from_state, to_state, data, at, delivered_at)
    SELECT uuidv7()::text, e.id, 1 + coalesce((SELECT max(sequence) FROM pledge_event WHERE pledge_id = e.id), 0),
      e.name, 'system', e.from, e.to, e.data, ${now}, ${now}
    FROM jsonb_to_recordset(${rows}::jsonb) AS e(id text, name text, "from" text, "to" text, data jsonb)`;
};

/** Older than this, an attempt's key may be forgotten at Stripe. */
const keyLastsMs = 20 * 3_600_000;

/** Asks the bank, under the key of this attempt: again, it answers as it did. */
export const askBank = async (pledge: Claimed, now: Date): Promise<CardOutcome<'paid'>> => {
  const { id, campaignId, customerId, paymentMethodId, amountMinor, currency, attempts, since } = pledge;
  if (!customerId || !paymentMethodId)
    return { id: null, state: 'failed', chargeId: null, reason: 'card_removed' };
  const metadata = { pledgeId: id, campaignId, attempt: String(attempts) };
  if (now.getTime() - since.getTime() > keyLastsMs) {
    const before = await findCardCharge(customerId, { pledgeId: id });
    if (before) return before;
  }
  return chargeSavedCard({
    customerId,
    paymentMethodId,
    amountMinor,
    currency,
    metadata,
    transferGroup: `campaign:${campaignId}`,
    idempotencyKey: `pledge:${id}:${attempts}`,
  });
};

/** Writes down what the bank said, with the movement in the books; once. */
export const noteAnswer = async (pledge: Claimed, answer: CardOutcome<'paid'>, now: Date): Promise<void> => {
  if (answer.state === 'paid') await transaction((tx) => notePaid(tx, pledge, answer, now));
  else await noteRefusal(pledge, answer.reason ?? 'card_declined', now);
};

/** Whether the attempt is still the one that was answered. */
const isThis = (present: { state: string; attempts: number }, { attempts }: Claimed): boolean =>
  present.state === 'charging' && present.attempts === attempts;

const notePaid = async (
  tx: Db,
  pledge: Claimed,
  { id: intentId, chargeId }: CardOutcome<'paid'>,
  now: Date,
): Promise<void> => {
  const present = await lockPledge(tx, pledge.id);
  if (!isThis(present, pledge)) return;
  const changes = { intentId, chargeId, paidAt: now, nextTryAt: null, lastRefusal: null, checkoutUrl: null };
  await advancePledge(tx, present, { name: 'pay', by: 'system', now, changes });
  await transfer(tx, {
    key: `pledge:${pledge.id}:charge`,
    kind: 'charge',
    ...(chargeId && { source: chargeId }),
    postings: move(
      account.stripe(pledge.currency),
      account.campaign(pledge.campaignId),
      pledge.amountMinor,
      pledge.currency,
    ),
  });
};

const noteRefusal = async (pledge: Claimed, reason: string, now: Date): Promise<void> => {
  const { chargeRetryDays } = await settings();
  const again = nextTryAt(pledge.attempts, chargeRetryDays, now);
  await transaction(async (tx) => {
    // A lost pledge no longer counts: that writes to the campaign, whose row comes first.
    if (!again) await lockCampaign(tx, pledge.campaignId);
    const present = await lockPledge(tx, pledge.id);
    if (!isThis(present, pledge)) return;
    await advancePledge(tx, present, {
      name: again ? 'refuse' : 'lose',
      by: 'system',
      now,
      data: { reason, attempt: pledge.attempts },
      changes: { lastRefusal: reason, nextTryAt: again },
    });
    if (!again) await freeMatch(tx, pledge.id);
  });
};

/** Does `work` for each, a few at a time; what failed comes back. */
const inTurns = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<unknown[]> => {
  const failures: unknown[] = [];
  const waiting = [...items];
  const go = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, go));
  return failures;
};

/**
 * Charges the next pledges of a campaign that succeeded; how many it was, 0 when no one’s turn has come. Throws when the
 * bank could not be asked: the job comes again and resumes.
 */
export const chargeNext = async (campaignId: string): Promise<number> => {
  const claimed = await claimNext(campaignId, clockNow());
  const failures = await inTurns(claimed, async (pledge) => {
    const answer = await askBank(pledge, clockNow());
    await noteAnswer(pledge, answer, clockNow());
  });
  if (claimed.length > 0) await refreshCollected(campaignId);
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} pledges could not be charged`);
  return claimed.length;
};

/** What is really there: what was paid, by cards, at the counter and by funds. Written as the closing goes along. */
export const refreshCollected = async (campaignId: string): Promise<void> => {
  await db.$executeRaw`
    UPDATE campaign SET updated_at = ${clockNow()}, collected_minor =
      (SELECT coalesce(sum(amount_minor), 0) FROM pledge WHERE campaign_id = ${campaignId} AND state = 'paid')
      + (SELECT coalesce(sum(amount_minor), 0) FROM match WHERE campaign_id = ${campaignId} AND state = 'paid')
    WHERE id = ${campaignId}`;
};
