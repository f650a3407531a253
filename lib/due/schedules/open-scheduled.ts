import 'server-only';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import type { NewDue } from '../commands/open-dues';
import { type DueKind, dueKey } from '../kinds';
import { nthDueAt, type Rhythm } from '../schedule';
import { amountsAt, timeOf } from './amounts';

export type NewSchedule = Omit<NewDue, 'position' | 'dueAt'> & {
  every: Rhythm;
  /** The first day on which it is owed, where the listing is. */
  startsOn: string;
  timeZone: string;
  /** How many times; null: until notice is given. */
  times: number | null;
  /** So many times are settled otherwise: the first with the agreement itself. Left out: none. */
  position?: number;
};

type Change = { kind: DueKind; amountMinor: number; creditorMinor: number; from: Date };

const dayMs = 86_400_000;

/** A due is written down so long before it is owed: whoever pays it is told in time. */
const opensAheadMs = 7 * dayMs;

const opensAt = (dueAt: Date | null): Date | null => dueAt && new Date(dueAt.getTime() - opensAheadMs);

/** From now on something is owed again and again; once for each kind of a booking. */
export const startSchedule = async (tx: Db, bookingId: string, wanted: NewSchedule): Promise<void> => {
  const { startsOn, position = 0, ...schedule } = wanted;
  const first = nthDueAt({ ...wanted, endsAt: null }, position + 1);
  const data = {
    ...schedule,
    position,
    bookingId,
    startsOn: new Date(startsOn),
    opensNextAt: opensAt(first),
  };
  await tx.dueSchedule.createMany({ data: [data], skipDuplicates: true });
};

/**
 * Nothing of a kind is owed any more from a moment on (notice was given): what was written down for later is taken back, what
 * is owed by then stays owed. Where nothing is owed again and again, nothing happens.
 */
export const endSchedule = async (
  tx: Db,
  bookingId: string,
  { kind, endsAt }: { kind: DueKind; endsAt: Date },
): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM due_schedule WHERE booking_id = ${bookingId} AND kind = ${kind} FOR UPDATE`;
  const schedule = await tx.dueSchedule.findUnique({ where: { bookingId_kind: { bookingId, kind } } });
  if (!schedule || (schedule.endsAt && schedule.endsAt <= endsAt)) return;
  const next = timeOf({ ...schedule, endsAt }, schedule.position + 1);
  await tx.dueSchedule.update({ where: { id: schedule.id }, data: { endsAt, opensNextAt: opensAt(next) } });
  await tx.due.updateMany({
    where: { bookingId, kind, state: 'open', dueAt: { gte: endsAt }, chargingSince: null },
    data: { state: 'cancelled', nextTryAt: null },
  });
};

/** From a moment on, which is more than a week ahead, another amount is owed each time; a change that was to come is replaced. */
export const changeSchedule = async (
  tx: Db,
  bookingId: string,
  { kind, amountMinor, creditorMinor, from }: Change,
): Promise<void> => {
  await tx.dueSchedule.update({
    where: { bookingId_kind: { bookingId, kind } },
    data: { changesAt: from, nextAmountMinor: amountMinor, nextCreditorMinor: creditorMinor },
  });
};

const atOnce = 500;

/**
 * Writes down what comes to be owed within a week, a card charged when its day has come; how many dues it was. Run again, or
 * by several at once, each is written once.
 */
export const openScheduledDues = (limit = atOnce): Promise<number> =>
  transaction(async (tx) => {
    const now = clockNow();
    const ids = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM due_schedule WHERE opens_next_at <= ${now} ORDER BY opens_next_at, id LIMIT ${limit}
      FOR NO KEY UPDATE SKIP LOCKED`;
    const schedules = await tx.dueSchedule.findMany({ where: { id: { in: ids.map(({ id }) => id) } } });
    const steps = schedules.map((schedule) => {
      const position = schedule.position + 1;
      const dueAt = timeOf(schedule, position);
      const opens = opensAt(timeOf(schedule, position + 1));
      return { schedule, id: schedule.id, position, dueAt, opens, ...amountsAt(schedule, dueAt) };
    });
    const dues = steps.flatMap(({ schedule, position, dueAt, amountMinor, creditorMinor }) => {
      if (!dueAt) return [];
      const { bookingId, debtorId, creditorId, currency, way } = schedule;
      const kind = schedule.kind as DueKind;
      return {
        ...{ bookingId, kind, position, key: dueKey(bookingId, { kind, position }) },
        ...{ debtorId, creditorId, amountMinor, creditorMinor, currency, way, dueAt },
        nextTryAt: way === 'card' ? dueAt : null,
        // Of the first one the agreement itself has told.
        toldAt: position === 1 ? now : null,
      };
    });
    await tx.due.createMany({ data: dues, skipDuplicates: true });
    // A change that has come is what is owed from then on.
    await tx.$executeRaw`
      UPDATE due_schedule s SET position = a.position, opens_next_at = a.opens, amount_minor = a."amountMinor",
        creditor_minor = a."creditorMinor", changes_at = CASE WHEN a."isChanged" THEN NULL ELSE s.changes_at END,
        next_amount_minor = CASE WHEN a."isChanged" THEN NULL ELSE s.next_amount_minor END,
        next_creditor_minor = CASE WHEN a."isChanged" THEN NULL ELSE s.next_creditor_minor END
      FROM jsonb_to_recordset(${JSON.stringify(steps.map(({ schedule: _, ...step }) => step))}::jsonb) AS a(id text, position int, opens timestamptz,
        "amountMinor" int, "creditorMinor" int, "isChanged" boolean)
      WHERE s.id = a.id`;
    return dues.length;
  });
