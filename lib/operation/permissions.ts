import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { permissions } from '@/lib/platform/permissions';

export type PermissionView = {
  name: string;
  confirmedAt: Date | null;
  events: { id: string; name: string; reason: string; at: Date; by: string }[];
};

/** What the community may do only once an operator has said so, with who said what and when, the newest first. */
export const permissionsFor = async (viewer: Viewer): Promise<PermissionView[]> => {
  requireOperator(viewer);
  const [all, events] = await Promise.all([
    permissions(db),
    db.permissionEvent.findMany({
      orderBy: { id: 'desc' },
      take: 100,
      select: {
        ...{ id: true, permissionName: true, name: true, reason: true, at: true },
        byMember: { select: { name: true } },
      },
    }),
  ]);
  return all.map(({ name, confirmedAt }) => ({
    name,
    confirmedAt,
    events: events.flatMap(({ permissionName, byMember, ...event }) =>
      permissionName === name ? [{ ...event, by: byMember.name }] : [],
    ),
  }));
};

/** What a member said, as an operator, that the community may do. */
export const permissionsKept = (byMemberId: string) =>
  db.permissionEvent.findMany({
    where: { byMemberId },
    select: { permissionName: true, name: true, reason: true, at: true },
    orderBy: { id: 'asc' },
  });
