import 'server-only';
import { type AnswerView, answersTo } from '@/lib/listing/answered';
import { type Face, faceSelect } from '@/lib/member/faces';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { answerThread, bookingThread, reading, slotThread, type Thread } from './threads';

const pageSize = 50;

export type MessageView = {
  id: string;
  author: Face;
  isMine: boolean;
  /** Asked by who decides a dispute between the two. */
  byOperator: boolean;
  body: string;
  at: Date;
};

export type ConversationView = {
  /** Null until someone writes. */
  id: string | null;
  /** Oldest first. */
  messages: MessageView[];
  /** To ask for older ones. */
  before: string | null;
};

type Page = { before?: string | undefined; limit?: number };

const nothing: ConversationView = { id: null, messages: [], before: null };

const latest = async (thread: Thread, { before, limit = pageSize }: Page): Promise<ConversationView> => {
  const { conversationId, since, viewer } = thread;
  if (!conversationId) return nothing;
  const oldest = before ? await db.message.findFirst({ where: { id: before, conversationId } }) : null;
  const rows = await db.message.findMany({
    where: {
      conversationId,
      AND: [
        since ? { createdAt: { gt: since } } : {},
        oldest
          ? {
              OR: [
                { createdAt: { lt: oldest.createdAt } },
                { createdAt: oldest.createdAt, id: { lt: oldest.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      id: true,
      body: true,
      byOperator: true,
      createdAt: true,
      author: { select: faceSelect },
    },
  });
  const shown = rows.slice(0, limit);
  return {
    id: conversationId,
    messages: shown
      .map(({ id, body, byOperator, createdAt, author }) => ({
        id,
        body,
        byOperator,
        author,
        isMine: author.id === viewer.id,
        at: createdAt,
      }))
      .reverse(),
    before: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
};

/** The latest messages on a booking; `before` is the id of the oldest one seen. Not found for those who take no part, save who decides. */
export const conversationFor = async (
  viewer: Viewer | null,
  bookingId: string,
  page: Page = {},
): Promise<ConversationView> => latest(await bookingThread(db, viewer, bookingId, reading), page);

/** The latest messages on an answer to a wish, for its two sides. */
export const answerConversationFor = async (
  viewer: Viewer | null,
  answerId: string,
  page: Page = {},
): Promise<ConversationView> => latest(await answerThread(db, viewer, answerId), page);

/** As much of a message as two lines may hold. */
const opening = 200;

/** Who answered a wish (`answersTo`), each with the first words of what they wrote. */
export const answersWithWords = async (
  viewer: Viewer | null,
  wish: { id: string; ownerId: string },
): Promise<(AnswerView & { words: string })[]> => {
  const answers = await answersTo(viewer, wish);
  if (answers.length === 0) return [];
  const rows = await db.$queryRaw<{ answerId: string; words: string }[]>`
    SELECT c.answer_id AS "answerId", first.words
    FROM conversation c CROSS JOIN LATERAL (
      SELECT left(m.body, ${opening}::int) AS words FROM message m
      WHERE m.conversation_id = c.id ORDER BY m.created_at, m.id LIMIT 1) AS first
    WHERE c.answer_id = ANY(${answers.map(({ id }) => id)}::text[])`;
  const words = new Map(rows.map((row) => [row.answerId, row.words]));
  return answers.map((answer) => ({ ...answer, words: words.get(answer.id) ?? '' }));
};

export type SlotConversationView = ConversationView & { unread: number };

/** The same of all who come to a slot, with how many of the others' messages the viewer has not seen. */
export const slotConversationFor = async (
  viewer: Viewer | null,
  slotId: string,
  page: Page = {},
): Promise<SlotConversationView> => {
  const thread = await slotThread(db, viewer, slotId);
  const { conversationId, lastReadAt, viewer: member } = thread;
  const [view, unread] = await Promise.all([
    latest(thread, page),
    conversationId
      ? db.message.count({
          where: {
            conversationId,
            authorId: { not: member.id },
            ...(lastReadAt && { createdAt: { gt: lastReadAt } }),
          },
        })
      : 0,
  ]);
  return { ...view, unread };
};
