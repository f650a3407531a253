import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { circleRights, hasRole } from './rights';

/** Who hears of what: whom it is about, those who decide who is in, or all who are in. */
const heardBy: Readonly<Record<string, 'them' | 'keepers' | 'all'>> = {
  invite: 'them',
  set_role: 'them',
  remove: 'them',
  join: 'keepers',
  leave: 'keepers',
  close: 'all',
};

/**
 * What is told of an event in a circle, and to whom; words: `notice.kinds.circle.<event>`. Null where there is nothing to tell.
 */
export const circleNews = async (db: Db, eventId: string) => {
  const event = await db.circleEvent.findUnique({
    where: { id: eventId },
    select: {
      name: true,
      memberId: true,
      byMemberId: true,
      member: { select: { name: true } },
      byMember: { select: { name: true } },
      circle: { select: { name: true, handle: true, members: { select: { memberId: true, role: true } } } },
    },
  });
  const whom = event && heardBy[event.name];
  if (!event || !whom) return null;
  const { name, circle, member, byMember } = event;
  const inIt = circle.members.filter(
    ({ role }) => whom === 'all' || hasRole(circleRights['circle.admit'], role),
  );
  const readers = whom === 'them' ? [event.memberId] : inIt.map(({ memberId }) => memberId);
  const other = (whom === 'keepers' ? member : byMember)?.name ?? '';
  return {
    kind: `circle.${name}`,
    readers: readers.filter((id): id is string => id !== null && id !== event.byMemberId),
    values: { other, title: circle.name },
    path: `/circles/${circle.handle}`,
  };
};
