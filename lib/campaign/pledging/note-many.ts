import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { addJobs } from '@/lib/platform/jobs';
import { findPledgeTransition, type PledgeTransitionName } from '../pledge-lifecycle';

export type Noted = { id: string; from: string; to: string; name: PledgeTransitionName; data?: object };

/** Appends what happened to many pledges that this transaction holds, and the jobs that tell it: two statements. */
export const noteMany = async (tx: Db, events: readonly Noted[], now: Date): Promise<void> => {
  if (events.length === 0) return;
  const rows = JSON.stringify(
    events.map((event) => ({
      data: {},
      ...event,
      tells: findPledgeTransition(event.name).effects.length > 0,
    })),
  );
  const made = await tx.$queryRaw<{ id: string; isTold: boolean }[]>`
    INSERT INTO pledge_event (id, pledge_id, sequence, name, by_role, from_state, to_state, data, at, delivered_at)
    SELECT uuidv7()::text, e.id, 1 + coalesce((SELECT max(sequence) FROM pledge_event WHERE pledge_id = e.id), 0),
      e.name, 'system', e.from, e.to, e.data, ${now}, CASE WHEN e.tells THEN NULL ELSE ${now}::timestamptz END
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS e(id text, name text, "from" text, "to" text, data jsonb, tells boolean)
    RETURNING id, delivered_at IS NULL AS "isTold"`;
  const told = made.filter(({ isTold }) => isTold);
  await addJobs(
    tx,
    'pledge-event',
    told.map(({ id }) => ({ payload: { eventId: id }, key: `pledge-event:${id}` })),
  );
};
