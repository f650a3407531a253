import 'server-only';
import type { DueTold } from '@/lib/due/charging/charge-dues';
import type { BookingDue } from '@/lib/due/charging/charged';
import { rentOf } from '@/lib/due/rents';
import type { ComingTold } from '@/lib/due/schedules/tell-coming';
import { tellSide } from '@/lib/due/tell-side';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { settings } from '@/lib/platform/settings';
import { dateFormat } from '@/lib/shared/dates';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney, type Money } from '@/lib/shared/money';
import { advanceWhereOpen } from '../booking-life';
import { holdBooking } from '../facts';
import type { TransitionName } from '../lifecycle';

const hourMs = 3_600_000;

const sidesOf = (tx: Db, id: string) =>
  tx.booking.findUniqueOrThrow({
    where: { id },
    select: {
      customerId: true,
      providerId: true,
      unpaidSince: true,
      timeZone: true,
      listing: { select: { title: true } },
    },
  });

type Sides = Awaited<ReturnType<typeof sidesOf>>;

const valuesOf =
  ({ listing: { title }, timeZone }: Sides, money: Money, at: Date) =>
  (locale: Locale) => ({
    title,
    amount: formatMoney(money, locale),
    date: dateFormat(locale, { day: 'numeric', month: 'long', timeZone }).format(at),
  });

/** What a booking that goes on notes of it, where its life has such a row and it is not noted yet. */
const noteWhere = async (tx: Db, bookingId: string, name: TransitionName): Promise<void> => {
  const row = await holdBooking(tx, bookingId);
  await advanceWhereOpen(tx, row, name, { now: now(), numbers: await settings() });
};

const noteTaken = async (tx: Db, { bookingId, key, ...money }: BookingDue): Promise<void> => {
  const { payoutHoursAfterStart } = await settings();
  const runAt = new Date(now().getTime() + payoutHoursAfterStart * hourMs);
  await addJob(tx, 'booking-money', { bookingId, task: 'pay-out' }, { key: `${key}:booking-money`, runAt });
  const sides = await sidesOf(tx, bookingId);
  const told = { key: `${key}:taken`, kind: 'payment.taken', path: `/bookings/${bookingId}` };
  const values = valuesOf(sides, money, now());
  await tellSide(tx, 'provider', { ...told, values, holderId: sides.providerId });
  // Nearly nobody is behind: only who was can have caught up.
  if (sides.unpaidSince && (await rentOf(tx, bookingId))?.unpaidMinor === 0)
    await noteWhere(tx, bookingId, 'catch_up');
};

/** What follows where a card is charged for a booking while nobody is there. */
export const duesTold: DueTold<BookingDue> & ComingTold = {
  coming: async (tx, { bookingId, key, debtorId, chargedAt, ...money }) => {
    const values = valuesOf(await sidesOf(tx, bookingId), money, chargedAt);
    const told = { key: `${key}:coming`, kind: 'payment.coming', values, path: `/bookings/${bookingId}` };
    await tellSide(tx, 'customer', { ...told, holderId: debtorId });
  },
  settled: async (tx, dues) => {
    for (const due of dues) await noteTaken(tx, due);
  },
  refused: async (tx, { bookingId, key, attempts, ...money }, { againAt }) => {
    const sides = await sidesOf(tx, bookingId);
    const told = {
      key: `${key}:refused:${attempts}`,
      kind: againAt ? 'payment.refused' : 'payment.givenUp',
      values: valuesOf(sides, money, againAt ?? now()),
      path: `/bookings/${bookingId}`,
    };
    await tellSide(tx, 'customer', { ...told, holderId: sides.customerId });
    await tellSide(tx, 'provider', { ...told, holderId: sides.providerId });
    await noteWhere(tx, bookingId, 'fall_behind');
  },
};
