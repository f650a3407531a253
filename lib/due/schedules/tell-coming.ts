import 'server-only';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';

/** A due of a booking that will be charged. */
export type ComingDue = {
  id: string;
  bookingId: string;
  key: string;
  debtorId: string;
  amountMinor: number;
  currency: string;
  chargedAt: Date;
};

/** Who hears of it stands above dues, so it is handed in. */
export type ComingTold = { coming: (tx: Db, due: ComingDue) => Promise<void> };

const hourMs = 3_600_000;

/** Whoever is charged without being there is told at least so long before … */
const tellsAheadMs = 72 * hourMs;
/** … and so much earlier, so that a worker that was not there for an hour puts nothing off. */
const earlierMs = 12 * hourMs;

const atOnce = 200;

/**
 * Tells of what will be charged in three days; how much it was. Nothing is charged earlier than three days after it was
 * told: what nobody was there to tell of in time is charged later. Run again, or by several at once, each is told once.
 */
export const tellComingDues = (told: ComingTold, limit = atOnce): Promise<number> =>
  transaction(async (tx) => {
    const now = clockNow();
    const ahead = new Date(now.getTime() + tellsAheadMs);
    const soon = new Date(ahead.getTime() + earlierMs);
    const dues = await tx.$queryRaw<ComingDue[]>`
      WITH next AS (
        SELECT id FROM due WHERE booking_id IS NOT NULL AND way = 'card' AND state = 'open' AND next_try_at <= ${soon} AND told_at IS NULL
        ORDER BY next_try_at, id LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED)
      UPDATE due d SET told_at = ${now}, next_try_at = greatest(d.next_try_at, ${ahead}::timestamptz), updated_at = ${now}
      FROM next WHERE d.id = next.id
      RETURNING d.id, d.booking_id AS "bookingId", d.key, d.debtor_id AS "debtorId", d.amount_minor AS "amountMinor",
        d.currency, d.next_try_at AS "chargedAt"`;
    for (const due of dues) await told.coming(tx, due);
    return dues.length;
  });
