import 'server-only';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { lotsKept } from './lineage/queries';

const include = {
  units: { select: { label: true, isActive: true, createdAt: true } },
  photos: { select: { alt: true, position: true, pictureId: true } },
  wantedCategories: { select: { category: { select: { slug: true } } } },
  events: { select: { name: true, fromState: true, toState: true, at: true } },
  series: true,
  slots: { omit: { listingId: true } },
} as const satisfies Prisma.ListingInclude;

/** What a draw published, for whoever took part in it or entered its value. */
const drawn = {
  listing: { select: { id: true, title: true } },
  state: true,
  way: true,
  closesAt: true,
  seal: true,
  value: true,
} as const satisfies Prisma.DrawSelect;

/** Their part in a draw: what they sealed and showed, their code, and the place it came to. Nothing of the others’. */
const entry = {
  bookingId: true,
  quantity: true,
  commitment: true,
  commitmentAgain: true,
  number: true,
  numberAgain: true,
  code: true,
  rank: true,
  isOut: true,
  createdAt: true,
  draw: { select: drawn },
} as const satisfies Prisma.DrawEntrySelect;

/**
 * What is kept of a member's listings, where they wait for places, what wishes they answered, their batches, the draws they took
 * part in and those whose value they entered, and of seed that came to them.
 */
export const listingKept = async (memberId: string) => {
  const oldestFirst = { orderBy: { createdAt: 'asc' } } as const;
  const [listings, waits, wishAnswers, batches, shelves, drawEntries, drawValues, lots] = await Promise.all([
    db.listing.findMany({ where: { ownerId: memberId }, include, ...oldestFirst }),
    db.wait.findMany({ where: { holderId: memberId }, ...oldestFirst }),
    db.wishAnswer.findMany({ where: { memberId }, ...oldestFirst }),
    db.batch.findMany({ where: { ownerId: memberId }, ...oldestFirst }),
    db.shelf.findMany({ where: { ownerId: memberId }, ...oldestFirst }),
    db.drawEntry.findMany({ where: { holderId: memberId }, select: entry, ...oldestFirst }),
    db.draw.findMany({ where: { valueBy: memberId }, select: drawn, ...oldestFirst }),
    lotsKept(memberId),
  ]);
  return { listings, waits, wishAnswers, batches, shelves, drawEntries, drawValues, lots };
};
