import 'server-only';
import { recordAnswer } from '@/lib/listing/commands/answer-wish';
import type { AnswerWish } from '@/lib/listing/need-schema';
import { tell } from '@/lib/notice/commands';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { queueMail } from '@/lib/platform/mail/send';
import { limit } from '@/lib/platform/rate-limit';
import { isLocale } from '@/lib/shared/locale';
import type { SendAnswerMessage, SendMessage, SendSlotMessage } from './schema';
import { answerThread, begun, bookingThread, slotThread, type Thread, writing } from './threads';

/** One mail about a conversation to one reader in this time, however fast the others write. */
const mailEveryMinutes = 15;

type Sent = { id: string; createdAt: Date; byOperator: boolean };
const sentSelect = { id: true, createdAt: true, byOperator: true } as const;

const tellReaders = async (
  tx: Db,
  { viewer, readers, title, path, words: kind }: Thread,
  message: { id: string; conversationId: string; body: string; createdAt: Date },
): Promise<void> => {
  const quarter = Math.floor(message.createdAt.getTime() / (mailEveryMinutes * 60_000));
  const values = { other: viewer.name, title };
  const told = new Map((await readers(tx)).map((reader) => [reader.id, reader]));
  for (const reader of told.values()) {
    if (reader.id === viewer.id || reader.deletedAt) continue;
    await tell(tx, { key: `message:${message.id}:${reader.id}`, memberId: reader.id, kind, values, path });
    await queueMail(tx, {
      key: `conversation:${message.conversationId}:${reader.id}:${quarter}`,
      to: reader.email,
      locale: isLocale(reader.locale) ? reader.locale : 'fr',
      template: 'step',
      values: { kind, path, name: reader.name, ...values, text: excerpt(message.body) },
    });
  }
};

type Written = { body: string; once?: string | undefined };

/**
 * Writes to all who take part: a notice for each message, a mail at most every quarter of an hour. With `once`, the same
 * form sent twice is one message.
 */
const write = async (thread: Thread, { body, once }: Written): Promise<Sent> => {
  const { viewer } = thread;
  const key = once ? `${viewer.id}:${once}` : null;
  const sent = async () => (key ? db.message.findUnique({ where: { key }, select: sentSelect }) : null);
  const before = await sent();
  if (before) return before;
  await limit(thread.limit, viewer.id);
  const now = clockNow();
  try {
    return await transaction(async (tx) => {
      const conversationId = await begun(tx, thread, now);
      const message = await tx.message.create({
        data: {
          conversationId,
          authorId: viewer.id,
          byOperator: thread.asOperator,
          body,
          key,
          createdAt: now,
        },
        select: sentSelect,
      });
      await tellReaders(tx, thread, { ...message, conversationId, body });
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

const read = async ({ conversationId, viewer }: Thread): Promise<void> => {
  if (!conversationId) return;
  const memberId = viewer.id;
  const lastReadAt = clockNow();
  await db.participant.upsert({
    where: { conversationId_memberId: { conversationId, memberId } },
    create: { conversationId, memberId, lastReadAt },
    update: { lastReadAt },
  });
};

/** Writes to the other side of a booking; who decides a dispute over it, to both. */
export const sendMessage = async (
  viewer: Viewer | null,
  { bookingId, ...written }: SendMessage,
): Promise<Sent> => write(await bookingThread(db, viewer, bookingId, writing), written);

/** Writes to all who come to a slot. */
export const sendSlotMessage = async (
  viewer: Viewer | null,
  { slotId, ...written }: SendSlotMessage,
): Promise<Sent> => write(await slotThread(db, viewer, slotId), written);

/** Answers a wish in a few words, with a listing of the viewer's if they say which: the conversation begins. The answer's id. */
export const answerWish = async (
  viewer: Viewer | null,
  { body, _once, ...answer }: AnswerWish,
): Promise<string> => {
  const answerId = await recordAnswer(viewer, answer);
  await write(await answerThread(db, viewer, answerId), { body, once: _once });
  return answerId;
};

/** Writes to the other side of an answer to a wish. */
export const sendAnswerMessage = async (
  viewer: Viewer | null,
  { answerId, ...written }: SendAnswerMessage,
): Promise<Sent> => write(await answerThread(db, viewer, answerId), written);

/** The viewer has seen the messages on an answer. */
export const markAnswerRead = async (viewer: Viewer | null, answerId: string): Promise<void> =>
  read(await answerThread(db, viewer, answerId));

/** The viewer has seen the messages on a booking. */
export const markRead = async (viewer: Viewer | null, bookingId: string): Promise<void> =>
  read(await bookingThread(db, viewer, bookingId));

/** The viewer has seen the messages of a slot. */
export const markSlotRead = async (viewer: Viewer | null, slotId: string): Promise<void> =>
  read(await slotThread(db, viewer, slotId));
