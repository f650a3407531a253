import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { requireCursor, writeCursor } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import type { Place } from '@/lib/shared/geo';
import { plainText } from '@/lib/shared/plain-text';
import { holdersFor } from '@/lib/standing/standing';
import { type CampaignState, campaignStates, pledgingStates, publicStates, successStates } from './lifecycle';
import { fundsHere, isMatchedBy } from './matching/here';
import { campaignsWithLeads, type FundRow, fundColumns, type SummaryRow, summaryColumns } from './page-row';
import type { CampaignSort } from './schema';
import { summaryOf } from './summary';
import type { CampaignSummary, ListedCampaign } from './view';

const { sql, join } = Prisma;

/** Which campaigns a list asks for: those that run, those that made it, those that are over, or a state by its name. */
const stateGroups: Record<string, readonly CampaignState[]> = {
  ...Object.fromEntries(campaignStates.map((state) => [state, [state]])),
  open: pledgingStates.in,
  // Made it, whether the money has been paid out yet or not.
  succeeded: successStates.in,
  over: publicStates.in.filter((state) => !pledgingStates.has(state)),
  all: publicStates.in,
};
export const campaignStateGroups = ['open', 'succeeded', 'over', 'all'] as const;

export type CampaignsLike = {
  /** Left out: those that run. */
  state?: string;
  near?: Place;
  radiusKm?: number;
  q?: string;
  theme?: string;
  /** Of one lead. */
  leadId?: string;
  sort?: CampaignSort;
  cursor?: string | null;
  limit?: number;
};

/** Kilometres on the ground (haversine): a community has hundreds of campaigns, not a million. */
const kilometres = ({ lat, lng }: Place): Prisma.Sql => sql`(12742.0176 * asin(sqrt(least(1,
  sin(radians(c.lat - ${lat}::float8) / 2) ^ 2 + cos(radians(${lat}::float8)) * cos(radians(c.lat)) * sin(radians(c.lng - ${lng}::float8) / 2) ^ 2))))`;

const reached = sql`(CASE WHEN c.goal_kind = 'preorders' THEN c.preorders ELSE c.raised_minor + c.matched_minor END)`;

/** What each fund gives to campaign `c` so far, by the fund's id. */
const givenHere = sql`(SELECT coalesce(json_object_agg(x.fund_id, x.sum), '{}') FROM (
  SELECT fund_id, sum(amount_minor)::int AS sum FROM pledge_match
  WHERE campaign_id = c.id AND state <> 'freed' GROUP BY fund_id) x)`;

type ListedRow = SummaryRow & { key: string; givenHere: Record<string, number> };

const isMatchedNow = (row: ListedRow, funds: readonly Omit<FundRow, 'givenHereMinor'>[], at: Date): boolean =>
  isMatchedBy(
    fundsHere(
      row,
      funds.map((fund) => ({ ...fund, givenHereMinor: row.givenHere[fund.id] ?? 0 })),
      at,
    ),
  );

type Order = { key: Prisma.Sql; isFalling: boolean };

/** Each order by one number that rises or falls; the id tells equals apart. */
const orders: Record<CampaignSort, (query: CampaignsLike) => Order> = {
  near: ({ near }) => ({
    key: sql`coalesce(${kilometres(near ?? { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG })}, 1e6)`,
    isFalling: false,
  }),
  ending: () => ({ key: sql`extract(epoch FROM c.ends_at)::float8`, isFalling: false }),
  newest: () => ({ key: sql`extract(epoch FROM c.launched_at)::float8`, isFalling: true }),
  /** The nearest below its goal first; those that are there already come after all others. */
  nearly: () => ({
    key: sql`(CASE WHEN ${reached} >= c.minimum THEN -1 ELSE ${reached}::float8 / greatest(c.minimum, 1) END)`,
    isFalling: true,
  }),
};

const conditionsOf = ({ state = 'open', near, radiusKm, q, theme, leadId }: CampaignsLike): Prisma.Sql[] => {
  const wanted = (stateGroups[state] ?? stateGroups.open ?? []).filter(publicStates.has);
  const all = [sql`c.state = ANY(${wanted}::text[])`, sql`c.launched_at IS NOT NULL`];
  if (near && radiusKm !== undefined) all.push(sql`${kilometres(near)} <= ${radiusKm}::float8`);
  if (theme) all.push(sql`c.theme = ${theme}`);
  if (leadId) all.push(sql`c.lead_id = ${leadId}`);
  // No sign of LIKE is a letter: none is left in plain text.
  for (const word of plainText(q ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8))
    all.push(sql`c.found_by LIKE '%' || public.search_text(${word}) || '%'`);
  return all;
};

/** Campaigns that anyone may see and that fit, with the cursor of the page after. One statement. */
export const campaignsLike = async (
  query: CampaignsLike = {},
): Promise<{ items: ListedCampaign[]; next: string | null }> => {
  const { sort = 'newest', cursor, limit = 24 } = query;
  const { key, isFalling } = orders[sort](query);
  const all = conditionsOf(query);
  const read = requireCursor(cursor, sort, ['decimal', 'id']);
  if (read) {
    const [at, id] = read.keys;
    const beyond = sql`(${at}::float8, ${id})`;
    all.push(isFalling ? sql`(${key}, c.id) < ${beyond}` : sql`(${key}, c.id) > ${beyond}`);
  }
  const direction = isFalling ? sql`DESC` : sql`ASC`;
  const [found] = await db.$queryRaw<{ page: ListedRow[]; funds: Omit<FundRow, 'givenHereMinor'>[] }[]>`
    SELECT (SELECT coalesce(json_agg(funds), '[]') FROM (
      SELECT ${fundColumns} FROM match_fund f WHERE f.state = 'open' ORDER BY f.created_at, f.id) funds) AS funds,
    coalesce(json_agg(page), '[]') AS page FROM (
      SELECT ${summaryColumns}, ${givenHere} AS "givenHere", ${key}::text AS key FROM ${campaignsWithLeads}
      WHERE ${join(all, ' AND ')} ORDER BY ${key} ${direction}, c.id ${direction} LIMIT ${limit + 1}) page`;
  const rows = found?.page ?? [];
  const items = rows.slice(0, limit);
  const present = now();
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map((row) => ({
      ...summaryOf(row, query.near),
      isMatched: isMatchedNow(row, found?.funds ?? [], present),
    })),
    next: last ? writeCursor({ order: sort, keys: [last.key, last.id] }) : null,
  };
};

/** The campaigns that the viewer leads, their own and those of circles that they keep, in every state, newest first. */
export const campaignsOf = async (viewer: Viewer): Promise<CampaignSummary[]> => {
  const [found] = await db.$queryRaw<{ page: SummaryRow[] }[]>`
    SELECT coalesce(json_agg(page), '[]') AS page FROM (
      SELECT ${summaryColumns} FROM ${campaignsWithLeads}
      WHERE c.lead_id = ANY(${holdersFor(viewer, 'campaign.lead')}::text[]) ORDER BY c.created_at DESC, c.id DESC LIMIT 100) page`;
  return (found?.page ?? []).map((row) => summaryOf(row));
};

/** What operators have to look at: campaigns in some states, those that wait longest first. */
export const campaignsInState = async (states: readonly CampaignState[]): Promise<CampaignSummary[]> => {
  const [found] = await db.$queryRaw<{ page: SummaryRow[] }[]>`
    SELECT coalesce(json_agg(page), '[]') AS page FROM (
      SELECT ${summaryColumns} FROM ${campaignsWithLeads}
      WHERE c.state = ANY(${[...states]}::text[]) ORDER BY c.updated_at, c.id LIMIT 100) page`;
  return (found?.page ?? []).map((row) => summaryOf(row));
};
