import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import type { NewsView } from './view';

/* What is said at a campaign: comments with their answers, and news. */

const author = { select: { id: true, name: true, handle: true, pictureId: true, deletedAt: true } } as const;
const commentsAtOnce = 20;

export type CommentView = {
  id: string;
  body: string;
  at: Date;
  author: { id: string; name: string; handle: string; pictureId: string | null; isFormer: boolean };
  answers: Omit<CommentView, 'answers'>[];
};

type Row = {
  id: string;
  body: string;
  createdAt: Date;
  author: { id: string; name: string; handle: string; pictureId: string | null; deletedAt: Date | null };
};

const said = ({ id, body, createdAt, author: { deletedAt, ...who } }: Row) => ({
  id,
  body,
  at: createdAt,
  author: { ...who, isFormer: deletedAt !== null },
});

/** The newest comments with their answers, oldest answer first; `cursor` is the id of the last one seen. */
export const commentsOf = async (
  campaignId: string,
  cursor: string | null = null,
): Promise<{ items: CommentView[]; next: string | null }> => {
  const before = cursor
    ? await db.comment.findFirst({ where: { id: cursor, campaignId }, select: { id: true, createdAt: true } })
    : null;
  const rows = await db.comment.findMany({
    where: {
      campaignId,
      parentId: null,
      hiddenAt: null,
      ...(before && {
        OR: [{ createdAt: { lt: before.createdAt } }, { createdAt: before.createdAt, id: { lt: before.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: commentsAtOnce + 1,
    include: {
      author,
      answers: {
        where: { hiddenAt: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: { author },
      },
    },
  });
  const items = rows
    .slice(0, commentsAtOnce)
    .map((row) => ({ ...said(row), answers: row.answers.map(said) }));
  return { items, next: rows.length > commentsAtOnce ? (items.at(-1)?.id ?? null) : null };
};

/** Whether news for backers are for this viewer too. */
const readsAll = async (viewer: Viewer | null, campaignId: string, guestKey?: string): Promise<boolean> => {
  if (viewer?.role === 'operator') return true;
  const campaign = viewer && (await db.campaign.count({ where: { id: campaignId, leadId: viewer.id } }));
  if (campaign) return true;
  const mine = [...(viewer ? [{ memberId: viewer.id }] : []), ...(guestKey ? [{ guestKey }] : [])];
  return mine.length > 0 && (await db.pledge.count({ where: { campaignId, counts: true, OR: mine } })) > 0;
};

const newsAtOnce = 20;

/** News, newest first; the body of what is for backers only goes to them. `guestKey` is the secret of a guest's pledge. */
export const newsOf = async (
  viewer: Viewer | null,
  campaignId: string,
  {
    guestKey,
    limit = newsAtOnce,
    cursor = null,
  }: { guestKey?: string; limit?: number; cursor?: string | null } = {},
): Promise<{ items: NewsView[]; next: string | null }> => {
  const [isInside, rows] = await Promise.all([
    readsAll(viewer, campaignId, guestKey),
    db.news.findMany({
      where: { campaignId },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      ...(cursor && { cursor: { id: cursor }, skip: 1 }),
    }),
  ]);
  const items = rows.slice(0, limit).map(({ id, title, body, audience, publishedAt }): NewsView => {
    const isReadable = audience === 'all' || isInside;
    return {
      id,
      title,
      audience: audience as NewsView['audience'],
      isReadable,
      body: isReadable ? body : '',
      publishedAt,
    };
  });
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};

/** One piece of news of a campaign; not found when it is another's. */
export const newsFor = async (
  viewer: Viewer | null,
  campaignId: string,
  newsId: string,
  guestKey?: string,
): Promise<NewsView> => {
  const [row, isInside] = await Promise.all([
    db.news.findFirst({ where: { id: newsId, campaignId } }),
    readsAll(viewer, campaignId, guestKey),
  ]);
  if (!row) throw notFound();
  const isReadable = row.audience === 'all' || isInside;
  return {
    id: row.id,
    title: row.title,
    audience: row.audience as NewsView['audience'],
    isReadable,
    body: isReadable ? row.body : '',
    publishedAt: row.publishedAt,
  };
};
