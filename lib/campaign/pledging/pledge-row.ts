import 'server-only';
import { cardPayments, keptCard, openPage } from '@/lib/due/kept-card';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { isGuestKey, type KeyedPledge } from '../keys';
import type { CampaignState } from '../lifecycle';
import type { PledgeState } from '../pledge-states';

/** Who comes to a pledge: a member, or a guest with the secret of its address. */
export type Backer = Viewer | string | null;

const include = {
  lines: { orderBy: { id: 'asc' } },
  campaign: { select: { state: true, endsAt: true } },
  payments: cardPayments,
} as const;

const read = async (tx: Db, id: string) => {
  const found = await tx.pledge.findUnique({ where: { id }, include });
  if (!found) throw notFound();
  const { payments, ...row } = found;
  const campaign = { ...row.campaign, state: row.campaign.state as CampaignState };
  return {
    ...row,
    state: row.state as PledgeState,
    campaign,
    /** Who its backer is at Stripe, once they were led to a page there. */
    customerId: payments.find(({ customerId }) => customerId !== null)?.customerId ?? null,
    /** Until when the card is good that is kept for it. */
    cardExpires: keptCard(payments)?.cardExpires ?? null,
    /** The page on which a card is waited for. */
    pageId: openPage(payments)?.checkoutId ?? null,
  };
};

export type PledgeRow = Awaited<ReturnType<typeof read>>;

export const findPledge = read;

/** Whether it is theirs: made as this member, or opened with its own secret. */
export const isBackerOf = (who: Backer, pledge: KeyedPledge & { memberId: string | null }): boolean =>
  typeof who === 'string' ? isGuestKey(who, pledge) : who !== null && who.id === pledge.memberId;

/** The pledge with its row taken; whoever also needs the campaign takes that first (`lockCampaign`). */
export const lockPledge = async (tx: Db, id: string): Promise<PledgeRow> => {
  await tx.$queryRaw`SELECT id FROM pledge WHERE id = ${id} FOR NO KEY UPDATE`;
  return read(tx, id);
};

/** The backer's own pledge; another's does not exist. */
export const ownPledge = async (tx: Db, who: Backer, id: string): Promise<PledgeRow> => {
  const row = await read(tx, id);
  if (!isBackerOf(who, row)) throw notFound();
  return row;
};

/** Takes the rows of some rewards, always in the order of their ids. */
export const lockRewards = async (tx: Db, rewardIds: readonly string[]): Promise<void> => {
  const ids = [...new Set(rewardIds)].sort();
  if (ids.length > 0)
    await tx.$queryRaw`SELECT id FROM reward WHERE id = ANY(${ids}) ORDER BY id COLLATE "C" FOR NO KEY UPDATE`;
};
