import 'server-only';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { notFound } from '@/lib/shared/errors';
import { isShown } from '../lifecycle';

export type FundSummary = {
  id: string;
  partner: string;
  title: string;
  isOpen: boolean;
  currency: string;
  potMinor: number;
  /** Reserved and paid together, and of it what is really paid. */
  givenMinor: number;
  paidMinor: number;
  leftMinor: number;
  factor: number;
  themes: string[];
  territory: { lat: number; lng: number; radiusKm: number } | null;
  startsAt: Date;
  endsAt: Date | null;
  campaignCount: number;
};

export type FundPage = FundSummary & {
  about: string;
  perPledgeMinor: number | null;
  perProjectMinor: number | null;
  perPersonMinor: number | null;
  /** Every euro: by campaign, and by month; not pledge by pledge, where it would tell what someone hides. */
  campaigns: {
    id: string;
    title: string;
    state: string;
    pledges: number;
    givenMinor: number;
    paidMinor: number;
  }[];
  movements: {
    /** `2026-11`, on the community's clock. */
    month: string;
    campaignId: string;
    title: string;
    pledges: number;
    amountMinor: number;
    state: 'reserved' | 'paid' | 'freed';
  }[];
};

type Row = Awaited<ReturnType<typeof db.matchFund.findMany>>[number];
type Sums = { fundId: string; paidMinor: number; campaignCount: number };

const sumsOf = (ids: readonly string[]): Promise<Sums[]> => db.$queryRaw<Sums[]>`
  SELECT fund_id AS "fundId", coalesce(sum(amount_minor) FILTER (WHERE state = 'paid'), 0)::int AS "paidMinor",
    count(DISTINCT campaign_id) FILTER (WHERE state <> 'freed')::int AS "campaignCount"
  FROM pledge_match WHERE fund_id = ANY(${[...ids]}) GROUP BY fund_id`;

const summaryOf = (row: Row, sums: Sums | undefined, now: Date): FundSummary => {
  const { lat, lng, radiusKm } = row;
  const leftMinor = row.potMinor - row.givenMinor;
  return {
    id: row.id,
    partner: row.partner,
    title: row.title,
    isOpen:
      row.state === 'open' &&
      leftMinor > 0 &&
      now >= row.startsAt &&
      (row.endsAt === null || now < row.endsAt),
    currency: row.currency,
    potMinor: row.potMinor,
    givenMinor: row.givenMinor,
    paidMinor: sums?.paidMinor ?? 0,
    leftMinor,
    factor: row.factor,
    themes: row.themes,
    territory: lat !== null && lng !== null && radiusKm !== null ? { lat, lng, radiusKm } : null,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    campaignCount: sums?.campaignCount ?? 0,
  };
};

/** All match funds, open ones first. */
export const allFunds = async (): Promise<FundSummary[]> => {
  const rows = await db.matchFund.findMany({
    orderBy: [{ state: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  const sums = await sumsOf(rows.map(({ id }) => id));
  const now = clockNow();
  return rows
    .map((row) =>
      summaryOf(
        row,
        sums.find(({ fundId }) => fundId === row.id),
        now,
      ),
    )
    .sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
};

/** A fund's public page: its conditions, and every euro of it. Backers are not in it. */
export const fundPage = async (id: string): Promise<FundPage> => {
  const [row, sums, campaigns, movements] = await Promise.all([
    db.matchFund.findUnique({ where: { id } }),
    sumsOf([id]),
    db.$queryRaw<(FundPage['campaigns'][number] & { launchedAt: Date | null })[]>`
      SELECT c.id, c.title, c.state, c.launched_at AS "launchedAt", count(*) FILTER (WHERE x.state <> 'freed')::int AS pledges,
        coalesce(sum(x.amount_minor) FILTER (WHERE x.state <> 'freed'), 0)::int AS "givenMinor",
        coalesce(sum(x.amount_minor) FILTER (WHERE x.state = 'paid'), 0)::int AS "paidMinor"
      FROM pledge_match x JOIN campaign c ON c.id = x.campaign_id WHERE x.fund_id = ${id}
      GROUP BY c.id ORDER BY 6 DESC, c.id`,
    db.$queryRaw<FundPage['movements']>`
      SELECT to_char(x.created_at AT TIME ZONE ${env.COMMUNITY_TIME_ZONE}, 'YYYY-MM') AS month, c.id AS "campaignId", c.title,
        x.state, count(*)::int AS pledges, sum(x.amount_minor)::int AS "amountMinor"
      FROM pledge_match x JOIN campaign c ON c.id = x.campaign_id WHERE x.fund_id = ${id}
      GROUP BY 1, c.id, x.state ORDER BY 1 DESC, c.title, x.state LIMIT 200`,
  ]);
  if (!row) throw notFound();
  return {
    ...summaryOf(row, sums[0], clockNow()),
    about: row.about,
    perPledgeMinor: row.perPledgeMinor,
    perProjectMinor: row.perProjectMinor,
    perPersonMinor: row.perPersonMinor,
    campaigns: campaigns.filter(isShown).map(({ launchedAt: _, ...campaign }) => campaign),
    movements,
  };
};
