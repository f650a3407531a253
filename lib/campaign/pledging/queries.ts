import 'server-only';
import { cardPayments, keptCard, openPage } from '@/lib/due/kept-card';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { notFound } from '@/lib/shared/errors';
import { findCampaign } from '../campaign-row';
import { type CampaignState, isOpenAt, pledgesFixedFrom } from '../lifecycle';
import { matchWaiting } from '../matching/reserve';
import { type PledgeTransitionName, pledgeLife } from '../pledge-lifecycle';
import { cardEndsEarly, type PledgeState } from '../pledge-states';
import { type FulfilmentState, type RewardKind, Stored } from '../schema';
import type { Address, PledgeView } from '../view';
import { type Backer, isBackerOf } from './pledge-row';

const include = {
  campaign: { select: { title: true, state: true, endsAt: true } },
  lines: {
    orderBy: { id: 'asc' },
    include: { reward: { select: { kind: true, title: true, choices: true, deliveryMonth: true } } },
  },
  events: { orderBy: { sequence: 'asc' }, select: { name: true, at: true, data: true } },
  match: { select: { amountMinor: true, state: true, fund: { select: { partner: true } } } },
  payments: cardPayments,
  due: { select: { attempts: true, nextTryAt: true, lastRefusal: true } },
} as const;

/** What is missing for a fund to add to a pledge, asked only where it may be the address. */
const waitingFor = async (
  {
    id,
    campaignId,
    state,
    emailConfirmedAt,
  }: { id: string; campaignId: string; state: string; emailConfirmedAt: Date | null },
  isOpen: boolean,
  now: Date,
) =>
  isOpen && !emailConfirmedAt && state === 'active'
    ? matchWaiting(db, await findCampaign(db, campaignId), id, now)
    : null;

type Noted = { name: string; data: unknown };

const barredFor = (events: readonly Noted[]): string | null => {
  const barred = events.find(({ name }) => name === 'bar_match');
  return barred ? String((barred.data as { reason?: unknown }).reason ?? '') : null;
};

/** A pledge for its backer: a member's own, or (with its secret) a guest's. Another's does not exist. */
export const pledgeFor = async (who: Backer, id: string): Promise<PledgeView> => {
  const [row, numbers] = await Promise.all([db.pledge.findUnique({ where: { id }, include }), settings()]);
  if (!row || !isBackerOf(who, row)) throw notFound();
  const now = clockNow();
  const { campaign } = row;
  const campaignState = campaign.state as CampaignState;
  const fixedFrom = campaign.endsAt && pledgesFixedFrom(campaign.endsAt, numbers);
  const isOpen = isOpenAt({ state: campaignState, endsAt: campaign.endsAt }, now);
  const cardExpires = keptCard(row.payments)?.cardExpires ?? null;
  const facts = {
    ...row,
    cardExpires,
    state: row.state as PledgeState,
    campaign: { ...campaign, state: campaignState },
  };
  const may = (name: PledgeTransitionName) => pledgeLife.isOpen(name, facts, 'backer', now, numbers);
  const state = row.state as PledgeState;
  const matched = row.match && row.match.state !== 'freed' ? row.match : null;
  return {
    id: row.id,
    campaignId: row.campaignId,
    campaignTitle: campaign.title,
    campaignState,
    endsAt: campaign.endsAt,
    state,
    source: row.source as PledgeView['source'],
    name: row.name,
    email: row.email,
    amountMinor: row.amountMinor,
    shippingMinor: row.shippingMinor,
    currency: row.currency,
    matchedMinor: matched?.amountMinor ?? 0,
    matchedBy: matched?.fund.partner ?? null,
    matchWaiting: await waitingFor(row, isOpen, now),
    matchBarred: barredFor(row.events),
    showsName: row.showsName,
    showsAmount: row.showsAmount,
    word: row.word,
    district: row.district,
    shippingCountry: row.shippingCountry,
    address: row.address as Address | null,
    lines: row.lines.map(({ reward, choices, ...line }) => ({
      id: line.id,
      rewardId: line.rewardId,
      kind: reward.kind as RewardKind,
      title: reward.title,
      quantity: line.quantity,
      amountMinor: line.amountMinor,
      choices: choices as Record<string, string>,
      options: Stored.choices.parse(reward.choices),
      deliveryMonth: reward.deliveryMonth,
    })),
    checkoutUrl: openPage(row.payments)?.checkoutUrl ?? null,
    cardExpires,
    cardEndsEarly: cardEndsEarly({ state, cardExpires }, campaign.endsAt, numbers.chargeRetryDays),
    attempts: row.due?.attempts ?? 0,
    nextTryAt: row.lapsesAt ?? row.due?.nextTryAt ?? null,
    lastRefusal: row.due?.lastRefusal ?? null,
    paidAt: row.paidAt,
    fulfilment: row.fulfilment as FulfilmentState,
    tracking: row.tracking,
    createdAt: row.createdAt,
    mayChange: may('change'),
    mayWithdraw: may('withdraw'),
    mayFixCard:
      row.source === 'card' && (may('renew_card') || pledgeLife.get('activate').from.includes(state)),
    mayChoose: may('answer') && !['sent', 'received'].includes(row.fulfilment),
    fixedFrom,
    timeline: row.events.map(({ name, at }) => ({ name, at })),
  };
};

export type OwnPledgeLine = Pick<
  PledgeView,
  'id' | 'campaignId' | 'campaignTitle' | 'campaignState' | 'endsAt' | 'state' | 'amountMinor' | 'currency'
> & { createdAt: Date };

/** The viewer's own pledges, newest first. */
export const pledgesOf = async (viewer: Viewer): Promise<OwnPledgeLine[]> => {
  const rows = await db.pledge.findMany({
    where: { memberId: viewer.id, state: { not: 'lapsed' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: {
      id: true,
      campaignId: true,
      state: true,
      amountMinor: true,
      currency: true,
      createdAt: true,
      campaign: { select: { title: true, state: true, endsAt: true } },
    },
  });
  return rows.map(({ campaign, state, ...row }) => ({
    ...row,
    state: state as PledgeState,
    campaignTitle: campaign.title,
    campaignState: campaign.state as CampaignState,
    endsAt: campaign.endsAt,
  }));
};
