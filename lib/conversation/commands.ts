import 'server-only';
import { tell } from '@/lib/notice/commands';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { queueMail } from '@/lib/platform/mail/send';
import { limit } from '@/lib/platform/rate-limit';
import { notFound } from '@/lib/shared/errors';
import { isLocale } from '@/lib/shared/locale';
import { conversationOn } from './access';
import type { SendMessage } from './schema';

/** One mail about a conversation to one reader in this time, however fast the other writes. */
const mailEveryMinutes = 15;

const sentSelect = { id: true, createdAt: true } as const;

/**
 * Writes to the other side of a booking: a notice for each message, a mail at most every quarter of an hour. With
 * `once`, the same form sent twice is one message.
 */
export const sendMessage = async (
  viewer: Viewer | null,
  { bookingId, body, once }: SendMessage,
): Promise<{ id: string; createdAt: Date }> => {
  const member = requireMember(viewer);
  const conversation = await conversationOn(db, member, bookingId);
  const key = once ? `${member.id}:${once}` : null;
  const sent = async () => (key ? db.message.findUnique({ where: { key }, select: sentSelect }) : null);
  const before = await sent();
  if (before) return before;
  await limit('message', member.id);
  const now = clockNow();
  const slot = Math.floor(now.getTime() / (mailEveryMinutes * 60_000));
  try {
    return await transaction(async (tx) => {
      const message = await tx.message.create({
        data: { conversationId: conversation.id, authorId: member.id, body, key, createdAt: now },
        select: sentSelect,
      });
      for (const { member: reader } of conversation.participants) {
        if (reader.id === member.id || reader.deletedAt) continue;
        const values = { other: member.name, title: conversation.booking?.listing.title ?? '' };
        const path = `/bookings/${bookingId}`;
        await tell(tx, {
          key: `message:${message.id}:${reader.id}`,
          memberId: reader.id,
          kind: 'conversation.message',
          values,
          path,
        });
        await queueMail(tx, {
          key: `conversation:${conversation.id}:${reader.id}:${slot}`,
          to: reader.email,
          locale: isLocale(reader.locale) ? reader.locale : 'fr',
          template: 'step',
          values: { kind: 'conversation.message', path, name: reader.name, ...values, text: excerpt(body) },
        });
      }
      return message;
    });
  } catch (error) {
    const twin = sqlState(error) === '23505' ? await sent() : null;
    if (twin) return twin;
    throw error;
  }
};

const longest = 600;

/** The beginning of a message, cut between characters. */
const excerpt = (body: string): string => {
  const characters = [...body];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : body;
};

/** The viewer has seen the messages on a booking. */
export const markRead = async (viewer: Viewer | null, bookingId: string): Promise<void> => {
  const member = requireMember(viewer);
  const { count } = await db.participant.updateMany({
    where: { memberId: member.id, conversation: { bookingId } },
    data: { lastReadAt: clockNow() },
  });
  if (count === 0) throw notFound();
};
