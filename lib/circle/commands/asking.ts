import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { AppError, notFound } from '@/lib/shared/errors';
import { recordInCircle } from '../events';
import { holdCircle, holdCircleAs, requireRoomFor, roleIn, takeIn } from '../held';
import type { AnswerRequest, InCircle } from '../schema';

/** The viewer asks to join; its keepers answer. Asking twice is asking once. */
export const askToJoin = async (viewer: Viewer | null, { circleId }: InCircle): Promise<void> => {
  const member = requireMember(viewer);
  if (!member.isConfirmed) throw new AppError('forbidden', 'member.confirmFirst');
  await limit('circleRequest', member.id);
  const memberId = member.id;
  const at = clockNow();
  await transaction(async (tx) => {
    await holdCircle(tx, circleId);
    if (await roleIn(tx, circleId, memberId)) return;
    await requireRoomFor(tx, memberId);
    const { count } = await tx.circleRequest.createMany({
      data: { circleId, memberId, createdAt: at },
      skipDuplicates: true,
    });
    if (count === 1) await recordInCircle(tx, { circleId, name: 'ask', memberId, byMemberId: memberId, at });
  });
};

/** The viewer does not want to join any more. */
export const takeRequestBack = (viewer: Viewer | null, { circleId }: InCircle): Promise<void> => {
  const { id: memberId } = requireMember(viewer);
  return transaction(async (tx) => {
    await holdCircle(tx, circleId);
    await tx.circleRequest.deleteMany({ where: { circleId, memberId } });
  });
};

/**
 * A keeper says yes or no to who asked to join. Not found where nobody asks (any more); `conflict circle.theirsTooMany` for who
 * is in as many circles as one can be in.
 */
export const answerRequest = (
  viewer: Viewer | null,
  { circleId, memberId, answer }: AnswerRequest,
): Promise<void> => {
  const member = requireMember(viewer);
  const at = clockNow();
  return transaction(async (tx) => {
    await holdCircleAs(tx, member, 'circle.admit', circleId);
    const { count } = await tx.circleRequest.deleteMany({ where: { circleId, memberId } });
    if (count === 0) throw notFound();
    if (answer === 'admit') {
      await requireRoomFor(tx, memberId, 'circle.theirsTooMany');
      await takeIn(tx, { circleId, memberId, role: 'member', at });
    }
    await recordInCircle(tx, { circleId, name: answer, memberId, byMemberId: member.id, at });
  });
};
