import 'server-only';
import { ratingOf } from '@/lib/member/rules';
import { partsOfKey } from '@/lib/platform/auth/keys';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import { isLinkKey, linkKeyOf } from './link';
import { circleRights, hasRole } from './rights';
import type { CircleRole } from './roles';

const pageSize = 24;
/** More circles than this with the same word in their names nobody pages through. */
const mostNamed = 1000;

const lineSelect = {
  id: true,
  name: true,
  handle: true,
  pictureId: true,
  about: true,
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

/** The open circles whose name holds what was typed, however it is written. */
const named = async (q: string): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM circle
    WHERE closed_at IS NULL AND public.search_text(${q}) <> ''
      AND strpos(lower(public.search_text(name)), lower(public.search_text(${q}))) > 0
    ORDER BY created_at DESC, id DESC LIMIT ${mostNamed}`;
  return rows.map(({ id }) => id);
};

/** The open circles, the newest first, in pages. `cursor` is the id of the last one seen; `q`: a part of their name. */
export const listCircles = async ({
  q = '',
  cursor,
  limit = pageSize,
}: {
  q?: string | undefined;
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
      ...(q !== '' && { id: { in: await named(q) } }),
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
      closedAt: true,
      linkVersion: true,
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
      requests: {
        orderBy: [{ createdAt: 'asc' }, { memberId: 'asc' }],
        select: { createdAt: true, member: { select: faceSelect } },
      },
    },
  });
  if (!circle) throw notFound();
  const { ratingSum, members, invitations, requests, closedAt, linkVersion, ...line } = circle;
  const mine = members.find(({ member }) => member.id === viewer?.id)?.role as CircleRole | undefined;
  const invitation = invitations.find(({ member }) => member.id === viewer?.id);
  const { 'circle.see': see, 'circle.admit': admit } = circleRights;
  const mayAdmit = closedAt === null && hasRole(admit, mine);
  return {
    ...lineOf(line),
    closedAt,
    ratingCount: line.ratingCount,
    rating: ratingOf({ ratingSum, ratingCount: line.ratingCount }),
    role: mine ?? null,
    invitedAs: (invitation?.role as CircleRole | undefined) ?? null,
    members: members
      .filter(({ role }) => hasRole(see, mine) || role === 'keeper')
      .map(({ role, since, member }) => ({ ...member, role: role as CircleRole, since })),
    hasAsked: requests.some(({ member }) => member.id === viewer?.id),
    mayAdmit,
    invitations: mayAdmit
      ? invitations.map(({ role, createdAt, member }) => ({ ...member, role: role as CircleRole, createdAt }))
      : [],
    requests: mayAdmit ? requests.map(({ createdAt, member }) => ({ ...member, createdAt })) : [],
    linkKey: mayAdmit ? linkKeyOf({ id: line.id, linkVersion }) : null,
  };
};

export type CirclePage = Awaited<ReturnType<typeof findCircle>>;

/** Where a circle's page is; not found where there is none. */
export const circleHandle = async (id: string): Promise<string> => {
  const circle = await db.circle.findUnique({ where: { id }, select: { handle: true } });
  if (!circle) throw notFound();
  return circle.handle;
};

/** The circle that a link leads into, with the secret it carries; null for a link that is none, or was replaced. */
export const circleByLink = async (named: string) => {
  const parts = partsOfKey(named);
  if (!parts) return null;
  const circle = await db.circle.findFirst({
    where: { id: parts.id, closedAt: null },
    select: { ...lineSelect, linkVersion: true },
  });
  if (!circle || !isLinkKey(parts.key, circle)) return null;
  const { linkVersion: _, ...line } = circle;
  return { ...lineOf(line), key: parts.key };
};
