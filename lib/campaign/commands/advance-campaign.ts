import 'server-only';
import { record } from '@/lib/lifecycle/history';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
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
  const hasEffects = (findCampaignTransition(name)?.effects ?? []).length > 0;
  const { state: from } = row;
  await record(
    tx,
    'campaign',
    [{ id: row.id, name, by, memberId, from, to: move.to, data, hasEffects }],
    now,
  );
  return move.to;
};
