import 'server-only';
import { cardOfPledge } from '@/lib/due/sql';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { chargingStates, pledgingStates } from '../lifecycle';
import type { PledgeState } from '../pledge-states';

const { sql } = Prisma;

/** What several pledges of one campaign may have in common. */
export const sharedMarks = ['card', 'address', 'network'] as const;
export type SharedMark = (typeof sharedMarks)[number];

export type ClusterPledge = {
  id: string;
  name: string;
  email: string;
  state: PledgeState;
  amountMinor: number;
  matchedMinor: number;
  isPaid: boolean;
};

/** Pledges of one campaign that may be one person's, and what funds add to them. */
export type Cluster = {
  campaignId: string;
  title: string;
  currency: string;
  /** What all of them have in common, and what only some of them do. */
  shares: SharedMark[];
  someShare: { mark: SharedMark; names: string[] }[];
  matchedMinor: number;
  pledges: ClusterPledge[];
};

/** Where a match may still be taken off before it is paid. */
const watched = [...pledgingStates.in, ...chargingStates.in];

type Found = Omit<Cluster, 'shares' | 'someShare' | 'matchedMinor'> & { mark: SharedMark };

const find = (campaignId: string | null): Promise<Found[]> => db.$queryRaw<Found[]>`
  WITH shown AS (
    SELECT p.*, ${cardOfPledge(sql`p.id`)} AS card_fingerprint, coalesce(x.amount_minor, 0) AS matched, coalesce(x.state = 'paid', false) AS is_paid
    FROM campaign c JOIN pledge p ON p.campaign_id = c.id
    LEFT JOIN pledge_match x ON x.pledge_id = p.id AND x.state <> 'freed'
    WHERE c.state = ANY(${watched}::text[]) AND p.counts AND (${campaignId}::text IS NULL OR c.id = ${campaignId})),
  marked AS (
    SELECT s.id, m.mark, m.value FROM shown s
    CROSS JOIN LATERAL (VALUES ('card', s.card_fingerprint), ('address', s.email_stem), ('network', s.network_mark)) AS m(mark, value)
    WHERE m.value IS NOT NULL)
  SELECT s.campaign_id AS "campaignId", c.title, c.currency, m.mark,
    json_agg(json_build_object('id', s.id, 'name', s.name, 'email', s.email, 'state', s.state, 'amountMinor', s.amount_minor,
      'matchedMinor', s.matched, 'isPaid', s.is_paid) ORDER BY s.created_at, s.id) AS pledges
  FROM marked m JOIN shown s ON s.id = m.id JOIN campaign c ON c.id = s.campaign_id
  GROUP BY s.campaign_id, c.title, c.currency, m.mark, m.value
  HAVING count(*) > 1 AND sum(s.matched) > 0
  ORDER BY sum(s.matched) DESC, s.campaign_id, m.mark
  LIMIT 300`;

/** The group that holds all these pledges already. */
const holding = (clusters: readonly Cluster[], { pledges }: Found): Cluster | undefined =>
  clusters.find((cluster) => {
    const ids = new Set(cluster.pledges.map(({ id }) => id));
    return pledges.every(({ id }) => ids.has(id));
  });

/**
 * Pledges of a running campaign (or of all) that share a card, an address but for its spelling, or a network, and to which
 * a fund adds something; the same pledges once, with all that they and some of them share. For operators: what it means is
 * theirs to judge.
 */
export const matchClusters = async (viewer: Viewer | null, campaignId?: string): Promise<Cluster[]> => {
  requireOperator(viewer);
  const clusters: Cluster[] = [];
  const groups = await find(campaignId ?? null);
  for (const { mark, ...found } of groups.sort((one, other) => other.pledges.length - one.pledges.length)) {
    const known = holding(clusters, { mark, ...found });
    const names = found.pledges.map(({ name }) => name);
    if (!known) {
      const matchedMinor = found.pledges.reduce((sum, each) => sum + each.matchedMinor, 0);
      clusters.push({ ...found, shares: [mark], someShare: [], matchedMinor });
    } else if (known.pledges.length === names.length) known.shares.push(mark);
    else known.someShare.push({ mark, names });
  }
  return clusters.sort((one, other) => other.matchedMinor - one.matchedMinor);
};
