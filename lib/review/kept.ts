import 'server-only';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';

const select = {
  rating: true,
  body: true,
  authorRole: true,
  createdAt: true,
  revealedAt: true,
  listing: { select: { title: true } },
} as const satisfies Prisma.ReviewSelect;

/** The reviews that a member wrote, and those about them that they may read. */
export const reviewKept = async (memberId: string) => {
  const oldestFirst = { orderBy: { createdAt: 'asc' } } as const;
  const [written, received] = await Promise.all([
    db.review.findMany({ where: { authorId: memberId }, select, ...oldestFirst }),
    db.review.findMany({
      where: { subjectId: memberId, revealedAt: { not: null } },
      select,
      ...oldestFirst,
    }),
  ]);
  return { reviews: { written, received } };
};
