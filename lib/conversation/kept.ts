import 'server-only';
import { db } from '@/lib/platform/db/client';

/** What a member wrote to others; what they were written is the others'. */
export const conversationKept = async (memberId: string) => ({
  messages: await db.message.findMany({
    where: { authorId: memberId },
    select: { conversationId: true, body: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  }),
});
