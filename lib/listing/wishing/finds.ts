import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { scopeFor } from '@/lib/standing/standing';
import { forReader } from '../for-reader';
import { foundStates } from '../lifecycle';
import { finding } from './rules';

/** What was found for a wish of the viewer's and is still there for them, the newest first; and whether they want to hear of more. */
export const findsFor = async (viewer: Viewer, wishId: string) => {
  const wish = await db.listing.findFirst({
    where: { id: wishId, intent: 'wish', ownerId: scopeFor(viewer, 'listing.see') },
    select: { isToldOfFinds: true },
  });
  if (!wish) throw notFound();
  const rows = await db.wishTold.findMany({
    where: { wishId, listing: { AND: [{ state: { in: foundStates.in } }, forReader(viewer)] } },
    orderBy: { toldAt: 'desc' },
    take: finding.shown,
    select: { listing: { select: { id: true, title: true, area: true } } },
  });
  return { isOn: wish.isToldOfFinds, finds: rows.map(({ listing }) => listing) };
};

export type Finds = Awaited<ReturnType<typeof findsFor>>;

/** Whether whoever wishes for something wants to hear when it is offered. */
export const chooseFinds = async (
  viewer: Viewer,
  { listingId, isOn }: { listingId: string; isOn: boolean },
): Promise<void> => {
  const { count } = await db.listing.updateMany({
    where: { id: listingId, intent: 'wish', ownerId: scopeFor(viewer, 'listing.edit') },
    data: { isToldOfFinds: isOn },
  });
  if (count === 0) throw notFound();
};
