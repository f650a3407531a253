import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { type CircleAct, circleRights, hasRole } from './rights';
import { mostCircles } from './roles';

/**
 * An open circle, held for the rest of the transaction: whatever changes who is in it stands in line here. Not found where
 * there is none, or it is closed.
 */
export const holdCircle = async (tx: Db, circleId: string) => {
  await tx.$queryRaw`SELECT id FROM circle WHERE id = ${circleId} FOR NO KEY UPDATE`;
  const circle = await tx.circle.findFirst({
    where: { id: circleId, closedAt: null },
    select: { id: true, name: true, isOpen: true, linkVersion: true },
  });
  if (!circle) throw notFound();
  return circle;
};

/** What somebody is in a circle, as it stands. */
export const roleIn = async (tx: Db, circleId: string, memberId: string): Promise<string | undefined> => {
  const row = await tx.circleMember.findUnique({
    where: { circleId_memberId: { circleId, memberId } },
    select: { role: true },
  });
  return row?.role;
};

/** The same, for who may do this with it: their role is read after it is held. */
export const holdCircleAs = async (tx: Db, viewer: Viewer, act: CircleAct, circleId: string) => {
  const circle = await holdCircle(tx, circleId);
  if (!hasRole(circleRights[act], await roleIn(tx, circleId, viewer.id)))
    throw new AppError('forbidden', 'circle.notYours');
  return circle;
};

/**
 * Refuses whoever is in as many circles as one can be in, in words for them or for who takes them in. Who joins two at once
 * stands in line at their own row.
 */
export const requireRoomFor = async (
  tx: Db,
  memberId: string,
  key: 'circle.tooMany' | 'circle.theirsTooMany' = 'circle.tooMany',
): Promise<void> => {
  await tx.$queryRaw`SELECT id FROM holder WHERE id = ${memberId} FOR NO KEY UPDATE`;
  const joined = await tx.circleMember.count({ where: { memberId, circle: { closedAt: null } } });
  if (joined >= mostCircles) throw new AppError('conflict', key, { values: { limit: mostCircles } });
};

/** Somebody is in it from now on: what they were asked, and what they asked, is answered by it. */
export const takeIn = async (
  tx: Db,
  { circleId, memberId, role, at }: { circleId: string; memberId: string; role: string; at: Date },
): Promise<void> => {
  await tx.circleMember.create({ data: { circleId, memberId, role, since: at } });
  await tx.circleInvitation.deleteMany({ where: { circleId, memberId } });
  await tx.circleRequest.deleteMany({ where: { circleId, memberId } });
};

/** Refuses to leave an open circle without a keeper; the database would too, with fewer words. */
export const requireOtherKeeper = async (tx: Db, circleId: string, memberId: string): Promise<void> => {
  const others = await tx.circleMember.count({
    where: { circleId, role: 'keeper', memberId: { not: memberId } },
  });
  if (others === 0) throw new AppError('conflict', 'circle.lastKeeper');
};
