import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import type { Calendar } from './calendar';
import type { Community } from './community';
import {
  guestReviewRows,
  placeClaimRows,
  slotEventRows,
  slotNoticeRows,
  slotRow,
  tableTalkRows,
  waitRows,
} from './rows/slots';
import type { Told } from './told';

/** Writes slots, empty; bookings point at them. */
export const writeSlots = async (
  tx: Db,
  { series, seated }: Community,
  calendar: Calendar,
  numbers: Settings,
): Promise<void> => {
  const asOf = { now: calendar.now, numbers };
  await tx.series.createMany({ data: series });
  await tx.slot.createMany({ data: seated.map((each) => slotRow(each, asOf)) });
  await tx.lifeEvent.createMany({ data: seated.flatMap(slotEventRows) });
  await tx.wait.createMany({ data: seated.flatMap((each) => waitRows(each, calendar)) });
};

/** Gives out the places, and writes what was said at the tables and of each other. */
export const writeTables = async (
  tx: Db,
  { seated }: Community,
  told: readonly Told[],
  calendar: Calendar,
  numbers: Settings,
): Promise<void> => {
  const at = { now: calendar.now, numbers };
  await tx.placeClaim.createMany({ data: placeClaimRows(told, seated, calendar) });
  const talks = seated.flatMap((each) => tableTalkRows(each, told, calendar) ?? []);
  await tx.conversation.createMany({ data: talks.map(({ conversation }) => conversation) });
  await tx.participant.createMany({ data: talks.flatMap(({ participants }) => participants) });
  await tx.message.createMany({ data: talks.flatMap(({ messages }) => messages) });
  await tx.review.createMany({ data: seated.flatMap((each) => guestReviewRows(each, told, at)) });
  await tx.notice.createMany({ data: seated.flatMap((each) => slotNoticeRows(each, calendar)) });
};
