import 'server-only';
import { ratingOf } from '@/lib/member/rules';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import { circleRights, hasRole } from './rights';
import type { CircleRole } from './roles';

const pageSize = 24;

const lineSelect = {
  id: true,
  name: true,
  handle: true,
  pictureId: true,
  area: true,
  isOpen: true,
  createdAt: true,
  _count: { select: { members: true } },
} as const satisfies Prisma.CircleSelect;

const lineOf = ({ _count, ...circle }: Prisma.CircleGetPayload<{ select: typeof lineSelect }>) => ({
  ...circle,
  memberCount: _count.members,
});

export type CircleLine = ReturnType<typeof lineOf>;

/** The open circles, the newest first, in pages. `cursor` is the id of the last one seen. */
export const listCircles = async ({
  cursor,
  limit = pageSize,
}: {
  cursor?: string | undefined;
  limit?: number | undefined;
} = {}): Promise<{ items: CircleLine[]; next: string | null }> => {
  const seen = readId(cursor);
  const after = seen
    ? await db.circle.findUnique({ where: { id: seen }, select: { id: true, createdAt: true } })
    : null;
  const rows = await db.circle.findMany({
    where: {
      closedAt: null,
      ...(after && {
        OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: lineSelect,
  });
  const items = rows.slice(0, limit).map(lineOf);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};

export type OwnCircles = {
  circles: (CircleLine & { role: CircleRole })[];
  invitations: (CircleLine & { role: CircleRole; by: string | null })[];
};

/** The open circles that the viewer is in, and those that invited them. */
export const circlesOf = async (viewer: Viewer): Promise<OwnCircles> => {
  const which = { where: { memberId: viewer.id, circle: { closedAt: null } } } as const;
  const [joined, invited] = await Promise.all([
    db.circleMember.findMany({
      ...which,
      orderBy: [{ since: 'asc' }, { circleId: 'asc' }],
      select: { role: true, circle: { select: lineSelect } },
    }),
    db.circleInvitation.findMany({
      ...which,
      orderBy: [{ createdAt: 'desc' }, { circleId: 'asc' }],
      select: { role: true, byMember: { select: { name: true } }, circle: { select: lineSelect } },
    }),
  ]);
  return {
    circles: joined.map(({ role, circle }) => ({ ...lineOf(circle), role: role as CircleRole })),
    invitations: invited.map(({ role, byMember, circle }) => ({
      ...lineOf(circle),
      role: role as CircleRole,
      by: byMember?.name ?? null,
    })),
  };
};

const faceSelect = { id: true, name: true, handle: true, pictureId: true } as const;

/**
 * A circle's page, by its handle or its id. Everyone sees who keeps it; those who are in it see who else is, and keepers also
 * who is invited. A closed circle is there for those who were in it.
 */
export const findCircle = async (viewer: Viewer | null, which: { handle: string } | { id: string }) => {
  const circle = await db.circle.findFirst({
    where: {
      AND: [
        which,
        { OR: [{ closedAt: null }, ...(viewer ? [{ members: { some: { memberId: viewer.id } } }] : [])] },
      ],
    },
    select: {
      ...lineSelect,
      about: true,
      closedAt: true,
      ratingSum: true,
      ratingCount: true,
      members: {
        orderBy: [{ since: 'asc' }, { memberId: 'asc' }],
        select: { role: true, since: true, member: { select: faceSelect } },
      },
      invitations: {
        orderBy: [{ createdAt: 'asc' }, { memberId: 'asc' }],
        select: { role: true, createdAt: true, member: { select: faceSelect } },
      },
    },
  });
  if (!circle) throw notFound();
  const { ratingSum, members, invitations, about, closedAt, ...line } = circle;
  const mine = members.find(({ member }) => member.id === viewer?.id)?.role as CircleRole | undefined;
  const invitation = invitations.find(({ member }) => member.id === viewer?.id);
  const { 'circle.see': see, 'circle.admit': admit } = circleRights;
  return {
    ...lineOf(line),
    about,
    closedAt,
    ratingCount: line.ratingCount,
    rating: ratingOf({ ratingSum, ratingCount: line.ratingCount }),
    role: mine ?? null,
    invitedAs: (invitation?.role as CircleRole | undefined) ?? null,
    members: members
      .filter(({ role }) => hasRole(see, mine) || role === 'keeper')
      .map(({ role, since, member }) => ({ ...member, role: role as CircleRole, since })),
    invitations: hasRole(admit, mine)
      ? invitations.map(({ role, createdAt, member }) => ({ ...member, role: role as CircleRole, createdAt }))
      : [],
  };
};

export type CirclePage = Awaited<ReturnType<typeof findCircle>>;
