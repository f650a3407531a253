import 'server-only';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';

const include = {
  units: { select: { label: true, isActive: true, createdAt: true } },
  photos: { select: { alt: true, position: true, pictureId: true } },
  events: { select: { name: true, fromState: true, toState: true, at: true } },
  series: true,
  slots: { omit: { listingId: true } },
} as const satisfies Prisma.ListingInclude;

/** What is kept of a member's listings, where they wait for places, and what wishes they answered. */
export const listingKept = async (memberId: string) => {
  const oldestFirst = { orderBy: { createdAt: 'asc' } } as const;
  const [listings, waits, wishAnswers, batches] = await Promise.all([
    db.listing.findMany({ where: { ownerId: memberId }, include, ...oldestFirst }),
    db.wait.findMany({ where: { holderId: memberId }, ...oldestFirst }),
    db.wishAnswer.findMany({ where: { memberId }, ...oldestFirst }),
    db.batch.findMany({ where: { ownerId: memberId }, ...oldestFirst }),
  ]);
  return { listings, waits, wishAnswers, batches };
};
