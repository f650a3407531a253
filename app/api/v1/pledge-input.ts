import type { StartPledge } from '@/lib/campaign/pledging/schema';
import type { RewardView } from '@/lib/campaign/view';
import { AppError, type Message } from '@/lib/shared/errors';
import type { NewPledge } from './schemas/campaign';

/* What a program sends of a pledge, as the form has it: both are then read by the same rules. */

const noAddress = { name: '', line1: '', line2: '', postcode: '', town: '' };

export const pledgeInput = (campaignId: string, body: NewPledge, once?: string): StartPledge => {
  const { anonymous, hideAmount, rewardId, amountMinor, shippingCountry, address, ...given } = body;
  return {
    ...given,
    campaignId,
    rewardId: rewardId ?? '',
    amountMinor: amountMinor ?? 0,
    shippingCountry: shippingCountry?.toUpperCase() ?? '',
    address: address ?? noAddress,
    showsName: !anonymous,
    showsAmount: !hideAmount,
    // A caller is a member, whose own are known.
    ...{ name: '', email: '' },
    ...(once !== undefined && { once }),
  };
};

type Rewards = readonly Pick<RewardView, 'id' | 'choices'>[];

/** The form counts the choices of a reward; programs send them by name. */
const inCall = (path: string, rewards: Rewards): string => {
  const [, id, index] = /^choices\.([^.]+)\.(\d+)$/.exec(path) ?? [];
  const choice = rewards.find((reward) => reward.id === id)?.choices[Number(index)];
  return choice ? `choices.${id}.${choice.name}` : path;
};

/** Does the work; refusals stand beside the fields that the caller sent. */
export const withPledgeNames = async <Result>(
  rewards: Rewards,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || Object.keys(error.fields).length === 0) throw error;
    const fields = Object.entries(error.fields).map(([path, message]): [string, Message] => [
      inCall(path, rewards),
      message,
    ]);
    throw new AppError(error.code, error.key, { values: error.values, fields: Object.fromEntries(fields) });
  }
};
