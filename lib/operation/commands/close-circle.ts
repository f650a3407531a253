import 'server-only';
import { emptyDrafts } from '@/lib/campaign/commands/leave-campaigns';
import { endCircle } from '@/lib/circle/commands/leaving';
import { holdCircleAs } from '@/lib/circle/held';
import { holdHolder } from '@/lib/circle/holders';
import type { InCircle } from '@/lib/circle/schema';
import { leaveCredits } from '@/lib/ledger/credits';
import { retireListings } from '@/lib/listing/commands/retire-listings';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { forgetPicture } from '@/lib/platform/pictures';
import { AppError } from '@/lib/shared/errors';
import { whatBindsHolder } from '../queries';

/**
 * Closes a circle for good: what it offers is put away, projects that nobody has seen are emptied, those in it are told. `conflict circle.bound` while others count on
 * something it agreed.
 */
export const closeCircle = async (viewer: Viewer | null, { circleId }: InCircle): Promise<void> => {
  const member = requireMember(viewer);
  const now = clockNow();
  const pictures = await transaction(async (tx) => {
    await holdCircleAs(tx, member, 'circle.close', circleId);
    await holdHolder(tx, circleId);
    if ((await whatBindsHolder(tx, circleId, now)).length > 0) throw new AppError('conflict', 'circle.bound');
    await leaveCredits(tx, circleId);
    const retired = await retireListings(tx, member, now, circleId);
    const emptied = await emptyDrafts(tx, circleId);
    await endCircle(tx, member, circleId, now);
    return [...retired, ...emptied];
  });
  for (const picture of pictures) await forgetPicture(db, picture);
};
