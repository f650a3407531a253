import 'server-only';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { AppError, type Message } from '@/lib/shared/errors';
import { findPledgeTransition } from '../../pledge-lifecycle';
import { advancePledge } from '../advance-pledge';
import { rewardsOf } from '../laid-out';
import { type Backer, lockPledge, ownPledge } from '../pledge-row';
import { answered } from '../rules';
import type { AnswerChoices } from '../schema';

/** What a backer answers after the success: sizes and colours that were asked for later, a new address; until it is sent. */
export const answerChoices = async (who: Backer, input: AnswerChoices): Promise<void> => {
  await ownPledge(db, who, input.pledgeId);
  await transaction(async (tx) => {
    const pledge = await lockPledge(tx, input.pledgeId);
    const { from } = findPledgeTransition('answer');
    if (!from.includes(pledge.state) || ['sent', 'received'].includes(pledge.fulfilment))
      throw new AppError('conflict', 'pledge.answersFixed');
    const rewards = await rewardsOf(tx, pledge.campaignId);
    const fields: Record<string, Message> = {};
    for (const line of pledge.lines) {
      const reward = rewards.find(({ id }) => id === line.rewardId);
      if (!reward || reward.choices.length === 0) continue;
      const { choices, refusals } = answered(reward, input.choices);
      Object.assign(fields, refusals);
      await tx.pledgeLine.update({ where: { id: line.id }, data: { choices } });
    }
    if (Object.keys(fields).length > 0) throw new AppError('invalid', 'form', { fields });
    const changes =
      pledge.shippingCountry && input.address.line1 !== ''
        ? { address: { ...input.address, country: pledge.shippingCountry } }
        : {};
    await advancePledge(tx, pledge, { name: 'answer', by: 'backer', now: clockNow(), changes });
  });
};
