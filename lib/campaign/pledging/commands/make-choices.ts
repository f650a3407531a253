import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { AppError, type Message } from '@/lib/shared/errors';
import { pledgeLife } from '../../pledge-lifecycle';
import { rewardsOf } from '../laid-out';
import { type Backer, lockPledge, ownPledge } from '../pledge-row';
import { pledgeSubject } from '../pledge-subject';
import { chosenOf } from '../rules';
import type { MakeChoices } from '../schema';

/** What a backer answers after the success: sizes and colours that were asked for later, a new address; until it is sent. */
export const makeChoices = async (who: Backer, input: MakeChoices): Promise<void> => {
  await ownPledge(db, who, input.pledgeId);
  await transaction(async (tx) => {
    const pledge = await lockPledge(tx, input.pledgeId);
    const { from } = pledgeLife.get('answer');
    if (!from.includes(pledge.state) || ['sent', 'received'].includes(pledge.fulfilment))
      throw new AppError('conflict', 'pledge.choicesFixed');
    const rewards = await rewardsOf(tx, pledge.campaignId);
    const fields: Record<string, Message> = {};
    for (const line of pledge.lines) {
      const reward = rewards.find(({ id }) => id === line.rewardId);
      if (!reward || reward.choices.length === 0) continue;
      const { choices, refusals } = chosenOf(reward, input.choices);
      Object.assign(fields, refusals);
      await tx.pledgeLine.update({ where: { id: line.id }, data: { choices } });
    }
    if (Object.keys(fields).length > 0) throw new AppError('invalid', 'form', { fields });
    const columns =
      pledge.shippingCountry && input.address.line1 !== ''
        ? { address: { ...input.address, country: pledge.shippingCountry } }
        : {};
    await advance(pledgeSubject, tx, pledge, {
      name: 'answer',
      by: 'backer',
      now: clockNow(),
      numbers: await settings(),
      columns,
    });
  });
};
