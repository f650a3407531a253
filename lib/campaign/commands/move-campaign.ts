import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import { lastOf } from '@/lib/lifecycle/history';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { momentOf } from '@/lib/shared/period';
import { mayAct } from '@/lib/standing/standing';
import { type CampaignRow, lockCampaign, roleIn } from '../campaign-row';
import { campaignSubject } from '../campaign-subject';
import { missingIn } from '../checklist';
import { checklistFacts } from '../checklist-facts';
import {
  type CampaignFacts,
  type CampaignState,
  type CampaignTransitionName,
  campaignLife,
} from '../lifecycle';
import type { CampaignId, CancelCampaign, DecideCampaign, LaunchCampaign } from '../schema';

type Done = { id: string; state: CampaignState };

type How = {
  /** What the effects need: the word. */
  data?: { reason: string };
  columns?: Prisma.CampaignUncheckedUpdateManyInput;
  /** What those columns come to for what is due next. */
  facts?: Partial<CampaignFacts>;
  isComplete?: boolean;
};

/** The same press twice answers as the first did: the viewer has made this move, and it is where it led. */
const isRepeated = async (tx: Db, row: CampaignRow, name: CampaignTransitionName, memberId: string) => {
  const last = await lastOf(tx, 'campaign', row.id);
  return last?.name === name && last.byMemberId === memberId;
};

const required = (field: string): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: { key: 'field.required' } } });

/** What the table's form of a transition asks for and was not given. */
const requireFilled = (
  name: CampaignTransitionName,
  row: CampaignRow,
  data: Record<string, string>,
): void => {
  for (const field of campaignLife.get(name).form?.(row) ?? [])
    if (field.kind === 'text' && field.required && !data[field.name]) throw required(field.name);
};

/** Makes a move for the viewer, who is its lead or runs the community; strangers find nothing. */
const move = async (
  viewer: Viewer | null,
  campaignId: string,
  name: CampaignTransitionName,
  how: (tx: Db, row: CampaignRow, now: Date) => Promise<How> = async () => ({}),
): Promise<Done> => {
  const member = requireMember(viewer);
  const { by: roles } = campaignLife.get(name);
  const now = clockNow();
  return transaction(async (tx) => {
    const row = await lockCampaign(tx, campaignId);
    const mine = roleIn(member, row);
    // An operator may lead a campaign too; they are then heard as whichever may do this.
    const role = mine === 'lead' && !roles.includes('lead') && member.role === 'operator' ? 'operator' : mine;
    if (!role || !roles.includes(role)) throw notFound();
    if (await isRepeated(tx, row, name, member.id)) return { id: row.id, state: row.state };
    const { isComplete = false, ...details } = await how(tx, row, now);
    requireFilled(name, row, details.data ?? {});
    const numbers = await settings();
    const mover = { name, by: role, memberId: member.id, now, numbers };
    const state = await advance(campaignSubject, tx, { ...row, isComplete }, { ...details, ...mover });
    return { id: row.id, state };
  });
};

/** Hands a draft in. `invalid campaign.notReady` names, by step, what the checklist still misses. */
export const submitCampaign = (viewer: Viewer | null, { campaignId }: CampaignId): Promise<Done> =>
  move(viewer, campaignId, 'submit', async (tx) => {
    const missing = missingIn(await checklistFacts(tx, campaignId), await settings());
    if (missing.length === 0) return { isComplete: true };
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
  move(viewer, campaignId, decision, async (_tx, row) => {
    if (mayAct(viewer, 'campaign.lead', row.leadId)) throw new AppError('forbidden', 'campaign.ownReview');
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
  move(viewer, campaignId, at ? 'schedule' : 'launch', async (_tx, _row, now) => {
    if (!at) return {};
    const launchAt = launchTime(at, now);
    return { columns: { launchAt }, facts: { launchAt } };
  });

/** Calls a campaign off, with a word that its backers read. Nothing was charged, nothing will be. */
export const cancelCampaign = (
  viewer: Viewer | null,
  { campaignId, reason }: CancelCampaign,
): Promise<Done> => move(viewer, campaignId, 'cancel', async () => ({ data: { reason } }));
