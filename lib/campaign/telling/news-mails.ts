import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { guestKeyOf } from '../keys';
import { plainTextOf } from '../story';
import { isStranger, tellReader } from './tell';
import { nextReaders, readersAtOnce } from './told';

const excerptLength = 500;

/** Writes to the next backers about news; the id of the last one's pledge, or null when all are told. One person once. */
export const tellNextOfNews = async (tx: Db, newsId: string, after: string): Promise<string | null> => {
  const news = await tx.campaignNews.findUnique({
    where: { id: newsId },
    include: { campaign: { select: { id: true, title: true } } },
  });
  if (!news) return null;
  const { campaign } = news;
  const pledges = await nextReaders(tx, campaign.id, after);
  const plain = plainTextOf(news.body);
  const text = plain.length > excerptLength ? `${plain.slice(0, excerptLength)}…` : plain;
  for (const pledge of pledges) {
    const path = `/campaigns/${campaign.id}/news`;
    const toStranger = isStranger(pledge);
    await tellReader(tx, pledge, {
      key: `news:${newsId}:${pledge.email.toLowerCase()}`,
      kind: `campaign.news.${toStranger ? 'guest' : 'backer'}`,
      values: { title: campaign.title, ...(!toStranger && { headline: news.title, text }) },
      path,
      mailPath: `${path}?pledge=${pledge.id}&key=${guestKeyOf(pledge)}`,
    });
  }
  return pledges.length < readersAtOnce ? null : (pledges.at(-1)?.id ?? null);
};
