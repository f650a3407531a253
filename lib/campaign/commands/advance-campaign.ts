import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { addJob } from '@/lib/platform/jobs';
import { AppError } from '@/lib/shared/errors';
import { type CampaignRow, factsOf } from '../campaign-row';
import {
  type CampaignActor,
  type CampaignState,
  type CampaignTransitionName,
  campaignDue,
  findCampaignTransition,
  openCampaignMoves,
} from '../lifecycle';

export type CampaignMove = {
  name: CampaignTransitionName;
  by: CampaignActor;
  memberId?: string | null;
  now: Date;
  /** What the effects need: the word, the totals. */
  data?: Prisma.InputJsonObject;
  /** Columns that change with it. */
  changes?: Prisma.CampaignUncheckedUpdateManyInput;
  /** Whether the checklist is met; asked for by those transitions that need it. */
  isComplete?: boolean;
};

/**
 * Makes one transition of a campaign that this transaction holds (`lockCampaign`): state, timer, event and the job that
 * delivers it are written together. `conflict movedMeanwhile` when the table does not lead there from its state.
 */
export const advanceCampaign = async (
  tx: Db,
  row: CampaignRow,
  { name, by, memberId = null, now, data = {}, changes = {}, isComplete = true }: CampaignMove,
): Promise<CampaignState> => {
  const move = openCampaignMoves(factsOf(row), by, { isComplete }).find((each) => each.name === name);
  if (!move) throw new AppError('conflict', 'movedMeanwhile');
  const facts = { ...factsOf(row), ...(changes as Partial<CampaignRow>), state: move.to };
  const { count } = await tx.campaign.updateMany({
    where: { id: row.id, state: row.state },
    data: { ...changes, state: move.to, dueAt: campaignDue(facts)?.at ?? null },
  });
  if (count !== 1) throw new AppError('conflict', 'movedMeanwhile');
  await noteCampaignEvent(tx, {
    campaignId: row.id,
    name,
    byRole: by,
    byMemberId: memberId,
    fromState: row.state,
    toState: move.to,
    data,
    at: now,
  });
  return move.to;
};

/** Appends what happened, and the job that tells it where there is something to tell. */
export const noteCampaignEvent = async (
  tx: Db,
  event: Prisma.CampaignEventUncheckedCreateInput & { name: string },
): Promise<void> => {
  const { id } = await tx.campaignEvent.create({ data: event, select: { id: true } });
  const row = findCampaignTransition(event.name);
  if (!row || row.effects.length === 0) return;
  await addJob(tx, 'campaign-event', { eventId: id }, { key: `campaign-event:${id}` });
};
