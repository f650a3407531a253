import 'server-only';
import { hasPaidWith } from '@/lib/booking/money';
import { addressStemOf } from '@/lib/member/sql';
import type { Db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Giver, SoFar } from './rules';

/** A pledge and its backer, as a match is reckoned from them. */
export type GiverRow = Giver & {
  id: string;
  campaignId: string;
  leadId: string;
  memberId: string | null;
  emailStem: string;
  cardFingerprint: string | null;
  amountMinor: number;
  shippingMinor: number;
};

const read = (tx: Db, campaignId: string, which: Prisma.Sql): Promise<GiverRow[]> =>
  tx.$queryRaw<GiverRow[]>`
    WITH team AS MATERIALIZED (
      SELECT c.id, c.lead_id, array_append(ARRAY(SELECT address_stem(a) FROM unnest(c.team_addresses) a WHERE a <> ''),
        ${addressStemOf(Prisma.sql`c.lead_id`)}) AS stems
      FROM campaign c WHERE c.id = ${campaignId})
    SELECT g.id, g.campaign_id AS "campaignId", team.lead_id AS "leadId", g.member_id AS "memberId",
      g.email_stem AS "emailStem", g.card_fingerprint AS "cardFingerprint",
      g.amount_minor AS "amountMinor", g.shipping_minor AS "shippingMinor",
      (g.source <> 'card' OR g.email_confirmed_at IS NOT NULL) AS "isConfirmed",
      g.match_barred_at IS NOT NULL AS "isBarred",
      (g.member_id IS NOT DISTINCT FROM team.lead_id OR g.email_stem = ANY(team.stems) OR EXISTS (
        SELECT 1 FROM pledge own WHERE own.card_fingerprint = g.card_fingerprint
          AND (own.member_id = team.lead_id OR own.email_stem = ANY(team.stems)))) AS "isOfTeam"
    FROM pledge g JOIN team ON team.id = g.campaign_id
    WHERE ${which}`;

/** A card that the lead pays with elsewhere is the lead's here too. */
const withLeadsCards = async (tx: Db, rows: readonly GiverRow[]): Promise<GiverRow[]> => {
  const [first] = rows;
  if (!first) return [];
  const cards = rows.flatMap(({ isOfTeam, cardFingerprint }) => (isOfTeam ? [] : (cardFingerprint ?? [])));
  const ofLead = new Set(await hasPaidWith(tx, first.leadId, cards));
  return rows.map((row) => ({
    ...row,
    isOfTeam: row.isOfTeam || (row.cardFingerprint !== null && ofLead.has(row.cardFingerprint)),
  }));
};

/** Who gives one pledge. */
export const giverOf = async (tx: Db, campaignId: string, pledgeId: string): Promise<GiverRow> => {
  const [giver] = await withLeadsCards(tx, await read(tx, campaignId, Prisma.sql`g.id = ${pledgeId}`));
  if (!giver) throw new Error(`pledge ${pledgeId} is not of campaign ${campaignId}`);
  return giver;
};

const reserved = Prisma.sql`g.id IN (SELECT pledge_id FROM pledge_match x WHERE x.campaign_id = team.id AND x.state = 'reserved')`;

/** Those for whom something is reserved in a campaign. */
export const matchedGivers = async (tx: Db, campaignId: string): Promise<GiverRow[]> =>
  withLeadsCards(tx, await read(tx, campaignId, reserved));

/**
 * What a fund gave so far, without this pledge: to its campaign, and to its person. One person is one address however it is
 * written (`address_stem`), one member, one card.
 */
export const givenSoFar = async (tx: Db, fundId: string, giver: GiverRow): Promise<SoFar> => {
  const { id, campaignId, emailStem, memberId, cardFingerprint } = giver;
  const [sums] = await tx.$queryRaw<[SoFar]>`
    SELECT coalesce(sum(x.amount_minor) FILTER (WHERE x.campaign_id = ${campaignId}), 0)::int AS "projectMinor",
      coalesce(sum(x.amount_minor) FILTER (WHERE g.email_stem = ${emailStem} OR g.member_id = ${memberId}
        OR g.card_fingerprint = ${cardFingerprint}), 0)::int AS "personMinor"
    FROM pledge_match x JOIN pledge g ON g.id = x.pledge_id
    WHERE x.fund_id = ${fundId} AND x.state <> 'freed' AND x.pledge_id <> ${id}`;
  return sums;
};
