import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { lockCampaign } from '../../campaign-row';
import { decideIfDue } from '../../closing/commands/decide';
import { reserveMatch } from '../../matching/reserve';
import { pledgeMeanings } from '../../pledge-states';
import { isAddressProof } from '../marks';
import { type Backer, lockPledge, ownPledge } from '../pledge-row';
import { pledgeSubject } from '../pledge-subject';
import type { ConfirmAddress } from '../schema';

/**
 * Takes it that mail to a pledge's address reaches its backer: they bring what stands in that mail alone. What a fund adds
 * is reserved from then on, as long as the campaign runs. Twice is once; `conflict pledge.wrongProof` for anything else.
 */
export const confirmAddress = async (who: Backer, { pledgeId, proof }: ConfirmAddress): Promise<void> => {
  const { campaignId } = await ownPledge(db, who, pledgeId);
  // Asked before the lock: many come at once, and each holds a connection.
  await settings();
  await transaction(async (tx) => {
    const held = await lockCampaign(tx, campaignId);
    const pledge = await lockPledge(tx, pledgeId);
    if (!isAddressProof(proof, pledge)) throw new AppError('conflict', 'pledge.wrongProof');
    if (pledge.emailConfirmedAt) return;
    const now = clockNow();
    const campaign = await decideIfDue(tx, held, now);
    const state = await advance(pledgeSubject, tx, pledge, {
      name: 'confirm_address',
      by: 'backer',
      now,
      numbers: await settings(),
      columns: { emailConfirmedAt: now },
    });
    if (pledgeMeanings[state].counts) await reserveMatch(tx, campaign, pledgeId, now);
  });
};
