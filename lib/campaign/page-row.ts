import 'server-only';
import type { HolderKind } from '@/lib/circle/roles';
import { holderAs } from '@/lib/circle/sql';
import { lastReason } from '@/lib/lifecycle/history';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { pictureAs } from '@/lib/platform/picture-sql';
import { coveringStates } from './helping/offer-lifecycle';
import type { CampaignTransitionName } from './lifecycle';
import type { FundFacts } from './matching/rules';
import { thankedStates } from './pledge-states';
import type { AtDeadline } from './rules';
import type { SaidOfCampaign } from './view';

const { raw, sql } = Prisma;

const lead = holderAs('h');
const picture = pictureAs('p');

/** Campaigns `c` with their leads. */
export const campaignsWithLeads = sql`campaign c JOIN ${lead.table} ON ${lead.id} = c.lead_id`;

const photosOfCampaign = sql`campaign_photo cp JOIN ${picture.table} ON ${picture.id} = cp.picture_id`;

/** What a card shows of campaign `c`, by name. */
export const summaryColumns = sql`c.id, c.state, c.title, c.summary, c.theme, c.mode, c.goal_kind AS "goalKind", c.minimum, c.optimum,
  c.currency, c.raised_minor AS "raisedMinor", c.matched_minor AS "matchedMinor", c.backers, c.preorders,
  c.at_deadline AS "atDeadline", c.launched_at AS "launchedAt", c.ends_at AS "endsAt", c.area, c.lat, c.lng,
  ${lead.id} AS "leadId", ${lead.kind} AS "leadKind", ${lead.name} AS "leadName", ${lead.handle} AS "leadHandle",
  (SELECT json_build_object('id', ${picture.id}, 'width', ${picture.width}, 'height', ${picture.height}, 'alt', cp.alt)
     FROM ${photosOfCampaign}
     WHERE cp.campaign_id = c.id ORDER BY cp.position LIMIT 1) AS picture`;

export type SummaryRow = AtDeadline &
  SaidOfCampaign & {
    atDeadline: AtDeadline | null;
    launchedAt: string | null;
    endsAt: string | null;
    lat: number | null;
    lng: number | null;
    leadId: string;
    leadKind: HolderKind;
    leadName: string;
    leadHandle: string;
    picture: { id: string; width: number; height: number; alt: string } | null;
  };

type RewardRow = {
  id: string;
  kind: string;
  title: string;
  description: string;
  priceMinor: number;
  stock: number | null;
  taken: number;
  availableUntil: string | null;
  deliveryMonth: string;
  shipping: unknown;
  choices: unknown;
  isActive: boolean;
};

export type WallRow = {
  id: string;
  name: string | null;
  amountMinor: number | null;
  matchedMinor: number | null;
  word: string;
  at: string;
};

/** A fund with its terms, and what it gives to this campaign so far. */
export type FundRow = Omit<FundFacts, 'startsAt' | 'endsAt'> & {
  id: string;
  partner: string;
  title: string;
  startsAt: string;
  endsAt: string | null;
  givenHereMinor: number;
};

/** The terms of fund `f`, by name. */
export const fundColumns = sql`f.id, f.partner, f.title, f.factor, f.state, f.currency, f.pot_minor AS "potMinor",
  f.given_minor AS "givenMinor", f.per_pledge_minor AS "perPledgeMinor", f.per_project_minor AS "perProjectMinor",
  f.per_person_minor AS "perPersonMinor", f.themes, f.lat, f.lng, f.radius_km AS "radiusKm", f.starts_at AS "startsAt", f.ends_at AS "endsAt"`;

export type PageRow = SummaryRow & {
  story: string;
  risks: string;
  videoUrl: string;
  days: number;
  secondDays: number;
  launchAt: string | null;
  previewVersion: number;
  collectedMinor: number;
  decidedAt: string | null;
  report: string;
  reportedAt: string | null;
  budget: unknown;
  team: unknown;
  calendar: unknown;
  faq: unknown;
  leadPictureId: string | null;
  leadIsFormer: boolean;
  photos: SummaryRow['picture'][];
  rewards: RewardRow[];
  needs: {
    id: string;
    kind: string;
    title: string;
    description: string;
    quantity: number;
    covered: number;
  }[];
  funds: FundRow[];
  wall: WallRow[];
  news: { id: string; title: string; audience: 'all' | 'backers'; publishedAt: string }[];
  newsCount: number;
  commentCount: number;
  isBacker: boolean;
  reason: string | null;
};

/** With these a word is written to the lead. */
const reasonsShown: readonly string[] = ['cancel', 'send_back', 'approve'] satisfies CampaignTransitionName[];

const listOf = (rows: Prisma.Sql): Prisma.Sql => sql`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r)`;

/** Who is on the wall, as they wish to be: what they hide is left out here, by the database. */
export const wallColumns = sql`g.id, CASE WHEN g.shows_name THEN nullif(g.name, '') END AS name,
  CASE WHEN g.shows_amount THEN g.amount_minor END AS "amountMinor",
  CASE WHEN g.shows_amount THEN (SELECT x.amount_minor FROM pledge_match x WHERE x.pledge_id = g.id AND x.state <> 'freed') END AS "matchedMinor",
  g.word, g.created_at AS at`;

/**
 * Those who are on it: what counts, and after a failure also what was freed, as thanks for having been there. A reward
 * paid for someone else is a pledge like any other.
 */
export const wallCondition = sql`g.state IN (${raw(thankedStates.sql)})`;

/**
 * All that the pages of campaigns show, each as one JSON text, from one statement, in the order of `ids`; for their form,
 * rewards that were withdrawn too.
 */
export const pageRows = async (
  viewer: Viewer | null,
  ids: readonly string[],
  { withWithdrawn = false } = {},
): Promise<PageRow[]> => {
  if (ids.length === 0) return [];
  const found = await db.$queryRaw<{ page: PageRow }[]>`
    SELECT row_to_json(page) AS page FROM (SELECT ${summaryColumns},
      c.story, c.risks, c.video_url AS "videoUrl", c.days, c.second_days AS "secondDays", c.launch_at AS "launchAt",
      c.preview_version AS "previewVersion", c.collected_minor AS "collectedMinor", c.decided_at AS "decidedAt", c.report, c.reported_at AS "reportedAt", c.budget, c.team, c.calendar, c.faq,
      ${lead.pictureId} AS "leadPictureId", ${lead.goneAt} IS NOT NULL AS "leadIsFormer",
      ${listOf(sql`SELECT ${picture.id}, ${picture.width}, ${picture.height}, cp.alt FROM ${photosOfCampaign}
        WHERE cp.campaign_id = c.id ORDER BY cp.position`)} AS photos,
      ${listOf(sql`SELECT w.id, w.kind, w.title, w.description, w.price_minor AS "priceMinor", w.stock, w.taken,
        w.available_until AS "availableUntil", w.delivery_month AS "deliveryMonth", w.shipping, w.choices,
        w.is_active AS "isActive" FROM reward w WHERE w.campaign_id = c.id AND (w.is_active OR w.taken > 0 OR ${withWithdrawn})
        ORDER BY w.position, w.price_minor, w.id`)} AS rewards,
      ${listOf(sql`SELECT n.id, n.kind, n.title, n.description, n.quantity,
        (SELECT coalesce(sum(o.quantity), 0)::int FROM need_offer o
          WHERE o.need_id = n.id AND o.state IN (${raw(coveringStates.sql)})) AS covered
        FROM need n WHERE n.campaign_id = c.id ORDER BY n.position, n.id`)} AS needs,
      ${listOf(sql`SELECT ${fundColumns}, coalesce(here.sum, 0)::int AS "givenHereMinor" FROM match_fund f
        LEFT JOIN (SELECT x.fund_id, sum(x.amount_minor) AS sum FROM pledge_match x
          WHERE x.campaign_id = c.id AND x.state <> 'freed' GROUP BY x.fund_id) here ON here.fund_id = f.id
        WHERE here.fund_id IS NOT NULL OR f.state = 'open' ORDER BY f.created_at, f.id`)} AS funds,
      ${listOf(sql`SELECT ${wallColumns} FROM pledge g WHERE g.campaign_id = c.id AND ${wallCondition}
        ORDER BY g.created_at DESC, g.id DESC LIMIT 12`)} AS wall,
      ${listOf(sql`SELECT n.id, n.title, n.audience, n.published_at AS "publishedAt" FROM campaign_news n
        WHERE n.campaign_id = c.id ORDER BY n.published_at DESC, n.id DESC LIMIT 5`)} AS news,
      (SELECT count(*)::int FROM campaign_news n WHERE n.campaign_id = c.id) AS "newsCount",
      (SELECT count(*)::int FROM campaign_comment k WHERE k.campaign_id = c.id AND k.hidden_at IS NULL) AS "commentCount",
      EXISTS (SELECT 1 FROM pledge g WHERE g.campaign_id = c.id AND g.member_id = ${viewer?.id ?? null}::text
        AND g.counts) AS "isBacker",
      ${lastReason('campaign', sql`c.id`, reasonsShown)} AS reason
    FROM ${campaignsWithLeads} WHERE c.id = ANY(${ids})) page`;
  const pages = new Map(found.map(({ page }) => [page.id, page]));
  return ids.flatMap((id) => pages.get(id) ?? []);
};
