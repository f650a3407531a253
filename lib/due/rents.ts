import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { DueSchedule } from '@/lib/platform/db/generated/client';
import { sumMinor } from '@/lib/shared/money';
import type { DueKind } from './kinds';
import { type DueState, owedDues, settledDues } from './rules';
import { amountsAt, announcedChange, nextTimeOf } from './schedules/amounts';

/** What is owed each time, and what of it the creditor gets. */
type Amounts = { amountMinor: number; creditorMinor: number };

export type RentTime = Amounts & {
  /** Which time it is: the first is the price of the agreement. */
  position: number;
  dueAt: Date;
  /** `coming`: not charged yet; `refused`: it is tried again; `unpaid`: it is not; `off`: taken back. */
  state: 'paid' | 'coming' | 'refused' | 'unpaid' | 'off';
  /** Of what was refused: when it is tried again. */
  againAt: Date | null;
  paidAt: Date | null;
};

/** What is owed again and again by an agreement: what comes next, what changes, what was. */
export type RentView = {
  currency: string;
  /** What is taken next, and when; null: nothing more will be. */
  next: (Amounts & { at: Date }) | null;
  /** The price that was announced, and from when on it counts. */
  change: (Amounts & { from: Date }) | null;
  /** What the bank refused and nobody has paid since. */
  unpaidMinor: number;
  /** Each time so far, the last first. */
  times: RentTime[];
};

/** Whether there is still something that a card is needed for. */
export const mayMendCard = (view: RentView | null): boolean =>
  view !== null && (view.next !== null || view.unpaidMinor > 0);

const rent: DueKind = 'rent';

const select = {
  bookingId: true,
  kind: true,
  position: true,
  amountMinor: true,
  creditorMinor: true,
  dueAt: true,
  state: true,
  settledAt: true,
  nextTryAt: true,
  lastRefusal: true,
} as const;

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const rowsOf = (db: Db, bookingIds: readonly string[]) =>
  db.due.findMany({
    where: { bookingId: { in: [...bookingIds] }, kind: { in: ['price', rent] satisfies DueKind[] } },
    orderBy: [{ dueAt: 'desc' }, { position: 'desc' }],
    select,
  });

const stateOf = ({ state, lastRefusal }: Row): RentTime['state'] => {
  if (settledDues.has(state)) return 'paid';
  if (state === ('failed' satisfies DueState)) return 'unpaid';
  if (!owedDues.has(state)) return 'off';
  return lastRefusal === null ? 'coming' : 'refused';
};

const timeOf = (row: Row): RentTime => {
  const { position, amountMinor, creditorMinor, dueAt, settledAt, nextTryAt } = row;
  const state = stateOf(row);
  const againAt = state === 'refused' ? nextTryAt : null;
  return { position, amountMinor, creditorMinor, dueAt, state, againAt, paidAt: settledAt };
};

const isUnpaid = ({ state }: RentTime): boolean => state === 'refused' || state === 'unpaid';

const viewOf = (schedule: DueSchedule, rows: readonly Row[]): RentView => {
  const times = rows.map(timeOf);
  const written = times.findLast(({ state }) => state === 'coming');
  const at = nextTimeOf(schedule);
  return {
    currency: schedule.currency,
    next: written
      ? { at: written.dueAt, amountMinor: written.amountMinor, creditorMinor: written.creditorMinor }
      : at && { at, ...amountsAt(schedule, at) },
    change: announcedChange(schedule),
    unpaidMinor: sumMinor(times.filter(isUnpaid).map(({ amountMinor }) => amountMinor)),
    times,
  };
};

/** What is owed again and again, by booking; those of which nothing is are left out. */
export const rentsOf = async (db: Db, bookingIds: readonly string[]): Promise<Map<string, RentView>> => {
  const schedules = await db.dueSchedule.findMany({
    where: { bookingId: { in: [...bookingIds] }, kind: rent },
  });
  const rows = await rowsOf(
    db,
    schedules.map(({ bookingId }) => bookingId),
  );
  const byBooking = Map.groupBy(rows, ({ bookingId }) => bookingId);
  return new Map(
    schedules.map((schedule) => [
      schedule.bookingId,
      viewOf(schedule, byBooking.get(schedule.bookingId) ?? []),
    ]),
  );
};

/** The same of one; null where nothing is owed again. */
export const rentOf = async (db: Db, bookingId: string): Promise<RentView | null> =>
  (await rentsOf(db, [bookingId])).get(bookingId) ?? null;
