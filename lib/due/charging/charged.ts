import 'server-only';
import { type AccountCode, account } from '@/lib/ledger/accounts';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Settings } from '@/lib/platform/settings';
import type { Attempt, Named } from './attempt';

const { raw, sql } = Prisma;

/** A due that is being charged, and the card. */
type Claimed = Attempt & { key: string; cardFingerprint: string | null; cardExpires: string | null };

export type BookingDue = Claimed & { bookingId: string };
export type PledgeDue = Claimed & { pledgeId: string; campaignId: string };
export type ChargedDue = BookingDue | PledgeDue;

/** Dues that are charged together, and what differs between those of bookings and of pledges. */
export type Charged<One extends ChargedDue> = {
  /** So many are claimed at a time, and noted in one transaction. */
  atATime: number;
  /** Which of the table `due`, in which order, and what more is read of each. */
  which: Prisma.Sql;
  order: Prisma.Sql;
  columns: Prisma.Sql;
  /** The column by which its payments, and so its card, are found, and what stands in it. */
  agreement: Prisma.Sql;
  agreementId: (due: One) => string;
  /** On which days after the first a card that was refused is tried again. */
  retryDays: (numbers: Settings) => readonly number[];
  /** Where the money lies until it is divided. */
  account: (due: One) => AccountCode;
  name: (due: One) => Named;
};

/** Of bookings: each on its day, once its debtor was told that it comes. */
export const bookingDues: Charged<BookingDue> = {
  // Each has notices and a life of its own to write.
  atATime: 48,
  which: sql`booking_id IS NOT NULL AND told_at IS NOT NULL`,
  order: sql`next_try_at, id`,
  columns: sql`d.booking_id AS "bookingId"`,
  agreement: raw('booking_id'),
  retryDays: ({ rentRetryDays }) => rentRetryDays,
  agreementId: ({ bookingId }) => bookingId,
  account: ({ bookingId }) => account.booking(bookingId),
  name: ({ id, bookingId, key, attempts }) => ({
    key: `due:${key}:${attempts}`,
    marks: { dueId: id },
    metadata: { bookingId },
    transferGroup: key,
  }),
};

/**
 * Of the pledges of a campaign: at its closing. What was never tried comes first, so that some that cannot be asked about keep nobody
 * else waiting.
 */
export const pledgeDues = (campaignId: string): Charged<PledgeDue> => ({
  atATime: 96,
  which: sql`campaign_id = ${campaignId}`,
  order: sql`attempts > 0, next_try_at, id`,
  columns: sql`d.pledge_id AS "pledgeId", d.campaign_id AS "campaignId"`,
  agreement: raw('pledge_id'),
  retryDays: ({ chargeRetryDays }) => chargeRetryDays,
  agreementId: ({ pledgeId }) => pledgeId,
  account: () => account.campaign(campaignId),
  name: ({ pledgeId, key, attempts }) => ({
    key: `${key}:${attempts}`,
    marks: { pledgeId },
    metadata: { campaignId },
    transferGroup: `campaign:${campaignId}`,
  }),
});
