import type { PledgeView, RewardView } from '@/lib/campaign/view';
import { typedMinor } from '@/lib/shared/money';
import { defaultsOf } from './pledge-next';

/** Rewards as they look to whoever holds some of them: what they have, they may keep. */
export const heldRewards = (rewards: readonly RewardView[], { lines }: PledgeView): RewardView[] =>
  rewards.map((reward) => {
    const held = lines.find(({ rewardId }) => rewardId === reward.id)?.quantity ?? 0;
    if (held === 0) return reward;
    return {
      ...reward,
      taken: reward.taken - held,
      left: reward.left === null ? null : reward.left + held,
      blockedBy: null,
    };
  });

/** A form that changes a pledge begins with what it says; the amount stays only with the reward it was for. */
export const changeDefaults = (
  pledge: PledgeView,
  rewardId: string | null,
  locale: string,
): Record<string, string> => {
  const { lines, amountMinor, shippingMinor, currency } = pledge;
  const main = lines.find((line) => line.rewardId === rewardId);
  const isSame = rewardId === null ? lines.every(({ kind }) => kind !== 'reward') : main !== undefined;
  const leastMinor = lines.reduce((sum, line) => sum + line.amountMinor, shippingMinor);
  const given = defaultsOf(pledge);
  for (const line of lines)
    if (line.rewardId !== rewardId) given[`addons.${line.rewardId}`] = String(line.quantity);
  if (main) given.quantity = String(main.quantity);
  if (isSame && amountMinor > leastMinor) given.amountMinor = typedMinor({ amountMinor, currency }, locale);
  return given;
};
