import 'server-only';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';

const pageSize = 10;

export type ReviewItem = {
  id: string;
  rating: number;
  body: string;
  /** When it could first be read. */
  at: Date;
  authorRole: 'customer' | 'provider';
  author: { id: string; name: string; handle: string; pictureId: string | null };
  listing: { id: string; title: string; type: string };
};

type Page = { cursor?: string | undefined; limit?: number };

export type ReviewPage = { items: ReviewItem[]; next: string | null };

const { sql, empty } = Prisma;

/** One statement, since listings' pages ask for it each time. A cursor that is none means: from the beginning. */
const listReviews = async (about: Prisma.Sql, { cursor, limit = pageSize }: Page): Promise<ReviewPage> => {
  const after = cursor
    ? sql`AND coalesce((SELECT (r.revealed_at, r.id) < (c.revealed_at, c.id) FROM review c
        WHERE c.id = ${cursor} AND c.revealed_at IS NOT NULL), true)`
    : empty;
  const rows = await db.$queryRaw<ReviewItem[]>`
    SELECT r.id, r.rating, r.body, r.revealed_at AS at, r.author_role AS "authorRole",
      json_build_object('id', m.id, 'name', m.name, 'handle', m.handle, 'pictureId', m.picture_id) AS author,
      json_build_object('id', l.id, 'title', l.title, 'type', l.type) AS listing
    FROM review r JOIN member m ON m.id = r.author_id JOIN listing l ON l.id = r.listing_id
    WHERE ${about} AND r.revealed_at IS NOT NULL ${after}
    ORDER BY r.revealed_at DESC, r.id DESC LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};

/** What others wrote about a member, newest first: only reviews that may be seen. */
export const reviewsAbout = (memberId: string, page: Page = {}): Promise<ReviewPage> =>
  listReviews(sql`r.subject_id = ${memberId}`, page);

/** What customers wrote after using a listing. */
export const reviewsOfListing = (listingId: string, page: Page = {}): Promise<ReviewPage> =>
  listReviews(sql`r.listing_id = ${listingId} AND r.author_role = 'customer'`, page);
