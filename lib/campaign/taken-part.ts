import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';

/** Whether a member ever led a campaign, pledged to it, offered help or wrote below it, whatever became of that. */
export const hasTakenPart = async ({ id: memberId }: Viewer, campaignId: string): Promise<boolean> => {
  const found = await db.campaign.count({
    where: {
      id: campaignId,
      OR: [
        { leadId: memberId },
        { pledges: { some: { memberId } } },
        { comments: { some: { authorId: memberId } } },
        { needs: { some: { offers: { some: { memberId } } } } },
      ],
    },
  });
  return found > 0;
};
