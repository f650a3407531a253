import { z } from 'zod';
import { circleNews } from '@/lib/circle/news';
import { tell } from '@/lib/notice/commands';
import { db, transaction } from '@/lib/platform/db/client';

const Payload = z.object({ eventId: z.string() });

/** Tells whom it concerns of what happened in a circle, each once. Who did it knows. */
export const circleEvent = async (payload: unknown): Promise<void> => {
  const { eventId } = Payload.parse(payload);
  const news = await circleNews(db, eventId);
  if (!news) return;
  const { kind, readers, values, path } = news;
  await transaction(async (tx) => {
    for (const memberId of readers)
      await tell(tx, { key: `circle-event:${eventId}:${memberId}`, memberId, kind, values, path });
  });
};
