import 'server-only';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';

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

const listReviews = async (
  where: Prisma.ReviewWhereInput,
  { cursor, limit = pageSize }: Page,
): Promise<ReviewPage> => {
  const last = cursor
    ? await db.review.findFirst({ where: { id: cursor, ...where }, select: { id: true, revealedAt: true } })
    : null;
  const rows = await db.review.findMany({
    where: {
      AND: [
        where,
        { revealedAt: { not: null } },
        last?.revealedAt
          ? {
              OR: [
                { revealedAt: { lt: last.revealedAt } },
                { revealedAt: last.revealedAt, id: { lt: last.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ revealedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      id: true,
      rating: true,
      body: true,
      revealedAt: true,
      createdAt: true,
      authorRole: true,
      author: { select: { id: true, name: true, handle: true, pictureId: true } },
      listing: { select: { id: true, title: true, type: true } },
    },
  });
  const items = rows.slice(0, limit).map(({ revealedAt, createdAt, authorRole, ...rest }) => ({
    ...rest,
    at: revealedAt ?? createdAt,
    authorRole: authorRole === 'customer' ? ('customer' as const) : ('provider' as const),
  }));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};

/** What others wrote about a member, newest first: only reviews that may be seen. */
export const reviewsAbout = (memberId: string, page: Page = {}): Promise<ReviewPage> =>
  listReviews({ subjectId: memberId }, page);

/** What customers wrote after using a listing. */
export const reviewsOfListing = (listingId: string, page: Page = {}): Promise<ReviewPage> =>
  listReviews({ listingId, authorRole: 'customer' }, page);
