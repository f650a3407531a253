import 'server-only';
import { nextOnUnits } from '@/lib/holding/whereabouts';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { advanceWhereOpen } from '../booking-life';
import { holdBooking } from '../facts';

type Delay = 'hold_up' | 'be_back';

const hourMs = 3_600_000;

/** Whom it concerns: of a delay, those whose own time is near; that it is over, whoever heard of it. */
const untilOf: Record<Delay, (now: Date, nearHours: number) => Date | undefined> = {
  hold_up: (now, nearHours) => new Date(now.getTime() + nearHours * hourMs),
  be_back: () => undefined,
};

const tellOne = (bookingId: string, name: Delay, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const numbers = await settings();
    await advanceWhereOpen(tx, await holdBooking(tx, bookingId), name, { now, numbers });
  });

/**
 * Tells those who have the same units after a booking that these are not back, or that they are again: a step of their
 * own bookings, each in a transaction of its own. Who knows it already hears nothing; told twice, nothing changes.
 */
export const tellNext = async (bookingId: string, name: Delay): Promise<void> => {
  const now = clockNow();
  const { tellNextHours } = (await settings()).returnReminders;
  for (const id of await nextOnUnits(db, bookingId, untilOf[name](now, tellNextHours)))
    await tellOne(id, name, now);
};
