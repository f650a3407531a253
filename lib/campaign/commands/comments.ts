import 'server-only';
import { tell } from '@/lib/notice/commands';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { AppError, notFound } from '@/lib/shared/errors';
import { peopleFor } from '@/lib/standing/people';
import { mayAct } from '@/lib/standing/standing';
import { visibleCampaign } from '../queries';
import type { WriteComment } from '../telling/schema';

/** Writes under a campaign, or replies to a comment there. Its lead, and who is answered, find it among their news. */
export const writeComment = async (
  viewer: Viewer | null,
  { campaignId, parentId, body, _once }: WriteComment,
): Promise<{ id: string }> => {
  const member = requireMember(viewer);
  if (!member.isConfirmed) throw new AppError('forbidden', 'member.confirmFirst');
  const campaign = await visibleCampaign(member, campaignId);
  await limit('comment', member.id);
  return transaction(async (tx) => {
    const requestKey = _once ? `${member.id}:${_once}` : null;
    const first =
      requestKey && (await tx.campaignComment.findUnique({ where: { requestKey }, select: { id: true } }));
    if (first) return first;
    const parent = parentId ? await parentOf(tx, campaignId, parentId) : null;
    const { id } = await tx.campaignComment.create({
      data: {
        campaignId,
        authorId: member.id,
        // One level deep: a reply to a reply stands beside it.
        parentId: parent ? (parent.parentId ?? parent.id) : null,
        body,
        requestKey,
        createdAt: now(),
      },
      select: { id: true },
    });
    const leads = (await peopleFor(tx, campaign.leadId, 'campaign.lead')).map((each) => each.id);
    const answered = parent && !leads.includes(parent.authorId) ? [parent.authorId] : [];
    const told = [
      ...leads.map((memberId) => ({ whom: 'lead', memberId })),
      ...answered.map((memberId) => ({ whom: 'answered', memberId })),
    ];
    for (const { whom, memberId } of told) {
      if (memberId === member.id) continue;
      await tell(tx, {
        key: `comment:${id}:${memberId}`,
        memberId,
        kind: `campaign.comment.${whom}`,
        values: { title: campaign.title, other: member.name },
        path: `/campaigns/${campaignId}#comment-${id}`,
      });
    }
    return { id };
  });
};

const parentOf = async (tx: Db, campaignId: string, id: string) => {
  const parent = await tx.campaignComment.findFirst({ where: { id, campaignId, hiddenAt: null } });
  if (!parent) throw notFound();
  return parent;
};

/** Hides a comment, or shows it again: by the campaign's lead, an operator, or (hiding) who wrote it. */
export const hideComment = async (
  viewer: Viewer | null,
  { commentId, isHidden = true }: { commentId: string; isHidden?: boolean },
): Promise<{ campaignId: string }> => {
  const member = requireMember(viewer);
  return transaction(async (tx) => {
    const comment = await tx.campaignComment.findUnique({
      where: { id: commentId },
      include: { campaign: { select: { leadId: true } } },
    });
    const mayHide =
      mayAct(member, 'campaign.lead', comment?.campaign.leadId ?? '') ||
      member.role === 'operator' ||
      (isHidden && comment?.authorId === member.id);
    if (!comment || !mayHide) throw notFound();
    await tx.campaignComment.update({
      where: { id: commentId },
      data: { hiddenAt: isHidden ? (comment.hiddenAt ?? now()) : null },
    });
    return { campaignId: comment.campaignId };
  });
};
