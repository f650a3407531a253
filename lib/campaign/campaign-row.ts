import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { mayAct, mustAct } from '@/lib/standing/standing';
import type { CampaignFacts, CampaignRole, CampaignState } from './lifecycle';
import type { GoalKind, Mode } from './rules';

const select = {
  id: true,
  leadId: true,
  state: true,
  title: true,
  theme: true,
  mode: true,
  goalKind: true,
  minimum: true,
  optimum: true,
  currency: true,
  days: true,
  secondDays: true,
  lat: true,
  lng: true,
  launchAt: true,
  launchedAt: true,
  endsAt: true,
  stepsDone: true,
  raisedMinor: true,
  matchedMinor: true,
  preorders: true,
  backers: true,
  collectedMinor: true,
  paidOutMinor: true,
} as const;

const read = async (tx: Db, id: string) => {
  const row = await tx.campaign.findUnique({ where: { id }, select });
  if (!row) throw notFound();
  return {
    ...row,
    state: row.state as CampaignState,
    mode: row.mode as Mode,
    goalKind: row.goalKind as GoalKind,
    /** Said by who has looked at the checklist. */
    isComplete: false,
  };
};

export type CampaignRow = Awaited<ReturnType<typeof read>>;

export const findCampaign = read;

/**
 * The campaign with its row taken until the transaction ends: what is decided on it stays true. Everything that changes
 * what counts for it takes it first, then a due, the pledge, then rewards by id, then funds by id, then the books: no deadlock.
 */
export const lockCampaign = async (tx: Db, id: string): Promise<CampaignRow> => {
  await tx.$queryRaw`SELECT id FROM campaign WHERE id = ${id} FOR NO KEY UPDATE`;
  return read(tx, id);
};

/** The viewer's own campaign. Another member's does not exist. */
export const findOwnCampaign = async (viewer: Viewer | null, id: string): Promise<CampaignRow> => {
  const member = requireMember(viewer);
  const row = await read(db, id);
  mustAct(member, 'campaign.lead', row.leadId);
  return row;
};

/** The viewer's own campaign, locked. Another member's does not exist. */
export const lockOwnCampaign = async (tx: Db, viewer: Viewer, id: string): Promise<CampaignRow> => {
  const row = await lockCampaign(tx, id);
  mustAct(viewer, 'campaign.lead', row.leadId);
  return row;
};

/** Changes the viewer's own campaign in one transaction, its row taken first. Another member's does not exist. */
export const changeOwn = async <Result>(
  viewer: Viewer | null,
  id: string,
  change: (tx: Db, campaign: CampaignRow, member: Viewer) => Promise<Result>,
): Promise<Result> => {
  const member = requireMember(viewer);
  return transaction(async (tx) => change(tx, await lockOwnCampaign(tx, member, id), member));
};

/** A step of the form has been there. */
export const markStep = (tx: Db, { id, stepsDone }: CampaignRow, step: string, data: object = {}) =>
  tx.campaign.update({
    where: { id },
    data: { ...data, stepsDone: [...new Set([...stepsDone, step])] },
  });

export const factsOf = (row: CampaignRow): CampaignFacts => row;

/** What the viewer is to a campaign: its lead, one who runs the community, or (null) anyone. */
export const roleIn = (
  viewer: Viewer | null,
  { leadId }: Pick<CampaignRow, 'leadId'>,
): CampaignRole | null => {
  if (mayAct(viewer, 'campaign.lead', leadId)) return 'lead';
  return viewer?.role === 'operator' ? 'operator' : null;
};
