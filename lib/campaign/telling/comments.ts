import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { peopleFor } from '@/lib/standing/people';
import { mayAct } from '@/lib/standing/standing';
import { visibleCampaign } from '../queries';

export type CommentView = {
  id: string;
  body: string;
  author: { id: string; name: string; handle: string; pictureId: string | null };
  isLead: boolean;
  isHidden: boolean;
  mayHide: boolean;
  createdAt: Date;
  replies: Omit<CommentView, 'replies'>[];
};

const pageSize = 30;
const author = { select: { id: true, name: true, handle: true, pictureId: true } } as const;

/** What is written under a campaign, newest first, replies below; what is hidden is there for its lead and operators only. */
export const commentsOf = async (
  viewer: Viewer | null,
  campaignId: string,
  { cursor }: { cursor?: string } = {},
): Promise<{ items: CommentView[]; next: string | null }> => {
  const { leadId } = await visibleCampaign(viewer, campaignId);
  const leads = new Set((await peopleFor(db, leadId, 'campaign.lead')).map(({ id }) => id));
  const seesHidden = mayAct(viewer, 'campaign.lead', leadId) || viewer?.role === 'operator';
  const shown = seesHidden ? {} : { hiddenAt: null };
  const seen = readId(cursor);
  const after = seen ? await db.campaignComment.findFirst({ where: { id: seen, campaignId } }) : null;
  const rows = await db.campaignComment.findMany({
    where: {
      campaignId,
      parentId: null,
      ...shown,
      ...(after && {
        OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    include: {
      author,
      replies: { where: shown, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: { author } },
    },
  });
  type Row = Omit<(typeof rows)[number], 'replies'>;
  const viewOf = (row: Row) => ({
    id: row.id,
    body: row.body,
    author: row.author,
    isLead: leads.has(row.authorId),
    isHidden: row.hiddenAt !== null,
    mayHide: seesHidden || row.authorId === viewer?.id,
    createdAt: row.createdAt,
  });
  const items = rows
    .slice(0, pageSize)
    .map(({ replies, ...row }) => ({ ...viewOf(row), replies: replies.map(viewOf) }));
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
};
