import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { writeBookings } from './bookings';
import { calendarOf } from './calendar';
import { payWithCards } from './cards';
import { communityRows, writeCommunity } from './community';
import { hang } from './gallery';
import { ratingsOf } from './rows/reviews';
import { writeSessions, writeTables } from './sessions';
import { tellAll } from './told';

/** The demo community as it would be at `now`: nothing of it is written yet. */
export const imagine = async (now: Date) => {
  const calendar = calendarOf(now);
  const numbers = await settings();
  const community = await communityRows(calendar, numbers);
  return { now, calendar, numbers, community, told: tellAll(community, calendar, numbers) };
};

/** Writes it into an empty database in one transaction. What was paid was paid at the emulator before, where there is one. */
export const invite = async ({
  now,
  calendar,
  numbers,
  community,
  told,
}: Awaited<ReturnType<typeof imagine>>): Promise<void> => {
  const paid = told.flatMap(({ life, money, customer }) => (money ? [{ life, money, customer }] : []));
  const { customers, payments } = await payWithCards(env.STRIPE_API_URL ? paid : [], now);
  // So much at once takes a slow machine longer than a member's command may.
  const patience = { maxWait: 10_000, timeout: 120_000 };
  await db.$transaction(async (tx) => {
    await writeCommunity(tx, community, {
      ratings: ratingsOf(told, community.seated, { now, numbers }),
      customers,
    });
    await writeSessions(tx, community, calendar);
    await writeBookings(tx, told, payments, now);
    await writeTables(tx, community, told, calendar, numbers);
  }, patience);
};

/**
 * Pictures first, under ids that are always the same, then all rows at once: interrupted anywhere, it begins anew.
 */
export const seed = async (now: Date): Promise<void> => {
  const demo = await imagine(now);
  await hang(demo.community.wanted);
  await invite(demo);
};
