import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { ChecklistFacts } from './checklist';
import type { GoalKind, Mode } from './rules';
import { Stored } from './schema';

/** What the checklist looks at, as the campaign stands. */
export const checklistFacts = async (db: Db, campaignId: string): Promise<ChecklistFacts> => {
  const { lead, _count, budget, team, ...row } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      title: true,
      summary: true,
      theme: true,
      story: true,
      risks: true,
      mode: true,
      goalKind: true,
      minimum: true,
      optimum: true,
      days: true,
      secondDays: true,
      budget: true,
      team: true,
      lat: true,
      lead: { select: { kind: true, member: { select: { emailConfirmedAt: true } } } },
      _count: { select: { photos: true, rewards: { where: { isActive: true, kind: 'reward' } } } },
    },
  });
  return {
    ...row,
    mode: row.mode as Mode,
    goalKind: row.goalKind as GoalKind,
    budget: Stored.budget.parse(budget),
    teamCount: Stored.team.parse(team).length,
    isLeadConfirmed: lead.kind === 'circle' || Boolean(lead.member?.emailConfirmedAt),
    photoCount: _count.photos,
    rewardCount: _count.rewards,
  };
};
