import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';

const pageSize = 24;

export type NoticeLine = {
  id: string;
  kind: string;
  values: Record<string, string | number>;
  path: string;
  createdAt: Date;
  isRead: boolean;
};

/** A member's news, newest first. `cursor` is the id of the last line seen. */
export const noticesOf = async (
  viewer: Viewer,
  { cursor }: { cursor?: string } = {},
): Promise<{ items: NoticeLine[]; next: string | null }> => {
  const seen = readId(cursor);
  const after = seen
    ? await db.notice.findFirst({
        where: { id: seen, memberId: viewer.id },
        select: { id: true, createdAt: true },
      })
    : null;
  const rows = await db.notice.findMany({
    where: {
      memberId: viewer.id,
      ...(after && {
        OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
  });
  const items = rows.slice(0, pageSize).map(({ id, kind, values, path, createdAt, readAt }) => ({
    id,
    kind,
    values: values as Record<string, string | number>,
    path,
    createdAt,
    isRead: readAt !== null,
  }));
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
};

/** How many notices wait; zero for a stranger. */
export const unreadCount = async (viewer: Viewer | null): Promise<number> =>
  viewer ? db.notice.count({ where: { memberId: viewer.id, readAt: null } }) : 0;
