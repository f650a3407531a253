import 'server-only';
import { aliased } from '@/lib/platform/db/aliased';
import { Prisma } from '@/lib/platform/db/generated/client';

const { sql } = Prisma;

/** What others may read of payments in their own statements: whose card it was. */
export const paymentAs = aliased('payment', { pledgeId: 'pledge_id', cardFingerprint: 'card_fingerprint' });

const isKept = sql`paid.state = 'paid' AND NOT EXISTS (
  SELECT 1 FROM payment later WHERE later.pledge_id = paid.pledge_id AND later.state = 'paid' AND later.paid_at > paid.paid_at)`;

/** Stripe's mark of the card that a pledge keeps. */
export const cardOfPledge = (pledgeId: Prisma.Sql): Prisma.Sql => sql`(
  SELECT paid.card_fingerprint FROM payment paid WHERE paid.pledge_id = ${pledgeId} AND ${isKept} LIMIT 1)`;

/** The pledges that keep a card. */
export const pledgesWithCard = (fingerprint: string | null): Prisma.Sql => sql`(
  SELECT paid.pledge_id FROM payment paid WHERE paid.card_fingerprint = ${fingerprint} AND paid.pledge_id IS NOT NULL AND ${isKept})`;

/** Whether it is the turn of a card of some campaign's pledges to be charged. */
export const isAnyDueOf = (campaignId: Prisma.Sql, now: Date): Prisma.Sql => sql`EXISTS (
  SELECT 1 FROM due WHERE campaign_id = ${campaignId} AND state = 'open' AND next_try_at <= ${now})`;
