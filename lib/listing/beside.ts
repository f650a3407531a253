import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { forReader } from './for-reader';
import { foundStates } from './lifecycle';
import { tokenBack } from './returns';
import { listingTypeOf } from './types/registry';

/** So many of them are offered to add. */
const most = 24;

/** What the owner of a listing offers besides, that one can ask for with it: of what is given for tokens. */
export const besideListing = async (
  viewer: Viewer | null,
  { id, type, ownerId }: { id: string; type: string; ownerId: string },
): Promise<{ id: string; title: string }[]> => {
  const mostItems = tokenBack(listingTypeOf(type))?.mostItems ?? 1;
  if (mostItems < 2) return [];
  return db.listing.findMany({
    where: {
      AND: [
        { ownerId, type, intent: 'offer', id: { not: id }, state: { in: foundStates.in } },
        forReader(viewer),
      ],
    },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, title: true },
  });
};
