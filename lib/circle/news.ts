import 'server-only';
import { type ToldMember, toldSelect } from '@/lib/member/told';
import type { Db } from '@/lib/platform/db/client';
import { circleRights, hasRole } from './rights';

/** Who hears of what: whom it is about, those who decide who is in, or all who are in; and of what also by mail. */
const heardBy: Readonly<Record<string, { whom: 'them' | 'keepers' | 'all'; isMailed?: true }>> = {
  invite: { whom: 'them', isMailed: true },
  set_role: { whom: 'them', isMailed: true },
  remove: { whom: 'them' },
  ask: { whom: 'keepers', isMailed: true },
  admit: { whom: 'them', isMailed: true },
  refuse: { whom: 'them' },
  join: { whom: 'keepers' },
  leave: { whom: 'keepers' },
  close: { whom: 'all' },
};

/** What somebody has become, of an event that says so. */
const becomeOf = (data: unknown): { role?: string } => {
  const { to } = data as { to?: string };
  return to === undefined ? {} : { role: to };
};

/**
 * What is told of an event in a circle, and to whom; words: `notice.kinds.circle.<event>`, and where it is mailed
 * `mail.circle.<event>`. Null where there is nothing to tell.
 */
export const circleNews = async (db: Db, eventId: string) => {
  const event = await db.circleEvent.findUnique({
    where: { id: eventId },
    select: {
      name: true,
      data: true,
      byMemberId: true,
      member: { select: toldSelect },
      byMember: { select: { name: true } },
      circle: {
        select: {
          name: true,
          handle: true,
          members: { select: { role: true, member: { select: toldSelect } } },
        },
      },
    },
  });
  const heard = event && heardBy[event.name];
  if (!event || !heard) return null;
  const { whom, isMailed = false } = heard;
  const { name, circle, member, byMember, byMemberId } = event;
  const inIt = circle.members.filter(
    ({ role }) => whom === 'all' || hasRole(circleRights['circle.admit'], role),
  );
  const readers: (ToldMember | null)[] = whom === 'them' ? [member] : inIt.map((each) => each.member);
  const other = (whom === 'keepers' ? member : byMember)?.name ?? '';
  return {
    kind: `circle.${name}`,
    isMailed,
    // Who did it knows; who has left hears nothing more.
    readers: readers
      .filter((reader) => reader !== null)
      .filter(({ id, deletedAt }) => id !== byMemberId && deletedAt === null),
    values: { other, title: circle.name, ...becomeOf(event.data) },
    path: `/circles/${circle.handle}${name === 'ask' ? '/manage' : ''}`,
  };
};
