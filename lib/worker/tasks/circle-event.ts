import { z } from 'zod';
import { circleNews } from '@/lib/circle/news';
import { tell } from '@/lib/notice/commands';
import { db, transaction } from '@/lib/platform/db/client';
import { queueMail } from '@/lib/platform/mail/send';
import { isLocale } from '@/lib/shared/locale';

const Payload = z.object({ eventId: z.string() });

/** Tells whom it concerns of what happened in a circle, each once: by a notice, and of what they are to act on by a mail too. */
export const circleEvent = async (payload: unknown): Promise<void> => {
  const { eventId } = Payload.parse(payload);
  const news = await circleNews(db, eventId);
  if (!news) return;
  const { kind, isMailed, readers, values, path } = news;
  await transaction(async (tx) => {
    for (const { id: memberId, email, name, locale } of readers) {
      const key = `circle-event:${eventId}:${memberId}`;
      await tell(tx, { key, memberId, kind, values, path });
      if (isMailed)
        await queueMail(tx, {
          key,
          to: email,
          locale: isLocale(locale) ? locale : 'fr',
          template: 'step',
          values: { kind, path, name, ...values },
        });
    }
  });
};
