import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { type Settings, settings } from '@/lib/platform/settings';
import { notFound } from '@/lib/shared/errors';
import { mayAct, scopeFor } from '@/lib/standing/standing';
import { type CampaignRow, findCampaign, roleIn } from './campaign-row';
import { type ChecklistLine, checklistOf } from './checklist';
import { checklistFacts } from './checklist-facts';
import { isPreviewKey, previewKeyOf } from './keys';
import { isOpenAt, isShown, openCampaignMoves, pledgesFixedFrom } from './lifecycle';
import { type PageRow, pageRows, type WallRow, wallColumns, wallCondition } from './page-row';
import { blockedBy, leftOf } from './rewards';

export { campaignsInState, campaignsLike, campaignsOf } from './discover';

import type { NeedKind } from './helping/schema';
import { fundsHere, isMatchedBy } from './matching/here';
import { namedDistrictBackers } from './rules';
import { type RewardKind, Stored } from './schema';
import { withPictureKey } from './story';
import { dateOrNull, summaryOf } from './summary';
import type { CampaignPage, Picture, RewardView, WallEntry } from './view';

/** Whether this viewer may see a campaign that not everyone may. */
const maySee = (viewer: Viewer | null, row: PageRow, previewKey?: string): boolean =>
  isShown({ state: row.state, launchedAt: dateOrNull(row.launchedAt) }) ||
  mayAct(viewer, 'campaign.lead', row.leadId) ||
  viewer?.role === 'operator' ||
  isPreviewKey(previewKey, row);

const rewardView = ({ availableUntil, ...row }: PageRow['rewards'][number], now: Date): RewardView => {
  const facts = { ...row, availableUntil: dateOrNull(availableUntil) };
  return {
    ...facts,
    kind: row.kind as RewardKind,
    shipping: Stored.shipping.parse(row.shipping),
    choices: Stored.choices.parse(row.choices),
    left: leftOf(facts),
    blockedBy: blockedBy(facts, now),
  };
};

const wallEntry = ({ at, ...row }: WallRow): WallEntry => ({ ...row, at: new Date(at) });

const viewerPart = (
  viewer: Viewer | null,
  row: PageRow,
  now: Date,
  numbers: Settings,
): CampaignPage['viewer'] => {
  const endsAt = dateOrNull(row.endsAt);
  const isLead = mayAct(viewer, 'campaign.lead', row.leadId);
  const isOperator = viewer?.role === 'operator';
  const role = isLead ? 'lead' : isOperator ? 'operator' : null;
  const facts = { ...row, launchAt: dateOrNull(row.launchAt), endsAt };
  return {
    isLead,
    isOperator,
    isBacker: row.isBacker,
    mayPledge: isOpenAt({ state: row.state, endsAt }, now),
    fixedFrom: endsAt && pledgesFixedFrom(endsAt, numbers),
    moves: role ? openCampaignMoves(facts, role, now, numbers) : [],
    previewKey: role ? previewKeyOf(row) : null,
  };
};

type PageOptions = { previewKey?: string; withWithdrawn?: boolean };

/**
 * All that a campaign's page shows, in one statement. `previewKey` opens a draft to those who have its address; others
 * find nothing until it is launched.
 */
export const campaignPage = async (
  viewer: Viewer | null,
  id: string,
  { previewKey, withWithdrawn }: PageOptions = {},
): Promise<CampaignPage> => {
  const [[row], numbers] = await Promise.all([pageRows(viewer, [id], { withWithdrawn }), settings()]);
  if (!row || !maySee(viewer, row, previewKey)) throw notFound();
  return pageOf(viewer, row, numbers);
};

/** The same of several, in their order and in one statement for all; those the viewer may not see are left out. */
export const campaignPages = async (
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<CampaignPage[]> => {
  const [rows, numbers] = await Promise.all([pageRows(viewer, ids), settings()]);
  return rows.filter((row) => maySee(viewer, row)).map((row) => pageOf(viewer, row, numbers));
};

const pageOf = (viewer: Viewer | null, row: PageRow, numbers: Settings): CampaignPage => {
  const now = clockNow();
  const isOurs = mayAct(viewer, 'campaign.lead', row.leadId) || viewer?.role === 'operator';
  const funds = fundsHere(row, row.funds, now);
  const isPublic = isShown({ state: row.state, launchedAt: dateOrNull(row.launchedAt) });
  const keyed = <Shown extends Picture | null>(picture: Shown): Shown =>
    picture && !isPublic ? { ...picture, key: previewKeyOf(row) } : picture;
  const summary = summaryOf(row);
  return {
    ...summary,
    picture: keyed(summary.picture),
    isMatched: isMatchedBy(funds),
    lead: {
      id: row.leadId,
      kind: row.leadKind,
      name: row.leadName,
      handle: row.leadHandle,
      pictureId: row.leadPictureId,
      isFormer: row.leadIsFormer,
    },
    story: isPublic || isOurs ? row.story : withPictureKey(row.story, previewKeyOf(row)),
    risks: row.risks,
    videoUrl: row.videoUrl,
    days: row.days,
    secondDays: row.secondDays,
    launchAt: dateOrNull(row.launchAt),
    photos: (row.photos as Picture[]).map(keyed),
    budget: Stored.budget.parse(row.budget),
    team: Stored.team.parse(row.team),
    calendar: Stored.calendar.parse(row.calendar),
    faq: Stored.faq.parse(row.faq),
    rewards: row.rewards.map((reward) => rewardView(reward, now)),
    needs: row.needs.map((need) => ({ ...need, kind: need.kind as NeedKind })),
    funds,
    wall: row.wall.map(wallEntry),
    news: row.news.map((news) => ({ ...news, publishedAt: new Date(news.publishedAt) })),
    newsCount: row.newsCount,
    commentCount: row.commentCount,
    collectedMinor: row.collectedMinor,
    decidedAt: dateOrNull(row.decidedAt),
    report: row.report,
    reportedAt: dateOrNull(row.reportedAt),
    // What an operator wrote about a draft is between them and its lead.
    reason: row.state === 'cancelled' || isOurs ? (row.reason ?? '') : '',
    viewer: viewerPart(viewer, row, now, numbers),
  };
};

/** A campaign that this viewer may see, for what stands beside its page; not found otherwise. */
export const visibleCampaign = async (viewer: Viewer | null, id: string): Promise<CampaignRow> => {
  const row = await findCampaign(db, id);
  if (!isShown(row) && !roleIn(viewer, row)) throw notFound();
  return row;
};

export type Draft = {
  campaign: CampaignPage;
  /** Of the team, line by line; empty where none was given. Seen by the lead only. */
  teamAddresses: string[];
  stepsDone: string[];
  checklist: ChecklistLine[];
};

/** The viewer's own campaign as its form shows it, with what the checklist says. */
export const ownCampaign = async (viewer: Viewer | null, id: string): Promise<Draft> => {
  const member = requireMember(viewer);
  const row = await db.campaign.findFirst({
    where: { id, leadId: scopeFor(member, 'campaign.lead') },
    select: { stepsDone: true, teamAddresses: true },
  });
  if (!row) throw notFound();
  const [campaign, facts, numbers] = await Promise.all([
    campaignPage(member, id, { withWithdrawn: true }),
    checklistFacts(db, id),
    settings(),
  ]);
  return { ...row, campaign, checklist: checklistOf(facts, numbers) };
};

export type CurvePoint = {
  day: string;
  pledges: number;
  /** With what funds add, as the goal is measured. */
  amountMinor: number;
  totalMinor: number;
  /** Pre-orders in it. */
  units: number;
  totalUnits: number;
};

/** What was pledged on each day (of the community's clock) since the launch, and all of it so far. */
export const pledgeCurve = async (id: string): Promise<CurvePoint[]> => {
  const days = await db.$queryRaw<Omit<CurvePoint, 'totalMinor' | 'totalUnits'>[]>`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, count(g.id)::int AS pledges,
      coalesce(sum(g.amount_minor + coalesce(x.amount_minor, 0)), 0)::int AS "amountMinor",
      coalesce(sum(g.units), 0)::int AS units
    FROM campaign c
    CROSS JOIN LATERAL generate_series(
      (c.launched_at AT TIME ZONE ${env.COMMUNITY_TIME_ZONE})::date,
      (least(c.ends_at, coalesce(c.decided_at, ${clockNow()})) AT TIME ZONE ${env.COMMUNITY_TIME_ZONE})::date, '1 day') AS day
    LEFT JOIN pledge g ON g.campaign_id = c.id AND ${wallCondition}
      AND (g.created_at AT TIME ZONE ${env.COMMUNITY_TIME_ZONE})::date = day::date
    LEFT JOIN pledge_match x ON x.pledge_id = g.id AND (x.state <> 'freed' OR g.state = 'freed')
    WHERE c.id = ${id} AND c.launched_at IS NOT NULL GROUP BY day ORDER BY day`;
  let totalMinor = 0;
  let totalUnits = 0;
  return days.map((day) => {
    totalMinor += day.amountMinor;
    totalUnits += day.units;
    return { ...day, totalMinor, totalUnits };
  });
};

/** Where backers are, by district and never by person: those with fewer than three are counted together. */
export const districtsOf = async (
  id: string,
): Promise<{ named: { district: string; backers: number }[]; others: number }> => {
  const rows = await db.$queryRaw<{ district: string; backers: number }[]>`
    SELECT min(btrim(g.district) COLLATE "C") AS district, count(DISTINCT g.email)::int AS backers FROM pledge g
    WHERE g.campaign_id = ${id} AND ${wallCondition} GROUP BY lower(btrim(g.district)) ORDER BY 2 DESC, 1`;
  const named = rows.filter(({ district, backers }) => district !== '' && backers >= namedDistrictBackers);
  const all = rows.reduce((sum, { backers }) => sum + backers, 0);
  return { named, others: all - named.reduce((sum, { backers }) => sum + backers, 0) };
};

const wallSize = 48;

/** The wall of thanks, newest first; `cursor` is the id of the last one seen. */
export const wallOf = async (
  id: string,
  cursor: string | null = null,
): Promise<{ items: WallEntry[]; next: string | null }> => {
  const seen = readId(cursor);
  const rows = await db.$queryRaw<WallRow[]>`
    SELECT ${wallColumns} FROM pledge g WHERE g.campaign_id = ${id} AND ${wallCondition}
      AND (${seen}::text IS NULL OR (g.created_at, g.id) < (SELECT created_at, id FROM pledge WHERE id = ${seen} AND campaign_id = ${id}))
    ORDER BY g.created_at DESC, g.id DESC LIMIT ${wallSize + 1}`;
  const items = rows.slice(0, wallSize).map(wallEntry);
  return { items, next: rows.length > wallSize ? (items.at(-1)?.id ?? null) : null };
};

/** What some campaigns are called, by campaign. */
export const campaignTitles = async (ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db.campaign.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, title: true },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
};
