import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';

const conversationSelect = {
  id: true,
  bookingId: true,
  booking: { select: { listing: { select: { title: true } } } },
  participants: {
    select: {
      memberId: true,
      lastReadAt: true,
      member: { select: { id: true, name: true, email: true, locale: true, deletedAt: true } },
    },
  },
} as const;

/** The conversation on a booking, for those who take part in it; for anyone else there is none. */
export const conversationOn = async (db: Db, viewer: Viewer | null, bookingId: string) => {
  const member = requireMember(viewer);
  const conversation = await db.conversation.findFirst({
    where: { bookingId, participants: { some: { memberId: member.id } } },
    select: conversationSelect,
  });
  if (!conversation) throw notFound();
  return conversation;
};
