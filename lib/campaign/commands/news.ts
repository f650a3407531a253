import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { limit } from '@/lib/platform/rate-limit';
import { settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { changeOwn } from '../campaign-row';
import { campaignSubject } from '../campaign-subject';
import { isShown, successStates } from '../lifecycle';
import { cleanStory } from '../story';
import type { PublishNews, WriteReport } from '../telling/schema';

/** A text with marks, cleaned; pictures in it are those of its campaign. */
const cleanWith = async (tx: Db, campaignId: string, text: string): Promise<string> => {
  const photos = await tx.campaignPhoto.findMany({ where: { campaignId }, select: { pictureId: true } });
  return cleanStory(
    text,
    photos.map(({ pictureId }) => pictureId),
  );
};

/** Publishes news of the viewer's campaign, for all or for backers only; backers get a mail. */
export const publishNews = async (
  viewer: Viewer | null,
  { campaignId, title, body, audience, _once }: PublishNews,
): Promise<{ id: string }> => {
  await limit('campaignNews', requireMember(viewer).id);
  return changeOwn(viewer, campaignId, async (tx, campaign) => {
    if (!isShown(campaign)) throw new AppError('conflict', 'campaign.notOpen');
    const requestKey = _once ? `${campaignId}:${_once}` : null;
    const first =
      requestKey && (await tx.campaignNews.findUnique({ where: { requestKey }, select: { id: true } }));
    if (first) return first;
    const clean = await cleanWith(tx, campaignId, body);
    const { id } = await tx.campaignNews.create({
      data: { campaignId, title, body: clean, audience, requestKey, publishedAt: now() },
      select: { id: true },
    });
    await addJob(tx, 'campaign-news', { newsId: id, after: '' }, { key: `campaign-news:${id}:` });
    return { id };
  });
};

/** What was done with the money, told once everyone can see it; backers get a mail the first time. */
export const writeReport = async (
  viewer: Viewer | null,
  { campaignId, report }: WriteReport,
): Promise<void> => {
  await changeOwn(viewer, campaignId, async (tx, campaign, member) => {
    if (!successStates.has(campaign.state)) throw new AppError('conflict', 'movedMeanwhile');
    const clean = await cleanWith(tx, campaignId, report);
    const { reportedAt } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { reportedAt: true },
    });
    if (reportedAt) {
      await tx.campaign.update({ where: { id: campaignId }, data: { report: clean } });
      return;
    }
    const at = now();
    await advance(campaignSubject, tx, campaign, {
      name: 'report',
      by: 'lead',
      memberId: member.id,
      now: at,
      numbers: await settings(),
      columns: { report: clean, reportedAt: at },
    });
  });
};
