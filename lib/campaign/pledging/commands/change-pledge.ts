import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import { lockCampaign } from '../../campaign-row';
import { reserveMatch } from '../../matching/reserve';
import { pledgeLife } from '../../pledge-lifecycle';
import type { PledgeState } from '../../pledge-states';
import { addressOf, requireSound, rewardsOf, wantedIds, writeLines } from '../laid-out';
import { type Backer, lockPledge, lockRewards, ownPledge } from '../pledge-row';
import { pledgeSubject } from '../pledge-subject';
import type { ChangePledge, PledgeId } from '../schema';
import { limitsIn } from './start-pledge';

/**
 * Changes what is backed and with what: amount, reward, choices, address, how one is shown. What the pledge holds already it
 * may keep; what a fund adds is reckoned anew. Until a day before the end.
 */
export const changePledge = async (who: Backer, input: ChangePledge): Promise<{ state: PledgeState }> => {
  const { campaignId } = await ownPledge(db, who, input.pledgeId);
  // Asked before the lock: many come at once, and each holds a connection.
  await settings();
  return transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    const pledge = await lockPledge(tx, input.pledgeId);
    const now = clockNow();
    const numbers = await settings();
    pledgeLife.judge('change', pledge, 'backer', now, numbers);
    const before = pledge.lines.map(({ rewardId }) => rewardId);
    await lockRewards(tx, [...before, ...wantedIds(input)]);
    // Given back first: what it had is then free for itself.
    await tx.pledgeLine.deleteMany({ where: { pledgeId: pledge.id } });
    const rewards = await rewardsOf(tx, campaignId);
    const { mostMinor, mostOfLimited } = limitsIn(numbers);
    // Someone who was allowed more keeps it.
    const limits = {
      mostMinor: Math.max(mostMinor, pledge.amountMinor),
      mostOfLimited: Math.max(mostOfLimited, ...pledge.lines.map(({ quantity }) => quantity)),
    };
    const reckoning = requireSound(input, rewards, {
      now,
      currency: pledge.currency,
      limits,
      held: new Set(before),
    });
    await writeLines(tx, pledge.id, reckoning);
    const { amountMinor, shippingMinor, units } = reckoning;
    const { address, shippingCountry } = addressOf(reckoning, input);
    const state = await advance(pledgeSubject, tx, pledge, {
      name: 'change',
      by: 'backer',
      now,
      numbers,
      data: { fromMinor: pledge.amountMinor, toMinor: amountMinor },
      columns: {
        amountMinor,
        shippingMinor,
        units,
        shippingCountry,
        address: address ?? Prisma.DbNull,
        district: input.district,
        showsName: input.showsName,
        showsAmount: input.showsAmount,
        word: input.word,
      },
    });
    await reserveMatch(tx, campaign, pledge.id, now);
    return { state };
  });
};

/** Takes a pledge back, until a day before the end: its rewards and what a fund added are free again. */
export const withdrawPledge = async (
  who: Backer,
  { pledgeId }: PledgeId,
): Promise<{ state: PledgeState }> => {
  const { campaignId } = await ownPledge(db, who, pledgeId);
  // Asked before the lock: many come at once, and each holds a connection.
  await settings();
  return transaction(async (tx) => {
    await lockCampaign(tx, campaignId);
    const pledge = await lockPledge(tx, pledgeId);
    if (pledge.state === pledgeLife.leadsTo(pledgeLife.get('withdraw'), pledge))
      return { state: pledge.state };
    const mover = { by: 'backer', now: clockNow(), numbers: await settings() } as const;
    return { state: await advance(pledgeSubject, tx, pledge, { name: 'withdraw', ...mover }) };
  });
};
