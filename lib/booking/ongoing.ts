import 'server-only';
import { changeSchedule, endSchedule, startSchedule } from '@/lib/due/schedules/open-scheduled';
import { openHoldingsUntil } from '@/lib/holding/holdings';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { plainDateAt } from '@/lib/shared/period';
import { type FactsRow, factsOf } from './facts';
import { comingStates } from './lifecycle';
import type { State } from './lives/terms';
import { noticeEndOf, priceFromOf } from './lives/times';
import { type Quote, rentOf } from './rules';

/** What goes on from month to month: what is owed for it, and its end. */

type Begun = {
  id: string;
  customerId: string;
  providerId: string;
  startsAt: Date;
  timeZone: string;
  quote: unknown;
};

/** What a quote says is owed again each time is owed from the second time on: the first is its price. */
export const beginRent = async (tx: Db, { id, quote, ...booking }: Begun): Promise<void> => {
  const { currency, rent } = quote as Quote;
  if (!rent) return;
  const { customerId: debtorId, providerId: creditorId, startsAt, timeZone } = booking;
  await startSchedule(tx, id, {
    ...{ kind: 'rent', debtorId, creditorId, ...rent, currency, timeZone },
    startsOn: plainDateAt(startsAt, timeZone),
    times: null,
    position: 1,
  });
};

/** When a booking is over, or an operator is to decide on it, nothing more is owed each month from then on. */
export const stopRentWith = async (
  tx: Db,
  { row, to }: { row: FactsRow; to: string },
  { now: endsAt }: { now: Date },
): Promise<void> => {
  if (!(row.quote as unknown as Quote).rent || comingStates.has(to as State)) return;
  await endSchedule(tx, row.id, { kind: 'rent', endsAt });
};

type Ended = { columns: { endsAt: Date }; facts: { endsAt: Date; ongoing: null } };

/** It goes until a moment; what was agreed to end before does. */
const endAt = async (tx: Db, row: FactsRow, endsAt: Date): Promise<Ended | undefined> => {
  if (factsOf(row).ongoing === null) return undefined;
  await openHoldingsUntil(tx, row.id, endsAt);
  await endSchedule(tx, row.id, { kind: 'rent', endsAt });
  return { columns: { endsAt }, facts: { endsAt, ongoing: null } };
};

/** Notice is given: what goes on ends with the month that the notice leads to. */
export const agreeEnd = async (tx: Db, row: FactsRow, now: Date): Promise<Ended | undefined> => {
  const endsAt = noticeEndOf(factsOf(row), now);
  return endsAt ? endAt(tx, row, endsAt) : undefined;
};

/** What goes on ends now. */
export const endNow = (tx: Db, row: FactsRow, now: Date): Promise<Ended | undefined> => endAt(tx, row, now);

/** What a price that is announced now comes to each month, and from when on; null: it has an end, and stays as it is. */
export const announcedPrice = (
  row: FactsRow,
  priceMinor: number,
  { now, numbers }: { now: Date; numbers: Settings },
): { rent: { amountMinor: number; creditorMinor: number }; from: Date } | null => {
  const from = priceFromOf(factsOf(row), now);
  const { currency } = row;
  return from && { rent: rentOf(priceMinor, currency, numbers), from };
};

/** It is owed from then on. */
export const changePrice = async (
  tx: Db,
  row: FactsRow,
  priceMinor: number,
  at: { now: Date; numbers: Settings },
): Promise<void> => {
  const announced = announcedPrice(row, priceMinor, at);
  if (!announced) return;
  const { rent, from } = announced;
  await changeSchedule(tx, row.id, { kind: 'rent', ...rent, from });
};
