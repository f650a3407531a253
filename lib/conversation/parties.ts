import 'server-only';
import type { Beginning } from '@/lib/booking/beginning';
import type { TakingOver } from '@/lib/booking/slots/commands/take-place';
import { partyAs } from '@/lib/booking/sql';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { holdersFor } from '@/lib/standing/standing';

/**
 * With a booking begins the conversation of its parties, with what who asked wrote. Who takes part says the booking; a
 * participant's row is where they have read to.
 */
export const beginConversation: Beginning = async (tx, { bookingId, authorId, message, now }) => {
  await tx.conversation.create({
    data: {
      bookingId,
      createdAt: now,
      participants: { create: { memberId: authorId, lastReadAt: now } },
      ...(message && { messages: { create: [{ authorId, body: message, createdAt: now }] } }),
    },
  });
};

/** The same for a booking that somebody brings about who is not of it: its parties talk among themselves, and nothing is written yet. */
export const openConversation: Beginning = async (tx, { bookingId, now }) => {
  await tx.conversation.create({ data: { bookingId, createdAt: now } });
};

/** The one who comes joins the conversation with the host; what was written before stays between those who wrote it. */
export const changeParticipant: TakingOver = async (tx, { bookingId, former, next, now }) => {
  const conversation = await tx.conversation.findUnique({ where: { bookingId }, select: { id: true } });
  if (!conversation) return;
  const conversationId = conversation.id;
  await tx.participant.deleteMany({ where: { conversationId, memberId: { in: [former, next] } } });
  await tx.participant.create({ data: { conversationId, memberId: next, since: now, lastReadAt: now } });
};

const party = partyAs('p');

/** How many messages of the others somebody who is of it has not seen, by booking; those without an entry have none. */
export const unreadOn = async (
  viewer: Viewer,
  bookingIds: readonly string[],
): Promise<Map<string, number>> => {
  if (bookingIds.length === 0) return new Map();
  const { id: memberId } = viewer;
  const see = holdersFor(viewer, 'booking.see');
  const rows = await db.$queryRaw<{ id: string; unread: number }[]>`
    SELECT conversation.booking_id AS id, count(*)::int AS unread
    FROM conversation
    LEFT JOIN participant ON participant.conversation_id = conversation.id AND participant.member_id = ${memberId}
    JOIN message ON message.conversation_id = conversation.id AND message.author_id <> ${memberId}
      AND message.created_at > coalesce(participant.last_read_at, '-infinity'::timestamptz)
      AND message.created_at > coalesce(participant.since, '-infinity'::timestamptz)
    WHERE conversation.booking_id = ANY(${[...bookingIds]}) AND EXISTS (SELECT 1 FROM ${party.table}
      WHERE ${party.bookingId} = conversation.booking_id AND ${party.holderId} = ANY(${see}))
    GROUP BY 1`;
  return new Map(rows.map(({ id, unread }) => [id, unread]));
};
