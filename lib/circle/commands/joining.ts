import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { AppError, notFound } from '@/lib/shared/errors';
import { recordInCircle } from '../events';
import { holdCircle, holdCircleAs, requireRoomFor, roleIn, takeIn } from '../held';
import { isLinkKey } from '../link';
import type { InCircle, InviteToCircle, JoinCircle } from '../schema';

const noSuchMember = (): AppError =>
  new AppError('invalid', 'form', { fields: { handle: { key: 'circle.noSuchMember' } } });

/**
 * Invites a member by their handle; they decide. Invited again, the newer role counts and nobody is told twice. `invalid`
 * beside `handle` for somebody who is not there or is in it already.
 */
export const inviteToCircle = async (
  viewer: Viewer | null,
  { circleId, handle, role }: InviteToCircle,
): Promise<{ memberId: string }> => {
  const member = requireMember(viewer);
  await limit('circleInvitation', member.id);
  const at = clockNow();
  return transaction(async (tx) => {
    await holdCircleAs(tx, member, 'circle.admit', circleId);
    const holder = await tx.holder.findFirst({
      where: { kind: 'member', handle, goneAt: null, member: { emailConfirmedAt: { not: null } } },
      select: { id: true },
    });
    if (!holder) throw noSuchMember();
    const memberId = holder.id;
    if (await roleIn(tx, circleId, memberId))
      throw new AppError('invalid', 'form', { fields: { handle: { key: 'circle.isIn' } } });
    const which = { circleId_memberId: { circleId, memberId } };
    const before = await tx.circleInvitation.findUnique({ where: which, select: { role: true } });
    if (before) {
      await tx.circleInvitation.update({ where: which, data: { role } });
      return { memberId };
    }
    await tx.circleInvitation.create({
      data: { circleId, memberId, byMemberId: member.id, role, createdAt: at },
    });
    await recordInCircle(tx, {
      circleId,
      name: 'invite',
      memberId,
      byMemberId: member.id,
      data: { role },
      at,
    });
    return { memberId };
  });
};

/** Takes an invitation back. */
export const withdrawInvitation = (
  viewer: Viewer | null,
  { circleId, memberId }: { circleId: string; memberId: string },
): Promise<void> => {
  const member = requireMember(viewer);
  return transaction(async (tx) => {
    await holdCircleAs(tx, member, 'circle.admit', circleId);
    await tx.circleInvitation.deleteMany({ where: { circleId, memberId } });
  });
};

/**
 * The viewer joins: as what they were invited as, or as a member where anyone may or by the circle's link. `forbidden
 * circle.inviteOnly` otherwise, `conflict circle.tooMany` for who is in as many as one can be in. Joining twice is joining once.
 */
export const joinCircle = (viewer: Viewer | null, { circleId, key }: JoinCircle): Promise<void> => {
  const member = requireMember(viewer);
  if (!member.isConfirmed) throw new AppError('forbidden', 'member.confirmFirst');
  const at = clockNow();
  const memberId = member.id;
  return transaction(async (tx) => {
    const circle = await holdCircle(tx, circleId);
    if (await roleIn(tx, circleId, memberId)) return;
    const which = { circleId_memberId: { circleId, memberId } };
    const invitation = await tx.circleInvitation.findUnique({ where: which, select: { role: true } });
    if (!invitation && !circle.isOpen && !isLinkKey(key, circle))
      throw new AppError('forbidden', 'circle.inviteOnly');
    await requireRoomFor(tx, memberId);
    const role = invitation?.role ?? 'member';
    await takeIn(tx, { circleId, memberId, role, at });
    await recordInCircle(tx, { circleId, name: 'join', memberId, byMemberId: memberId, data: { role }, at });
  });
};

/** The viewer does not want to join. */
export const declineInvitation = (viewer: Viewer | null, { circleId }: InCircle): Promise<void> => {
  const { id: memberId } = requireMember(viewer);
  return transaction(async (tx) => {
    await holdCircle(tx, circleId);
    const { count } = await tx.circleInvitation.deleteMany({ where: { circleId, memberId } });
    if (count === 0) throw notFound();
    const at = clockNow();
    await recordInCircle(tx, { circleId, name: 'decline', memberId, byMemberId: memberId, at });
  });
};
