import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { openDues } from '@/lib/due/commands/open-dues';
import { settleByCredit } from '@/lib/due/commands/settle-by-credit';
import { endSchedule, startSchedule } from '@/lib/due/schedules/open-scheduled';
import { db, transaction } from '@/lib/platform/db/client';
import { hoursFromNow } from '../clock';
import { theHours } from '../credits';
import { rentOf } from '../rents';
import type { Agreement, Outcome, Pick, Town } from './town';
import { roles } from './town';

/** What is owed beside a price: again and again, or in the community's hours. */

const sidesOf = async ({ id }: Agreement) => {
  const { customerId, providerId } = await db.booking.findUniqueOrThrow({ where: { id } });
  return { customer: { id: customerId }, providerId };
};

/** Of what is out, where its own life owes nothing each month. */
export const startRent = async (town: Town, pick: Pick): Promise<Outcome> => {
  const agreement = pick(
    town.agreements.filter(({ state, offer }) => state === 'started' && !offer.isMonthly),
  );
  if (!agreement) return 'nothing';
  const rent = rentOf(await sidesOf(agreement), { times: pick([null, 1, 3]) ?? null });
  await transaction((tx) => startSchedule(tx, agreement.id, rent));
  return 'done';
};

export const giveNotice = async (town: Town, pick: Pick): Promise<Outcome> => {
  const ids = town.agreements.filter(({ offer }) => !offer.isMonthly).map(({ id }) => id);
  const schedules = await db.dueSchedule.findMany({
    where: { bookingId: { in: ids } },
    orderBy: { id: 'asc' },
  });
  const schedule = pick(schedules);
  if (!schedule) return 'nothing';
  const endsAt = hoursFromNow(pick([0, 24 * 20, 24 * 45]) ?? 0);
  await transaction((tx) => endSchedule(tx, schedule.bookingId, { kind: 'rent', endsAt }));
  return 'done';
};

const inHours = { currency: theHours, way: 'credit', kind: 'instalment' } as const;

export const askCredit = async (town: Town, pick: Pick): Promise<Outcome> => {
  const agreement = pick(
    town.agreements.filter(({ state }) => ['confirmed', 'started', 'ended'].includes(state)),
  );
  if (!agreement) return 'nothing';
  const { customer, providerId } = await sidesOf(agreement);
  const position = 1 + (await db.due.count({ where: { bookingId: agreement.id, kind: inHours.kind } }));
  const amountMinor = pick([30, 60, 90]) ?? 30;
  const due = { ...inHours, position, amountMinor, creditorMinor: amountMinor };
  await transaction((tx) =>
    openDues(tx, agreement.id, [{ ...due, debtorId: customer.id, creditorId: providerId }]),
  );
  return 'done';
};

/** Settled before, or by somebody whose it is not, as it comes. */
export const settleCredit = async (town: Town, pick: Pick): Promise<Outcome> => {
  const dues = await db.due.findMany({
    where: { bookingId: { in: town.ids() }, way: inHours.way },
    orderBy: { id: 'asc' },
  });
  const due = pick(dues);
  const agreement = town.agreements.find(({ id }) => id === due?.bookingId);
  if (!due || !agreement) return 'nothing';
  await settleByCredit(
    town.as(pick(['customer', ...roles]) ?? 'customer', agreement),
    { dueId: due.id },
    confirmPaid,
  );
  return 'done';
};
