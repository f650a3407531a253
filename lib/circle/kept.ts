import 'server-only';
import { db } from '@/lib/platform/db/client';

/** The circles that a member is in, and as what; those that invited them, or that they asked to join. Nobody else is in it. */
export const circleKept = async (memberId: string) => {
  const circle = { select: { id: true, name: true, handle: true, closedAt: true } } as const;
  const [memberships, invitations, requests] = await Promise.all([
    db.circleMember.findMany({
      where: { memberId },
      select: { role: true, since: true, circle },
      orderBy: [{ since: 'asc' }, { circleId: 'asc' }],
    }),
    db.circleInvitation.findMany({
      where: { memberId },
      select: { role: true, createdAt: true, circle },
      orderBy: [{ createdAt: 'asc' }, { circleId: 'asc' }],
    }),
    db.circleRequest.findMany({
      where: { memberId },
      select: { createdAt: true, circle },
      orderBy: [{ createdAt: 'asc' }, { circleId: 'asc' }],
    }),
  ]);
  return { circles: { memberships, invitations, requests } };
};
