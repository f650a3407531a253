import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { forgetPicture, storePicture } from '@/lib/platform/pictures';
import { limit } from '@/lib/platform/rate-limit';
import { recordInCircle } from '../events';
import { holdCircleAs } from '../held';
import type { ChangeCircle } from '../schema';

/** Changes what a circle says of itself and shows, and whether anyone may join. */
export const changeCircle = async (
  viewer: Viewer | null,
  { circleId, picture, removePicture, ...described }: ChangeCircle,
): Promise<void> => {
  const member = requireMember(viewer);
  await limit('profile', member.id);
  // Before a picture is worked on, which takes a second; it is looked at again where it counts.
  if (picture) await transaction((tx) => holdCircleAs(tx, member, 'circle.change', circleId));
  const stored = picture && (await storePicture(db, circleId, picture));
  const pictureId = stored?.id ?? (removePicture ? null : undefined);
  let former: string | null;
  try {
    former = await transaction(async (tx) => {
      await holdCircleAs(tx, member, 'circle.change', circleId);
      const before = await tx.circle.findUniqueOrThrow({
        where: { id: circleId },
        select: { pictureId: true },
      });
      await tx.circle.update({ where: { id: circleId }, data: { ...described, pictureId } });
      await recordInCircle(tx, { circleId, name: 'change', byMemberId: member.id, at: clockNow() });
      return before.pictureId;
    });
  } catch (error) {
    if (stored) await forgetPicture(db, stored.id);
    throw error;
  }
  if (pictureId !== undefined && former) await forgetPicture(db, former);
};
