import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { addJobs } from '@/lib/platform/jobs';
import { allKinds, type Kind, kinds } from './kinds';

/** What happened to one thing. */
export type Happened = {
  /** Of the thing. */
  id: string;
  name: string;
  by: string;
  memberId?: string | null;
  from: string | null;
  to: string;
  data?: object;
  /** Something follows from it: a job delivers its effects. */
  hasEffects: boolean;
};

const jobOf = (eventId: string) => ({ payload: { eventId }, key: `event:${eventId}` });

/**
 * Appends what happened to things that this transaction holds, each of them once, and the jobs that deliver what follows:
 * two statements, however many they are. Silent events are delivered as they are written.
 */
export const record = async (tx: Db, kind: Kind, events: readonly Happened[], at: Date): Promise<void> => {
  if (events.length === 0) return;
  const reference = Prisma.raw(kinds[kind].reference);
  const rows = JSON.stringify(events.map((event) => ({ data: {}, memberId: null, ...event })));
  const made = await tx.$queryRaw<{ id: string; isWaiting: boolean }[]>`
    INSERT INTO life_event (id, ${reference}, sequence, name, by_role, by_member_id, from_state, to_state, data, at, delivered_at)
    SELECT uuidv7()::text, e.id,
      1 + coalesce((SELECT max(sequence) FROM life_event WHERE ${reference} = e.id), 0),
      e.name, e.by, e."memberId", e."from", e."to", e.data, ${at}, CASE WHEN e."hasEffects" THEN NULL ELSE ${at}::timestamptz END
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS e(id text, name text, by text, "memberId" text, "from" text, "to" text, data jsonb, "hasEffects" boolean)
    RETURNING id, delivered_at IS NULL AS "isWaiting"`;
  const waiting = made.filter(({ isWaiting }) => isWaiting);
  await addJobs(
    tx,
    'life-event',
    waiting.map(({ id }) => jobOf(id)),
  );
};

/** One line of the history. */
export type LifeEvent = {
  id: string;
  kind: Kind;
  /** Of the thing it happened to. */
  subjectId: string;
  name: string;
  from: string | null;
  to: string;
  by: string;
  byMemberId: string | null;
  data: Prisma.JsonValue;
  at: Date;
  deliveredAt: Date | null;
};

const kindSql = Prisma.join(
  allKinds.map((kind) => Prisma.sql`WHEN ${Prisma.raw(kinds[kind].reference)} IS NOT NULL THEN ${kind}`),
  ' ',
);
const subjectSql = Prisma.raw(`coalesce(${allKinds.map((kind) => kinds[kind].reference).join(', ')})`);
const eventColumns = Prisma.sql`id, CASE ${kindSql} END AS kind, ${subjectSql} AS "subjectId", name, from_state AS "from",
  to_state AS "to", by_role AS by, by_member_id AS "byMemberId", data, at,
  delivered_at AS "deliveredAt"`;

/** What a member made happen to one thing, by the name of the transition. */
export const eventsMadeBy = (
  tx: Db,
  kind: Kind,
  { id, memberId, name }: { id: string; memberId: string; name: string },
): Promise<LifeEvent[]> => tx.$queryRaw<LifeEvent[]>`
  SELECT ${eventColumns} FROM life_event
  WHERE ${Prisma.raw(kinds[kind].reference)} = ${id} AND by_member_id = ${memberId} AND name = ${name} ORDER BY sequence`;

/** How much happened to the thing of this id, for a statement about many. */
export const eventCountSql = (kind: Kind, id: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT count(*)::int FROM life_event e WHERE e.${Prisma.raw(kinds[kind].reference)} = ${id})`;

export const findEvent = async (tx: Db, id: string): Promise<LifeEvent | null> => {
  const [event] = await tx.$queryRaw<LifeEvent[]>`SELECT ${eventColumns} FROM life_event WHERE id = ${id}`;
  return event ?? null;
};

/** The last that happened to a thing, and which member did it. */
export const lastOf = (
  tx: Db,
  kind: Kind,
  id: string,
): Promise<{ name: string; byMemberId: string | null } | null> =>
  tx.lifeEvent.findFirst({
    where: { [kinds[kind].field]: id },
    orderBy: { sequence: 'desc' },
    select: { name: true, byMemberId: true },
  });

/** The reason that was written with the last of some transitions of a thing, as part of a statement; `id` is a column. */
export const lastReason = (kind: Kind, id: Prisma.Sql, names: readonly string[]): Prisma.Sql => Prisma.sql`(
  SELECT e.data ->> 'reason' FROM life_event e WHERE e.${Prisma.raw(kinds[kind].reference)} = ${id}
    AND e.name = ANY(${[...names]}::text[]) ORDER BY e.sequence DESC LIMIT 1)`;

/** An event that nobody has delivered or is delivering, held for this transaction; null otherwise. */
export const holdUndelivered = async (tx: Db, id: string): Promise<LifeEvent | null> => {
  const [event] = await tx.$queryRaw<LifeEvent[]>`
    SELECT ${eventColumns} FROM life_event WHERE id = ${id} AND delivered_at IS NULL FOR UPDATE SKIP LOCKED`;
  return event ?? null;
};

export const markDelivered = async (tx: Db, id: string, at: Date): Promise<void> => {
  await tx.lifeEvent.update({ where: { id }, data: { deliveredAt: at } });
};

/** Events whose effects nobody has delivered by then, and since when the oldest waits. */
export const undeliveredBefore = async (
  tx: Db,
  before: Date,
): Promise<{ count: number; oldestAt: Date | null }> => {
  const [row] = await tx.$queryRaw<{ count: number; oldestAt: Date | null }[]>`
    SELECT count(*)::int AS count, min(at) AS "oldestAt" FROM life_event WHERE delivered_at IS NULL AND at < ${before}`;
  return row ?? { count: 0, oldestAt: null };
};

const sweepAtOnce = 500;

/** Adds the jobs of events again that nobody has delivered by then: given up, or lost. Delivering twice changes nothing. */
export const sweepUndelivered = async (tx: Db, before: Date): Promise<number> => {
  const waiting = await tx.lifeEvent.findMany({
    where: { deliveredAt: null, at: { lt: before } },
    orderBy: { at: 'asc' },
    take: sweepAtOnce,
    select: { id: true },
  });
  await addJobs(
    tx,
    'life-event',
    waiting.map(({ id }) => jobOf(id)),
  );
  return waiting.length;
};
