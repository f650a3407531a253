import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { conversationOn } from './access';

const pageSize = 50;

export type MessageView = {
  id: string;
  author: { id: string; name: string; handle: string; pictureId: string | null };
  isMine: boolean;
  body: string;
  at: Date;
};

export type ConversationView = {
  id: string;
  /** Oldest first. */
  messages: MessageView[];
  /** To ask for older ones. */
  before: string | null;
};

/** The latest messages on a booking; `before` is the id of the oldest one seen. Not found for those who take no part. */
export const conversationFor = async (
  viewer: Viewer | null,
  bookingId: string,
  { before, limit = pageSize }: { before?: string | undefined; limit?: number } = {},
): Promise<ConversationView> => {
  const conversation = await conversationOn(db, viewer, bookingId);
  const oldest = before
    ? await db.message.findFirst({ where: { id: before, conversationId: conversation.id } })
    : null;
  const rows = await db.message.findMany({
    where: {
      conversationId: conversation.id,
      ...(oldest && {
        OR: [{ createdAt: { lt: oldest.createdAt } }, { createdAt: oldest.createdAt, id: { lt: oldest.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      id: true,
      body: true,
      createdAt: true,
      author: { select: { id: true, name: true, handle: true, pictureId: true } },
    },
  });
  const shown = rows.slice(0, limit);
  return {
    id: conversation.id,
    messages: shown
      .map(({ id, body, createdAt, author }) => ({
        id,
        body,
        author,
        isMine: author.id === viewer?.id,
        at: createdAt,
      }))
      .reverse(),
    before: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
};
