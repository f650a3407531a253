import { randomBytes } from 'node:crypto';
import { campaignSubject } from '@/lib/campaign/campaign-subject';
import { previewKeyOf } from '@/lib/campaign/keys';
import { confirmAddress } from '@/lib/campaign/pledging/commands/confirm-address';
import { confirmPledge } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { startPledge } from '@/lib/campaign/pledging/commands/start-pledge';
import { addressProofOf } from '@/lib/campaign/pledging/marks';
import { StartPledge } from '@/lib/campaign/pledging/schema';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { move } from '@/lib/ledger/rules';
import { fireDue } from '@/lib/lifecycle/timers';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { aMember } from './builders';
import { travelTo } from './clock';
import type { TestStripe } from './stripe';

type CampaignWith = Partial<Prisma.CampaignUncheckedCreateInput> & { lead?: Viewer };

const dayMs = 86_400_000;

/** A cargo-bike school in Rennes: live for forty days, 4,000 € or nothing. */
export const aCampaign = async ({ lead: given, ...with_ }: CampaignWith = {}) => {
  const lead = given ?? (await aMember({ name: 'Léo Martin' }));
  const state = with_.state ?? 'live';
  const isLaunched = !['draft', 'submitted', 'approved'].includes(state);
  const endsAt = with_.endsAt ?? (isLaunched ? new Date(now().getTime() + 40 * dayMs) : null);
  const campaign = await db.campaign.create({
    data: {
      leadId: lead.id,
      state,
      currency: 'EUR',
      title: 'Une école de vélo-cargo',
      summary: 'Apprendre à transporter enfants et courses sans voiture.',
      story: `<p>${'Nous voulons apprendre à tout le quartier à rouler chargé. '.repeat(6)}</p>`,
      theme: 'mobility',
      minimum: 400_000,
      budget: [{ label: 'Deux vélos', amountMinor: 400_000, isOptimum: false }],
      team: [{ name: 'Léo', role: 'Mécanicien' }],
      area: 'Rennes',
      lat: 48.1119,
      lng: -1.6802,
      launchedAt: isLaunched ? now() : null,
      endsAt,
      dueAt: ['live', 'extended'].includes(state) ? endsAt : null,
      ...with_,
    },
  });
  return { ...campaign, previewKey: previewKeyOf(campaign), lead };
};

/** A reward of a campaign: 25 €, as many as are wanted, nothing sent. */
export const aReward = (campaignId: string, with_: Partial<Prisma.RewardUncheckedCreateInput> = {}) =>
  db.reward.create({ data: { campaignId, title: 'Une leçon', priceMinor: 2500, ...with_ } });

export const viewerOf = async (memberId: string): Promise<Viewer> => {
  const viewer = await viewerById(memberId);
  if (!viewer) throw new Error('no such member');
  return viewer;
};

/** Someone backs, as the form does; the card page is open afterwards. */
export const aStartedPledge = async (campaignId: string, with_: PledgeWith = {}) => {
  const { backer, ...input } = with_;
  const tag = randomBytes(5).toString('hex');
  const guest = backer ? {} : { name: 'Inès Guérin', email: `guest-${tag}@example.org` };
  return startPledge(
    backer ?? null,
    StartPledge.parse({ campaignId, amountMinor: 2000, ...guest, ...input }),
    { locale: 'fr' },
  );
};

/** A guest follows the link in the mail and says that the address is theirs. */
export const confirmGuest = async ({ pledgeId, guestKey }: { pledgeId: string; guestKey: string }) => {
  const pledge = await db.pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  await confirmAddress(guestKey, { pledgeId, proof: addressProofOf(pledge) });
};

type PledgeWith = { backer?: Viewer } & Partial<Record<keyof StartPledge, unknown>>;

/** A pledge that counts: the card was really left on the hosted page, and a guest's address confirmed. */
export const anActivePledge = async (
  stripe: TestStripe,
  campaignId: string,
  { card, isConfirmed = true, ...with_ }: PledgeWith & { card?: string; isConfirmed?: boolean } = {},
) => {
  const started = await aStartedPledge(campaignId, with_);
  await stripe.pay(started.checkoutUrl, card);
  const { happened } = await confirmPledge(started.pledgeId);
  if (happened !== 'activated') throw new Error(`the pledge came to ${happened}`);
  if (!with_.backer && isConfirmed) await confirmGuest(started);
  return started;
};

/** The clock goes to the end of a campaign (of its present round), and what is due happens. */
export const reachDeadline = async (campaignId: string): Promise<string> => {
  const { endsAt } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  if (!endsAt) throw new Error('it has no end');
  travelTo(new Date(endsAt.getTime() + 1000));
  await fireDue(campaignSubject, now());
  return (await db.campaign.findUniqueOrThrow({ where: { id: campaignId } })).state;
};

/** A pot that doubles pledges: 1,500 €, for everything, everywhere; paid in. */
export const aFund = async ({
  paidInMinor,
  ...with_
}: Partial<Prisma.MatchFundUncheckedCreateInput> & { paidInMinor?: number } = {}) => {
  const fund = await db.matchFund.create({
    data: {
      partner: 'La Ville',
      title: 'Un euro pour un euro',
      currency: 'EUR',
      potMinor: 150_000,
      ...with_,
    },
  });
  await transaction((tx) =>
    transfer(tx, {
      key: `fund:${fund.id}:in`,
      kind: 'fund-in',
      postings: move(
        account.bank(fund.currency),
        account.fund(fund.id),
        paidInMinor ?? fund.potMinor,
        fund.currency,
      ),
    }),
  );
  return fund;
};

/** The books are even, and every total that triggers keep is what the rows say. */
export const requireSoundBooks = async (): Promise<void> => {
  const [wrong] = await db.$queryRaw<[Record<string, number>]>`SELECT
    (SELECT count(*)::int FROM (SELECT transfer_id FROM posting GROUP BY transfer_id, currency HAVING sum(amount_minor) <> 0) t) AS uneven,
    (SELECT count(*)::int FROM ledger_account a WHERE balance_minor <> (SELECT coalesce(sum(amount_minor), 0) FROM posting p WHERE p.account_id = a.id)) AS balances,
    (SELECT count(*)::int FROM campaign c WHERE raised_minor <> (SELECT coalesce(sum(amount_minor), 0) FROM pledge p WHERE p.campaign_id = c.id AND p.counts)
      OR backers <> (SELECT count(*) FROM pledge p WHERE p.campaign_id = c.id AND p.counts)) AS raised,
    (SELECT count(*)::int FROM campaign c WHERE matched_minor <> (SELECT coalesce(sum(amount_minor), 0) FROM pledge_match x WHERE x.campaign_id = c.id AND x.state <> 'freed')) AS matched,
    (SELECT count(*)::int FROM match_fund f WHERE given_minor <> (SELECT coalesce(sum(amount_minor), 0) FROM pledge_match x WHERE x.fund_id = f.id AND x.state <> 'freed') OR given_minor > pot_minor) AS pots,
    (SELECT count(*)::int FROM reward r WHERE taken <> (SELECT coalesce(sum(quantity), 0) FROM pledge_line l WHERE l.reward_id = r.id AND l.is_active)) AS stock`;
  const found = Object.entries(wrong).filter(([, count]) => count > 0);
  if (found.length > 0) throw new Error(`the books are wrong: ${JSON.stringify(found)}`);
};
