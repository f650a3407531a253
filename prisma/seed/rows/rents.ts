import { nextTryAt } from '@/lib/due/rules';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { defaultSettings } from '@/lib/platform/settings';
import { plainDateAt } from '@/lib/shared/period';
import type { AtStripe } from '../cards';
import { idOf } from '../chance';
import { rentDueAt, rentTimes } from '../rents';
import type { Told } from '../told';

const dayMs = 86_400_000;

export const rentDueId = (key: string): string => idOf(`due ${key}`);

/** How often the bank was asked for what it refused, and when it is asked again. */
const triesOf = (dueAt: Date, now: Date): { attempts: number; nextTryAt: Date | null } => {
  let [attempts, next] = [1, nextTryAt(1, defaultSettings.rentRetryDays, dueAt)];
  while (next && next <= now) {
    attempts += 1;
    next = nextTryAt(attempts, defaultSettings.rentRetryDays, next);
  }
  return { attempts, nextTryAt: next };
};

/** What is owed again each month by a booking, and was: what a card paid, what a bank refused, and what comes. */
export const rentRows = (
  { life, customer, provider, money }: Told,
  payments: ReadonlyMap<string, AtStripe>,
  now: Date,
) => {
  const { id: bookingId, quote, period, facts, endsAt } = life;
  const { rent, currency } = quote;
  if (!rent || !facts.paidAt || !money) return { paid: [], dues: [], schedules: [] };
  const sides = { debtorId: customer.id, creditorId: provider.id };
  const amounts = { amountMinor: rent.amountMinor, creditorMinor: rent.creditorMinor, currency };
  const times = rentTimes(life, now);
  const paid = times
    .filter(({ isPaid }) => isPaid)
    .map(({ key, dueAt }): Prisma.PaymentCreateManyInput => {
      const { intentId = null, customerId = null, paymentMethodId = null } = payments.get(key) ?? {};
      return {
        id: idOf(`payment ${key}`),
        bookingId,
        key,
        state: 'paid',
        amountMinor: rent.amountMinor,
        currency,
        intentId,
        customerId,
        paymentMethodId,
        paidAt: dueAt,
        createdAt: dueAt,
        updatedAt: dueAt,
      };
    });
  const dues = times.map(({ position, key, dueAt, isPaid }): Prisma.DueCreateManyInput => {
    const due = { id: rentDueId(key), bookingId, kind: 'rent', position, key, ...sides, ...amounts };
    const dates = {
      dueAt,
      toldAt: new Date(dueAt.getTime() - 3 * dayMs),
      createdAt: new Date(dueAt.getTime() - 7 * dayMs),
      updatedAt: dueAt,
    };
    if (!isPaid) {
      const tries = triesOf(dueAt, now);
      const state = tries.nextTryAt ? 'open' : 'failed';
      return { ...due, ...dates, state, ...tries, lastRefusal: 'card_declined' };
    }
    const paidOutMinor = money.movements.some((each) => each.key === `${key}:earn`) ? rent.creditorMinor : 0;
    const stands = { state: 'settled', attempts: 1, settledAt: dueAt, paidOutMinor };
    return { ...due, ...dates, ...stands, paymentId: idOf(`payment ${key}`) };
  });
  const position = times.length + 1;
  const next = rentDueAt(life, position + 1);
  const { timeZone } = life.rows.listing;
  const schedule: Prisma.DueScheduleCreateManyInput = {
    id: idOf(`rent ${bookingId}`),
    bookingId,
    kind: 'rent',
    ...sides,
    ...amounts,
    every: rent.every,
    startsOn: new Date(plainDateAt(period.from, timeZone)),
    timeZone,
    position,
    endsAt,
    opensNextAt: next && new Date(next.getTime() - 7 * dayMs),
    createdAt: money.createdAt,
  };
  return { paid, dues, schedules: [schedule] };
};
