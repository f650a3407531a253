import 'server-only';
import { dueAgain, keepCardOf, noteExpired } from '@/lib/due/commands/keep-card';
import { lockDueOf } from '@/lib/due/due-rows';
import { cardPayments, openPage } from '@/lib/due/kept-card';
import { advance } from '@/lib/lifecycle/advance';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { settings } from '@/lib/platform/settings';
import { type Checkout, findCheckout } from '@/lib/platform/stripe/checkout';
import { type CampaignRow, lockCampaign } from '../../campaign-row';
import { decideIfDue } from '../../closing/commands/decide';
import { reserveMatch } from '../../matching/reserve';
import { pledgeLife } from '../../pledge-lifecycle';
import { lockPledge, type PledgeRow } from '../pledge-row';
import { pledgeSubject } from '../pledge-subject';
import { warnOfCard } from './warn-card';

export type Confirmed = {
  pledgeId: string | null;
  happened: 'activated' | 'late' | 'renewed' | 'nothing';
};

const nothing = (pledgeId: string | null): Confirmed => ({ pledgeId, happened: 'nothing' });

/**
 * Takes in a card that was left on a page: the pledge counts from now on, if the campaign is still open by our clock; what
 * comes with the deadline's second or after it lapses. Whoever comes first (the webhook, the page its backer comes back
 * to, the sweep) does it; the others find it done.
 */
export const keepCard = async (page: Checkout): Promise<Confirmed> => {
  const pledgeId = page.metadata.pledgeId ?? null;
  const found =
    pledgeId &&
    (await db.pledge.findUnique({ where: { id: pledgeId }, select: { campaignId: true, state: true } }));
  if (page.state === 'expired') await noteExpired(db, page);
  if (!pledgeId || !found || page.state !== 'complete' || !page.paymentMethodId) return nothing(pledgeId);
  // Asked before the lock: many come at once, and each holds a connection.
  await settings();
  return transaction(async (tx) => {
    const held = await lockCampaign(tx, found.campaignId);
    // One that has no card yet owes nothing.
    const isFirst = found.state === 'started';
    if (!isFirst) await lockDueOf(tx, pledgeId);
    const pledge = await lockPledge(tx, pledgeId);
    const now = clockNow();
    if (pledge.state === 'started') return arrive(tx, { held, pledge, page, now });
    return isFirst ? nothing(pledgeId) : renew(tx, { held, pledge, page, now });
  });
};

/** A card that was left on a page, the campaign and the pledge it is for held. */
type Left = { held: CampaignRow; pledge: PledgeRow; page: Checkout; now: Date };

/** What another card makes true of a pledge. */
const withCard = ({ cardExpires }: Checkout) => {
  const columns = { cardWarnedAt: null };
  return { columns, facts: { ...columns, cardExpires } };
};

const arrive = async (tx: Db, { held, pledge, page, now }: Left): Promise<Confirmed> => {
  // The minute's timer may not have come by yet: a second round is open from the very deadline on.
  const campaign = await decideIfDue(tx, held, now);
  const arrived = { ...pledge, campaign };
  const numbers = await settings();
  const { columns, facts } = withCard(page);
  const move = {
    by: 'system',
    now,
    numbers,
    columns: { ...columns, lapsesAt: null },
    facts: { ...facts, lapsesAt: null },
  } as const;
  await keepCardOf(tx, { pledgeId: pledge.id, currency: pledge.currency }, page);
  if (!pledgeLife.isOpen('activate', arrived, 'system', now, numbers)) {
    await advance(pledgeSubject, tx, arrived, { ...move, name: 'come_late' });
    return { pledgeId: pledge.id, happened: 'late' };
  }
  const state = await advance(pledgeSubject, tx, arrived, { ...move, name: 'activate' });
  await reserveMatch(tx, campaign, pledge.id, now);
  await warnOfCard(tx, { ...arrived, ...move.facts, state }, now);
  return { pledgeId: pledge.id, happened: 'activated' };
};

/** Another card in the place of the one that was kept; one that was refused is tried at once. */
const renew = async (tx: Db, { held, pledge, page, now }: Left): Promise<Confirmed> => {
  if (page.id !== pledge.pageId) return nothing(pledge.id);
  // A charge is on its way under a key that names the card of before: this comes again once it is known.
  if (pledge.state === pledgeLife.leadsTo(pledgeLife.get('charge'), pledge))
    throw new Error(`pledge ${pledge.id} is being charged; its card comes after`);
  if (!pledgeLife.get('renew_card').from.includes(pledge.state)) return nothing(pledge.id);
  const campaign = await decideIfDue(tx, held, now);
  const renewed = { ...pledge, campaign };
  const move = { by: 'system', now, numbers: await settings(), ...withCard(page) } as const;
  await keepCardOf(tx, { pledgeId: pledge.id, currency: pledge.currency }, page);
  const state = await advance(pledgeSubject, tx, renewed, { ...move, name: 'renew_card' });
  // Another card may be another person's, or the team's.
  await reserveMatch(tx, campaign, pledge.id, now);
  await warnOfCard(tx, { ...renewed, ...move.facts, state }, now);
  if ((await dueAgain(tx, { pledgeId: pledge.id })) > 0)
    await addJob(
      tx,
      'campaign-close',
      { campaignId: pledge.campaignId },
      { key: `campaign-close:${pledge.campaignId}` },
    );
  return { pledgeId: pledge.id, happened: 'renewed' };
};

/**
 * Brings a pledge to what Stripe says of its page now: for the page that its backer comes back to, and for the sweep. When
 * Stripe does not answer, nothing happens: the webhook or the next look settles it.
 */
export const confirmPledge = async (pledgeId: string): Promise<Confirmed> => {
  const pledge = await db.pledge.findUnique({ where: { id: pledgeId }, select: { payments: cardPayments } });
  const { checkoutId } = openPage(pledge?.payments ?? []) ?? {};
  if (!checkoutId) return nothing(pledgeId);
  try {
    const page = await findCheckout(checkoutId);
    return page ? await keepCard(page) : nothing(pledgeId);
  } catch (error) {
    console.error(`The card of pledge ${pledgeId} could not be looked up`, error);
    return nothing(pledgeId);
  }
};
