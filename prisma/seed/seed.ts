import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { countWords } from '@/lib/search/words/count';
import { writeAnswers } from './answers';
import { writeBookings, writeBooks } from './bookings';
import { calendarOf } from './calendar';
import { imagineCampaigns, writeCampaigns } from './campaigns';
import { payWithCards } from './cards';
import { communityRows, writeCommunity } from './community';
import { creditMovements, writeCredits } from './credits';
import { writeDraws } from './draws';
import { hang } from './gallery';
import { writeLineages } from './lineages';
import { writeMatches } from './matches';
import { firstPoints, writeDestinations } from './nights';
import { openToHomes, writePermissions } from './permissions';
import { keepCards } from './pledge-cards';
import { writeRings } from './rings';
import { bookingMovements } from './rows/ledger';
import { ratingsOf } from './rows/reviews';
import { writeSlots, writeTables } from './slots';
import { writeSurroundings } from './surroundings';
import { tellAll } from './told';

/** The demo community as it would be at `now`: nothing of it is written yet. */
export const imagine = async (now: Date) => {
  const calendar = calendarOf(now);
  const numbers = await settings();
  const community = await communityRows(calendar, numbers);
  const campaigns = imagineCampaigns(calendar, numbers);
  return {
    now,
    calendar,
    numbers,
    community,
    campaigns,
    told: tellAll(community, calendar, numbers),
    wanted: [...community.wanted, ...campaigns.wanted],
  };
};

/** Writes it into an empty database in one transaction. What was paid was paid at the emulator before, where there is one. */
export const invite = async ({
  now,
  calendar,
  numbers,
  community,
  campaigns,
  told,
}: Awaited<ReturnType<typeof imagine>>): Promise<void> => {
  const paid = told.flatMap(({ life, money, customer }) => (money ? [{ life, money, customer }] : []));
  const { customers, payments } = await payWithCards(env.STRIPE_API_URL ? paid : [], now);
  const cards = await keepCards(env.STRIPE_API_URL ? campaigns.pledged : [], customers, now);
  // So much at once takes a slow machine longer than a member's command may.
  const patience = { maxWait: 10_000, timeout: 120_000 };
  await db.$transaction(async (tx) => {
    await openToHomes(tx);
    await writeCommunity(tx, community, {
      ratings: ratingsOf(told, community.seated, { now, numbers }),
      customers,
    });
    await writePermissions(tx, community, calendar);
    await writeSurroundings(tx, community, calendar);
    await writeSlots(tx, community, calendar, numbers);
    await writeBookings(tx, told, payments, now);
    await writeLineages(tx, told);
    await writeDraws(tx, community, told, calendar, numbers);
    await writeAnswers(tx, community, calendar);
    await writeDestinations(tx, calendar);
    await writeRings(tx, community, calendar, numbers);
    await writeMatches(tx, community, calendar, numbers);
    await writeTables(tx, community, told, calendar, numbers);
    const movements = await writeCampaigns(tx, campaigns, cards, { calendar, numbers });
    await writeCredits(tx, calendar);
    await writeBooks(tx, [
      ...creditMovements(calendar),
      ...bookingMovements(told),
      ...firstPoints(community, calendar).map((movement) => ({ ...movement, bookingId: null })),
      ...movements.map((movement) => ({ ...movement, bookingId: null })),
    ]);
  }, patience);
};

/**
 * Pictures first, under ids that are always the same, then all rows at once: interrupted anywhere, it begins anew.
 */
export const seed = async (now: Date): Promise<void> => {
  const demo = await imagine(now);
  await hang(demo.wanted);
  await invite(demo);
  await countWords();
};
