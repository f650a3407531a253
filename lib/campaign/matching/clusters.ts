import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import type { CampaignState } from '../lifecycle';
import type { PledgeState } from '../pledge-lifecycle';

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
  shares: SharedMark[];
  matchedMinor: number;
  pledges: ClusterPledge[];
};

const watched: CampaignState[] = ['live', 'extended', 'succeeded'];

type Found = Omit<Cluster, 'shares' | 'matchedMinor'> & { mark: SharedMark };

const find = (campaignId: string | null): Promise<Found[]> => db.$queryRaw<Found[]>`
  WITH shown AS (
    SELECT p.*, coalesce(x.amount_minor, 0) AS matched, coalesce(x.state = 'paid', false) AS is_paid
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

/**
 * Pledges of a running campaign (or of all) that share a card, an address but for its spelling, or a network, and to which
 * a fund adds something; the same pledges once, with all that they share. For operators: what it means is theirs to judge.
 */
export const matchClusters = async (viewer: Viewer | null, campaignId?: string): Promise<Cluster[]> => {
  requireOperator(viewer);
  const clusters = new Map<string, Cluster>();
  for (const { mark, ...found } of await find(campaignId ?? null)) {
    const key = found.pledges.map(({ id }) => id).join();
    const known = clusters.get(key);
    if (known) known.shares.push(mark);
    else {
      const matchedMinor = found.pledges.reduce((sum, each) => sum + each.matchedMinor, 0);
      clusters.set(key, { ...found, shares: [mark], matchedMinor });
    }
  }
  return [...clusters.values()];
};
