import 'server-only';
import { paidBy } from '@/lib/booking/money';
import { cardOfPledge, paymentAs, pledgesWithCard } from '@/lib/due/sql';
import { addressStemsOf } from '@/lib/member/sql';
import type { Db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { peopleFor } from '@/lib/standing/people';
import { findCampaign } from '../campaign-row';
import type { Giver, SoFar } from './rules';

/** A pledge and its backer, as a match is reckoned from them. */
export type GiverRow = Giver & {
  id: string;
  campaignId: string;
  memberId: string | null;
  emailStem: string;
  cardFingerprint: string | null;
  amountMinor: number;
  shippingMinor: number;
};

/** Cards that were left, whether they are kept still or not. */
const left = paymentAs('card_left');

/** A campaign's lead, and the members who lead it: one, or those of a circle. */
const leadsOf = async (tx: Db, campaignId: string): Promise<string[]> => {
  const { leadId } = await findCampaign(tx, campaignId);
  const people = await peopleFor(tx, leadId, 'campaign.lead');
  return [...new Set([leadId, ...people.map(({ id }) => id)])];
};

const read = (tx: Db, campaignId: string, leads: readonly string[], which: Prisma.Sql): Promise<GiverRow[]> =>
  tx.$queryRaw<GiverRow[]>`
    WITH team AS MATERIALIZED (
      SELECT c.id, ARRAY(SELECT address_stem(a) FROM unnest(c.team_addresses) a WHERE a <> '')
        || ${addressStemsOf(leads)} AS stems, ${[...leads]}::text[] AS leads
      FROM campaign c WHERE c.id = ${campaignId})
    SELECT g.id, g.campaign_id AS "campaignId", g.member_id AS "memberId",
      g.email_stem AS "emailStem", card.fingerprint AS "cardFingerprint",
      g.amount_minor AS "amountMinor", g.shipping_minor AS "shippingMinor",
      (g.source <> 'card' OR g.email_confirmed_at IS NOT NULL) AS "isConfirmed",
      g.match_barred_at IS NOT NULL AS "isBarred",
      (coalesce(g.member_id = ANY(team.leads), false) OR g.email_stem = ANY(team.stems) OR EXISTS (
        SELECT 1 FROM ${left.table} JOIN pledge own ON own.id = ${left.pledgeId}
        WHERE ${left.cardFingerprint} = card.fingerprint
          AND (own.member_id = ANY(team.leads) OR own.email_stem = ANY(team.stems)))) AS "isOfTeam"
    FROM pledge g JOIN team ON team.id = g.campaign_id
    CROSS JOIN LATERAL (SELECT ${cardOfPledge(Prisma.sql`g.id`)} AS fingerprint) card
    WHERE ${which}`;

/** A card that a lead pays with elsewhere is the lead's here too. */
const giversIn = async (tx: Db, campaignId: string, which: Prisma.Sql): Promise<GiverRow[]> => {
  const leads = await leadsOf(tx, campaignId);
  const rows = await read(tx, campaignId, leads, which);
  const cards = rows.flatMap(({ isOfTeam, cardFingerprint }) => (isOfTeam ? [] : (cardFingerprint ?? [])));
  const ofLead = new Set(await paidBy(tx, leads, cards));
  return rows.map((row) => ({
    ...row,
    isOfTeam: row.isOfTeam || (row.cardFingerprint !== null && ofLead.has(row.cardFingerprint)),
  }));
};

/** Who gives one pledge. */
export const giverOf = async (tx: Db, campaignId: string, pledgeId: string): Promise<GiverRow> => {
  const [giver] = await giversIn(tx, campaignId, Prisma.sql`g.id = ${pledgeId}`);
  if (!giver) throw new Error(`pledge ${pledgeId} is not of campaign ${campaignId}`);
  return giver;
};

const reserved = Prisma.sql`g.id IN (SELECT pledge_id FROM pledge_match x WHERE x.campaign_id = team.id AND x.state = 'reserved')`;

/** Those for whom something is reserved in a campaign. */
export const matchedGivers = (tx: Db, campaignId: string): Promise<GiverRow[]> =>
  giversIn(tx, campaignId, reserved);

/**
 * What a fund gave so far, without this pledge: to its campaign, and to its person. One person is one address however it is
 * written (`address_stem`), one member, one card.
 */
export const givenSoFar = async (tx: Db, fundId: string, giver: GiverRow): Promise<SoFar> => {
  const { id, campaignId, emailStem, memberId, cardFingerprint } = giver;
  const [sums] = await tx.$queryRaw<[SoFar]>`
    SELECT coalesce(sum(x.amount_minor) FILTER (WHERE x.campaign_id = ${campaignId}), 0)::int AS "projectMinor",
      coalesce(sum(x.amount_minor) FILTER (WHERE g.email_stem = ${emailStem} OR g.member_id = ${memberId}
        OR g.id IN ${pledgesWithCard(cardFingerprint)}), 0)::int AS "personMinor"
    FROM pledge_match x JOIN pledge g ON g.id = x.pledge_id
    WHERE x.fund_id = ${fundId} AND x.state <> 'freed' AND x.pledge_id <> ${id}`;
  return sums;
};
