import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { momentOf } from '@/lib/shared/period';
import { type CampaignRow, lockCampaign, roleIn } from '../campaign-row';
import { missingIn } from '../checklist';
import { checklistFacts } from '../checklist-facts';
import { type CampaignRole, type CampaignState, type CampaignTransitionName, roundEnd } from '../lifecycle';
import type { CampaignId, CancelCampaign, DecideCampaign, LaunchCampaign } from '../schema';
import { advanceCampaign, type CampaignMove } from './advance-campaign';

type Done = { id: string; state: CampaignState };

type How = Partial<Omit<CampaignMove, 'name' | 'by' | 'memberId' | 'now'>>;

/** The same press twice answers as the first did: the viewer has made this move, and it is where it led. */
const isRepeated = async (tx: Db, row: CampaignRow, name: CampaignTransitionName, memberId: string) => {
  const last = await tx.lifeEvent.findFirst({
    where: { campaignId: row.id },
    orderBy: { sequence: 'desc' },
    select: { name: true, byMemberId: true },
  });
  return last?.name === name && last.byMemberId === memberId;
};

/** Makes a move for the viewer, who is its lead or runs the community; strangers find nothing. */
const move = async (
  viewer: Viewer | null,
  campaignId: string,
  name: CampaignTransitionName,
  roles: readonly CampaignRole[],
  how: (tx: Db, row: CampaignRow, now: Date) => Promise<How> = async () => ({}),
): Promise<Done> => {
  const member = requireMember(viewer);
  const now = clockNow();
  return transaction(async (tx) => {
    const row = await lockCampaign(tx, campaignId);
    const mine = roleIn(member, row);
    // An operator may lead a campaign too; they are then heard as whichever may do this.
    const role = mine === 'lead' && !roles.includes('lead') && member.role === 'operator' ? 'operator' : mine;
    if (!role || !roles.includes(role)) throw notFound();
    if (await isRepeated(tx, row, name, member.id)) return { id: row.id, state: row.state };
    const details = await how(tx, row, now);
    const state = await advanceCampaign(tx, row, { ...details, name, by: role, memberId: member.id, now });
    return { id: row.id, state };
  });
};

const required = (field: string): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: { key: 'field.required' } } });

/** Hands a draft in. `invalid campaign.notReady` names, by step, what the checklist still misses. */
export const submitCampaign = (viewer: Viewer | null, { campaignId }: CampaignId): Promise<Done> =>
  move(viewer, campaignId, 'submit', ['lead'], async (tx) => {
    const missing = missingIn(await checklistFacts(tx, campaignId), await settings());
    if (missing.length === 0) return {};
    const fields = Object.fromEntries(
      missing.map(({ name, field }) => [field ?? name, { key: `campaign.missing.${name}` }]),
    );
    throw new AppError('invalid', 'campaign.notReady', { fields });
  });

/** An operator's decision on what was handed in; sent back only with a word. Nobody decides on a campaign of their own. */
export const decideCampaign = (
  viewer: Viewer | null,
  { campaignId, decision, reason }: DecideCampaign,
): Promise<Done> =>
  move(viewer, campaignId, decision, ['operator'], async (_tx, row) => {
    if (row.leadId === viewer?.id) throw new AppError('forbidden', 'campaign.ownReview');
    if (decision === 'send_back' && reason === '') throw required('reason');
    return { data: { reason } };
  });

/** When a time was typed on the community's clock. */
const launchTime = (typed: string, now: Date): Date => {
  const at = momentOf(typed, env.COMMUNITY_TIME_ZONE);
  if (!at || at <= now)
    throw new AppError('invalid', 'form', { fields: { at: { key: at ? 'period.past' : 'period.wrong' } } });
  return at;
};

/** Shows an approved campaign to all: now, or by itself at a chosen time. */
export const launchCampaign = (viewer: Viewer | null, { campaignId, at }: LaunchCampaign): Promise<Done> =>
  move(viewer, campaignId, at ? 'schedule' : 'launch', ['lead'], async (_tx, row, now) =>
    at ? { changes: { launchAt: launchTime(at, now) } } : { changes: launched(row, now) },
  );

/** What a launch writes: the deadline counts from it. */
export const launched = ({ days }: Pick<CampaignRow, 'days'>, now: Date) => ({
  launchedAt: now,
  endsAt: roundEnd(now, days),
});

/** Calls a campaign off, with a word that its backers read. Nothing was charged, nothing will be. */
export const cancelCampaign = (
  viewer: Viewer | null,
  { campaignId, reason }: CancelCampaign,
): Promise<Done> =>
  move(viewer, campaignId, 'cancel', ['lead', 'operator'], async (_tx, row, now) => {
    if (reason === '') throw required('reason');
    return { data: { reason }, changes: { decidedAt: now, atDeadline: totalsOf(row) } };
  });

/** What is kept of a campaign's totals when it is decided. */
export const totalsOf = ({ raisedMinor, matchedMinor, preorders, backers }: CampaignRow) => ({
  raisedMinor,
  matchedMinor,
  preorders,
  backers,
});
