import 'server-only';
import { hasHeldCredit } from '@/lib/due/commands/held-credit';
import { paymentOf } from '@/lib/due/queries';
import { whereaboutsOf } from '@/lib/holding/whereabouts';
import { type Db, db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import type { EventData } from './event-data';
import { disputedStates, type TransitionName } from './lifecycle';
import { keptHoldings } from './slots/of-slot';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What is handed over late enough: the booking's start and, of several dates, those that take place. */
type Handed = { startsAt: Date; holdings: readonly { startsAt: Date; slotId: string | null }[] };

/**
 * When a booking's money is handed to its provider: some hours after the start, which may have been moved; of several dates after
 * the start of the last, so that what is called off before can still be given back.
 */
export const payOutTime = async ({ startsAt, holdings }: Handed): Promise<Date> => {
  const { payoutHoursAfterStart } = await settings();
  const dates = holdings.filter(({ slotId }) => slotId !== null);
  const last = Math.max(startsAt.getTime(), ...dates.map((date) => date.startsAt.getTime()));
  return new Date(last + payoutHoursAfterStart * hourMs);
};

const holdings = {
  where: keptHoldings,
  select: { startsAt: true, slotId: true },
} as const satisfies Prisma.Booking$holdingsArgs;

/** The same of several, by booking; those are left out whose money waits until an operator has decided. */
export const payOutTimes = async (ids: readonly string[]): Promise<Map<string, Date>> => {
  const bookings = await db.booking.findMany({
    where: { id: { in: [...ids] }, state: { notIn: disputedStates.in } },
    select: { id: true, startsAt: true, holdings },
  });
  return new Map(await Promise.all(bookings.map(async (each) => [each.id, await payOutTime(each)] as const)));
};

/** All that a booking's events say is to go back to its customer. */
export const decidedRefund = (events: readonly { data: unknown }[]): number =>
  events.reduce((sum, { data }) => sum + ((data as EventData).refundMinor ?? 0), 0);

const select = {
  id: true,
  state: true,
  startsAt: true,
  holdings,
  events: { select: { name: true, data: true } },
} as const satisfies Prisma.BookingSelect;

type MoneyRow = Prisma.BookingGetPayload<{ select: typeof select }>;

/** With these a booking may begin later than it was to. */
const movesStart: readonly string[] = ['reschedule', 'amend'] satisfies TransitionName[];

/**
 * The hour at which a booking's money was to leave was that of a start which has been put off since; or nothing has begun
 * yet, because what was booked is not back from somebody else: then it is looked at again a day later. Null: it may leave.
 */
const putOffUntil = async (tx: Db, booking: MoneyRow, now: Date): Promise<Date | null> => {
  const dueBackAt = (await whereaboutsOf(tx, [booking.id])).get(booking.id)?.othersDueBackAt;
  if (booking.state === 'confirmed' && dueBackAt && dueBackAt <= now) return new Date(now.getTime() + dayMs);
  if (!booking.events.some(({ name }) => movesStart.includes(name))) return null;
  const at = await payOutTime(booking);
  return at > now ? at : null;
};

/** What may happen to the money of a booking whose hour has come. */
export type MoneyNow = {
  isPaid: boolean;
  /** Its provider's share leaves at a later hour. */
  laterAt: Date | null;
  /** A refund that was decided is still on its way. */
  awaitsRefund: boolean;
};

/** Null: nothing moves by itself, since nothing is to be paid, or an operator decides on it. */
export const moneyNow = async (tx: Db, bookingId: string, now: Date): Promise<MoneyNow | null> => {
  const booking = await tx.booking.findUnique({ where: { id: bookingId }, select });
  if (!booking || disputedStates.has(booking.state)) return null;
  const payment = await paymentOf(tx, bookingId);
  // Without a card, credit alone may be kept for it.
  if (!payment && !(await hasHeldCredit(tx, bookingId))) return null;
  const { state, refundedMinor } = payment ?? { state: 'paid', refundedMinor: 0 };
  const isPaid = state === 'paid';
  return {
    isPaid,
    laterAt: isPaid ? await putOffUntil(tx, booking, now) : null,
    awaitsRefund: refundedMinor < decidedRefund(booking.events),
  };
};

/** Those of some cards (Stripe's mark of each) with which a booking of one of these holders was paid. */
export const paidBy = async (
  tx: Db,
  holderIds: readonly string[],
  cards: readonly string[],
): Promise<string[]> => {
  if (cards.length === 0) return [];
  const rows = await tx.booking.findMany({
    where: {
      customerId: { in: [...holderIds] },
      payments: { some: { cardFingerprint: { in: [...cards] } } },
    },
    select: {
      payments: { where: { cardFingerprint: { in: [...cards] } }, select: { cardFingerprint: true } },
    },
  });
  return [
    ...new Set(
      rows.flatMap(({ payments }) => payments.flatMap(({ cardFingerprint }) => cardFingerprint ?? [])),
    ),
  ];
};
