import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { recordInCircle } from '../events';
import { holdCircle, holdCircleAs, requireOtherKeeper, roleIn } from '../held';
import type { InCircle, OfCircle, SetRole } from '../schema';

const one = (circleId: string, memberId: string) => ({ circleId_memberId: { circleId, memberId } });

/**
 * Gives somebody of the circle another role; keepers may also do it to themselves. `conflict circle.lastKeeper` where nobody
 * would keep it.
 */
export const setRole = (viewer: Viewer | null, { circleId, memberId, role }: SetRole): Promise<void> => {
  const member = requireMember(viewer);
  return transaction(async (tx) => {
    await holdCircleAs(tx, member, 'circle.admit', circleId);
    const before = await roleIn(tx, circleId, memberId);
    if (!before) throw notFound();
    if (before === role) return;
    if (before === 'keeper') await requireOtherKeeper(tx, circleId, memberId);
    await tx.circleMember.update({ where: one(circleId, memberId), data: { role } });
    const data = { from: before, to: role };
    const at = clockNow();
    await recordInCircle(tx, { circleId, name: 'set_role', memberId, byMemberId: member.id, data, at });
  });
};

const goOut = async (
  tx: Db,
  name: 'leave' | 'remove',
  { circleId, memberId }: OfCircle,
  byMemberId: string,
): Promise<void> => {
  const role = await roleIn(tx, circleId, memberId);
  if (!role) throw notFound();
  if (role === 'keeper') await requireOtherKeeper(tx, circleId, memberId);
  await tx.circleMember.delete({ where: one(circleId, memberId) });
  await recordInCircle(tx, { circleId, name, memberId, byMemberId, data: { role }, at: clockNow() });
};

/**
 * The viewer leaves: what the circle has and agreed goes on with the others, and they hear nothing more of it. `conflict
 * circle.lastKeeper` where nobody would keep it.
 */
export const leaveCircle = (viewer: Viewer | null, { circleId }: InCircle): Promise<void> => {
  const { id: memberId } = requireMember(viewer);
  return transaction(async (tx) => {
    await holdCircle(tx, circleId);
    await goOut(tx, 'leave', { circleId, memberId }, memberId);
  });
};

/** A keeper takes somebody out. */
export const removeFromCircle = (viewer: Viewer | null, { circleId, memberId }: OfCircle): Promise<void> => {
  const member = requireMember(viewer);
  if (memberId === member.id) return leaveCircle(viewer, { circleId });
  return transaction(async (tx) => {
    await holdCircleAs(tx, member, 'circle.admit', circleId);
    await goOut(tx, 'remove', { circleId, memberId }, member.id);
  });
};

/** The circles that nobody else keeps: who would leave has to name another keeper there first, or to close them. */
export const keptAlone = async (
  tx: Db,
  memberId: string,
): Promise<{ id: string; name: string; handle: string }[]> =>
  tx.circle.findMany({
    where: {
      closedAt: null,
      members: { some: { memberId, role: 'keeper' }, none: { memberId: { not: memberId }, role: 'keeper' } },
    },
    select: { id: true, name: true, handle: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

/** Of who closes their account: they are in no circle any more, and invited to none. */
export const leaveAllCircles = async (tx: Db, memberId: string, now: Date): Promise<void> => {
  const joined = await tx.circleMember.findMany({
    where: { memberId },
    select: { circleId: true, role: true, circle: { select: { closedAt: true } } },
    orderBy: { circleId: 'asc' },
  });
  for (const { circleId, role, circle } of joined) {
    if (!circle.closedAt) await holdCircle(tx, circleId);
    if (!circle.closedAt && role === 'keeper') await requireOtherKeeper(tx, circleId, memberId);
    await tx.circleMember.delete({ where: one(circleId, memberId) });
    if (!circle.closedAt)
      await recordInCircle(tx, {
        circleId,
        name: 'leave',
        memberId,
        byMemberId: memberId,
        data: { role },
        at: now,
      });
  }
  await tx.circleInvitation.deleteMany({ where: { memberId } });
  await tx.circleRequest.deleteMany({ where: { memberId } });
};

/** Closes a held circle: it holds nothing new, and can do nothing more. Whoever calls this has seen that nothing binds it. */
export const endCircle = async (tx: Db, viewer: Viewer, circleId: string, now: Date): Promise<void> => {
  const { count } = await tx.circle.updateMany({
    where: { id: circleId, closedAt: null },
    data: { closedAt: now },
  });
  if (count !== 1) throw new AppError('conflict', 'movedMeanwhile');
  await tx.circleInvitation.deleteMany({ where: { circleId } });
  await tx.circleRequest.deleteMany({ where: { circleId } });
  await recordInCircle(tx, { circleId, name: 'close', byMemberId: viewer.id, at: now });
};
