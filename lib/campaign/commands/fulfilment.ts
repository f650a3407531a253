import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { changeOwn } from '../campaign-row';
import { campaignSubject } from '../campaign-subject';
import { successStates } from '../lifecycle';
import type { SetFulfilment } from '../schema';
import type { AskChoices, TellDelay } from '../telling/schema';

/** Says how far the rewards of some backers are: being prepared, sent (with a number to follow it by), received. */
export const setFulfilment = async (
  viewer: Viewer | null,
  { campaignId, pledgeIds, fulfilment, tracking }: SetFulfilment,
): Promise<{ count: number }> => {
  return changeOwn(viewer, campaignId, async (tx, { state }) => {
    if (!successStates.has(state)) throw new AppError('conflict', 'campaign.notSent');
    return tx.pledge.updateMany({
      where: { id: { in: [...pledgeIds] }, campaignId, state: 'paid' },
      data: { fulfilment, ...(tracking && { tracking }) },
    });
  });
};

/** Asks backers for the choices they have not made (of rewards that got them later). A mail to each of those, every time. */
export const askChoices = async (
  viewer: Viewer | null,
  { campaignId, reason }: AskChoices,
): Promise<void> => {
  await changeOwn(viewer, campaignId, async (tx, campaign, member) => {
    const data = reason ? { reason } : {};
    await advance(campaignSubject, tx, campaign, {
      name: 'ask_choices',
      by: 'lead',
      memberId: member.id,
      now: now(),
      numbers: await settings(),
      data,
    });
  });
};

/** A reward comes later: its month changes, and those who wait for it are told why. */
export const tellDelay = async (
  viewer: Viewer | null,
  { campaignId, rewardId, deliveryMonth, reason }: TellDelay,
): Promise<void> => {
  await changeOwn(viewer, campaignId, async (tx, campaign, member) => {
    const { count } = await tx.reward.updateMany({
      where: { id: rewardId, campaignId },
      data: { deliveryMonth },
    });
    if (count === 0) throw notFound();
    await advance(campaignSubject, tx, campaign, {
      name: 'delay',
      by: 'lead',
      memberId: member.id,
      now: now(),
      numbers: await settings(),
      data: { rewardId, deliveryMonth, reason },
    });
  });
};
