import 'server-only';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { type CampaignRow, lockCampaign } from '../../campaign-row';
import { campaignMeanings, pledgesFixedFrom } from '../../lifecycle';
import { freeMatch, reserveMatch } from '../../matching/reserve';
import type { PledgeState } from '../../pledge-lifecycle';
import { advancePledge } from '../advance-pledge';
import { addressOf, requireSound, rewardsOf, wantedIds, writeLines } from '../laid-out';
import { type Backer, lockPledge, lockRewards, ownPledge } from '../pledge-row';
import type { ChangePledge, PledgeId } from '../schema';
import { limitsIn } from './start-pledge';

/** `conflict pledge.fixed` within the last day: those who count on it must be able to. */
const requireLoose = async ({ state, endsAt }: CampaignRow, now: Date): Promise<void> => {
  if (!campaignMeanings[state].takesPledges || endsAt === null)
    throw new AppError('conflict', 'campaign.notOpen');
  if (now >= pledgesFixedFrom(endsAt, await settings())) throw new AppError('conflict', 'pledge.fixed');
};

/**
 * Changes what is backed and with what: amount, reward, choices, address, how one is shown. What the pledge holds already it
 * may keep; what a fund adds is reckoned anew. Until a day before the end.
 */
export const changePledge = async (who: Backer, input: ChangePledge): Promise<{ state: PledgeState }> => {
  const { campaignId } = await ownPledge(db, who, input.pledgeId);
  return transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    const pledge = await lockPledge(tx, input.pledgeId);
    const now = clockNow();
    await requireLoose(campaign, now);
    if (pledge.state !== 'active') throw new AppError('conflict', 'movedMeanwhile');
    const before = pledge.lines.map(({ rewardId }) => rewardId);
    await lockRewards(tx, [...before, ...wantedIds(input)]);
    // Given back first: what it had is then free for itself.
    await tx.pledgeLine.deleteMany({ where: { pledgeId: pledge.id } });
    const rewards = await rewardsOf(tx, campaignId);
    const { mostMinor, mostOfLimited } = limitsIn(await settings());
    // Someone who was allowed more keeps it.
    const limits = {
      mostMinor: Math.max(mostMinor, pledge.amountMinor),
      mostOfLimited: Math.max(mostOfLimited, ...pledge.lines.map(({ quantity }) => quantity)),
    };
    const reckoning = requireSound(input, rewards, { now, limits, held: new Set(before) });
    await writeLines(tx, pledge.id, reckoning);
    const { amountMinor, shippingMinor, units } = reckoning;
    const { address, shippingCountry } = addressOf(reckoning, input);
    const state = await advancePledge(tx, pledge, {
      name: 'change',
      by: 'backer',
      now,
      data: { fromMinor: pledge.amountMinor, toMinor: amountMinor },
      changes: {
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
  return transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    const pledge = await lockPledge(tx, pledgeId);
    if (pledge.state === 'withdrawn') return { state: pledge.state };
    const now = clockNow();
    // One that never counted binds nobody.
    if (pledge.state !== 'started') await requireLoose(campaign, now);
    const state = await advancePledge(tx, pledge, {
      name: 'withdraw',
      by: 'backer',
      now,
      changes: { nextTryAt: null, checkoutUrl: null },
    });
    await freeMatch(tx, pledgeId);
    return { state };
  });
};
