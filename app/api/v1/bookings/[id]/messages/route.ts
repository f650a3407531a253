import { sendMessage } from '@/lib/conversation/commands';
import { conversationFor } from '@/lib/conversation/queries';
import { route } from '@/lib/platform/route';
import { sendMessage as endpoint, listMessages } from '../../../endpoints/bookings';
import { shownName } from '../../../responses/basics';

/** The newest first; `next` leads to older ones. Reading here marks nothing as read. */
export const GET = route(listMessages, async ({ viewer, params, locale, query: { cursor, limit } }) => {
  const { messages, before } = await conversationFor(viewer, params.id, { before: cursor, limit });
  const items = messages.reverse().map(({ at, author, ...message }) => ({
    ...message,
    author: { ...author, name: shownName(author.name, locale) },
    at: at.toISOString(),
  }));
  return { items, next: before };
});

export const POST = route(endpoint, async ({ viewer, params, body, once }) => {
  const { id, createdAt, byOperator } = await sendMessage(viewer, { ...body, bookingId: params.id, once });
  return { id, author: viewer, isMine: true, byOperator, body: body.body, at: createdAt.toISOString() };
});
