import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { AppError, type Message } from '@/lib/shared/errors';
import { type RewardKind, Stored } from '../schema';
import { type PledgeReward, pickUp, type Reckoning, reckon, type Wanted } from './rules';

/** The rewards of a campaign as a pledge is reckoned from them. */
export const rewardsOf = async (tx: Db, campaignId: string): Promise<PledgeReward[]> => {
  const rows = await tx.reward.findMany({ where: { campaignId } });
  return rows.map(({ kind, shipping, choices, ...row }) => ({
    ...row,
    kind: kind as RewardKind,
    shipping: Stored.shipping.parse(shipping),
    choices: Stored.choices.parse(choices),
  }));
};

/**
 * The reckoning, or its refusals beside their fields, told in one round with those that are known already (`also`); where
 * something is gone, `conflict pledge.gone`.
 */
export const requireSound = (
  wanted: Wanted,
  rewards: readonly PledgeReward[],
  { also = {}, ...context }: Parameters<typeof reckon>[2] & { also?: Readonly<Record<string, Message>> },
): Reckoning => {
  const reckoning = reckon(wanted, rewards, context);
  const fields = { ...reckoning.refusals, ...also };
  const messages = Object.values(fields);
  if (messages.length === 0) return reckoning;
  const isGone = messages.some(({ key }) => key === 'pledge.gone' || key === 'pledge.notSoMany');
  throw isGone
    ? new AppError('conflict', 'pledge.gone', { fields })
    : new AppError('invalid', 'form', { fields });
};

/** Every reward that is wanted. */
export const wantedIds = ({ rewardId, addons }: Wanted): string[] => [
  ...(rewardId ? [rewardId] : []),
  ...Object.keys(addons).filter((id) => (addons[id] ?? 0) > 0),
];

/** Writes the lines of a pledge. Whatever was said before, the check on `reward` lets nobody take more than there is. */
export const writeLines = async (tx: Db, pledgeId: string, { lines }: Reckoning): Promise<void> => {
  try {
    // One by one in the order of the rewards: the trigger takes their rows as it goes.
    for (const line of [...lines].sort((a, b) => (a.rewardId < b.rewardId ? -1 : 1)))
      await tx.pledgeLine.create({ data: { ...line, pledgeId } });
  } catch (error) {
    if (sqlState(error) === '23514') throw new AppError('conflict', 'pledge.gone');
    throw error;
  }
};

/** What is kept of an address; nothing where nothing is sent. */
export const addressOf = (
  { isShipped, isFetched }: Reckoning,
  { address, shippingCountry }: { address: Record<string, string>; shippingCountry: string },
) =>
  isShipped
    ? { address: { ...address, country: shippingCountry }, shippingCountry }
    : { address: undefined, shippingCountry: isFetched ? pickUp : null };
