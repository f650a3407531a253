import 'server-only';
import type { BookingView } from '@/lib/booking/booking-view';
import { tableAfter } from '@/lib/booking/slots/among-guests';
import { ofSlot } from '@/lib/booking/slots/of-slot';
import { isForSql, listingAs } from '@/lib/listing/sql';
import type { Face } from '@/lib/member/faces';
import { faceJson, memberAs } from '@/lib/member/sql';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import type { Reader } from '@/lib/standing/audiences';

const pageSize = 10;

export type ReviewItem = {
  id: string;
  rating: number;
  body: string;
  /** When it could first be read. */
  at: Date;
  /** `guest`: another guest of the same slot. */
  authorRole: 'customer' | 'provider' | 'member' | 'guest';
  author: Face;
  /** Null: it is not for whoever reads this. */
  listing: { id: string; title: string; type: string } | null;
};

type Page = { cursor?: string | undefined; limit?: number };

export type ReviewPage = { items: ReviewItem[]; next: string | null };

const { sql, empty } = Prisma;

const author = memberAs('author');
const listing = listingAs('listing');

/** One statement, since listings' pages ask for it each time. A cursor that is none means: from the beginning. */
const listReviews = async (
  who: Reader,
  about: Prisma.Sql,
  { cursor, limit = pageSize }: Page,
): Promise<ReviewPage> => {
  const seen = readId(cursor);
  const after = seen
    ? sql`AND coalesce((SELECT (r.revealed_at, r.id) < (c.revealed_at, c.id) FROM review c
        WHERE c.id = ${seen} AND c.revealed_at IS NOT NULL), true)`
    : empty;
  const rows = await db.$queryRaw<ReviewItem[]>`
    SELECT r.id, r.rating, r.body, r.revealed_at AS at, r.author_role AS "authorRole",
      ${faceJson(author)} AS author,
      CASE WHEN ${isForSql(listing, who)} THEN json_build_object('id', ${listing.id}, 'title', ${listing.title},
        'type', ${listing.type}) END AS listing
    FROM review r JOIN ${author.table} ON ${author.id} = r.author_id JOIN ${listing.table} ON ${listing.id} = r.listing_id
    WHERE ${about} AND r.revealed_at IS NOT NULL ${after}
    ORDER BY r.revealed_at DESC, r.id DESC LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};

export type Written = { rating: number; body: string; at: Date; isRevealed: boolean };

/** What the two sides of a booking wrote, for one of them, or what is between two of a ring: of whom a thing came, and to whom one went; `isWaiting`: the other's is in, and hidden still. */
export type WrittenOn = { mine: Written | null; theirs: Written | null; isWaiting: boolean };

/** A booking, and whose eyes it is read with: an operator has written nothing. */
type Read = Pick<BookingView, 'id' | 'role' | 'actingFor'> & { other: { id: string } };

/** What was written on some bookings, by booking. Double-blind: the other's is given only once it may be seen. */
export const reviewsOn = async (bookings: readonly Read[]): Promise<(booking: Read) => WrittenOn> => {
  const rows = await db.review.findMany({
    where: { bookingId: { in: bookings.map(({ id }) => id) }, authorRole: { not: 'guest' } },
    select: {
      bookingId: true,
      authorRole: true,
      subjectId: true,
      rating: true,
      body: true,
      createdAt: true,
      revealedAt: true,
    },
    orderBy: { createdAt: 'asc' },
  });
  return ({ id, role, actingFor, other }) => {
    // In a ring each is written about by one, and by no other.
    const isAbout = (subjectId: string) => role !== 'member' || [actingFor, other.id].includes(subjectId);
    const on = rows
      .filter(({ bookingId, subjectId }) => bookingId === id && isAbout(subjectId))
      .map(({ authorRole, subjectId, rating, body, createdAt: at, revealedAt }) => ({
        isMine: authorRole === role && (role !== 'member' || subjectId === other.id),
        said: { rating, body, at, isRevealed: revealedAt !== null },
      }));
    const theirs = on.find(({ isMine }) => !isMine)?.said;
    return {
      mine: on.find(({ isMine }) => isMine)?.said ?? null,
      theirs: theirs?.isRevealed ? theirs : null,
      isWaiting: theirs !== undefined && !theirs.isRevealed,
    };
  };
};

/** What others wrote about a member, newest first: only reviews that may be seen. */
export const reviewsAbout = (who: Reader, memberId: string, page: Page = {}): Promise<ReviewPage> =>
  listReviews(who, sql`r.subject_id = ${memberId}`, page);

/** What customers wrote after using a listing. */
export const reviewsOfListing = (who: Reader, listingId: string, page: Page = {}): Promise<ReviewPage> =>
  listReviews(who, sql`r.listing_id = ${listingId} AND r.author_role = 'customer'`, page);

export type SaidOfGuest = { rating: number; body: string; isRevealed: boolean };

export type GuestToReview = {
  id: string;
  name: string;
  handle: string;
  pictureId: string | null;
  mine: SaidOfGuest | null;
  /** What they wrote about the viewer, once it may be seen; `isWaiting` when it is in but hidden. */
  theirs: SaidOfGuest | null;
  isWaiting: boolean;
};

export type GuestsToReview = { guests: GuestToReview[]; canWrite: boolean; until: Date | null };

const nobody: GuestsToReview = { guests: [], canWrite: false, until: null };

/**
 * The other guests of the slot that a booking of the viewer's is of, and what was written among them. Nobody where
 * there is no table to sit at together, before its end, and for those who hide from the other guests.
 */
export const guestsToReview = async (viewer: Viewer | null, bookingId: string): Promise<GuestsToReview> => {
  const { id: me } = requireMember(viewer);
  const now = clockNow();
  const table = await tableAfter(db, me, bookingId, await settings()).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  });
  if (!table || now < table.endsAt) return nobody;
  const written = await db.review.findMany({
    where: {
      authorRole: 'guest',
      booking: ofSlot(table.slotId),
      OR: [{ authorId: me }, { subjectId: me }],
    },
    select: { authorId: true, subjectId: true, rating: true, body: true, revealedAt: true },
  });
  const said = (authorId: string, subjectId: string): SaidOfGuest | null => {
    const row = written.find((each) => each.authorId === authorId && each.subjectId === subjectId);
    return row ? { rating: row.rating, body: row.body, isRevealed: row.revealedAt !== null } : null;
  };
  return {
    until: table.until,
    canWrite: now < table.until,
    guests: table.others.map((guest) => {
      const theirs = said(guest.id, me);
      return {
        ...guest,
        mine: said(me, guest.id),
        theirs: theirs?.isRevealed ? theirs : null,
        isWaiting: theirs !== null && !theirs.isRevealed,
      };
    }),
  };
};
