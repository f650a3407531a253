import { z } from 'zod';
import { tellNextOfNews } from '@/lib/campaign/telling/news-mails';
import { transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';

const Payload = z.object({ newsId: z.string(), after: z.string() });

/** Sends a campaign's news to a hundred of its backers, and leaves the next hundred to another job. */
export const campaignNews = (payload: unknown): Promise<void> =>
  transaction(async (tx) => {
    const { newsId, after } = Payload.parse(payload);
    const last = await tellNextOfNews(tx, newsId, after);
    if (last)
      await addJob(tx, 'campaign-news', { newsId, after: last }, { key: `campaign-news:${newsId}:${last}` });
  });
