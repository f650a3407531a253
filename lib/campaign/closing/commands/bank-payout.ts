import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { payoutKeyOf, postedTo } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { transaction } from '@/lib/platform/db/client';
import { lockCampaign } from '../../campaign-row';
import type { CampaignId } from '../../schema';
import { earningKeys } from './close';

/**
 * Notes that what lay at the community’s bank for a campaign (match funds, cash, cheques) was sent to its lead by an
 * ordinary transfer. By an operator, once; nothing where nothing lay there.
 */
export const recordBankPayout = async (
  viewer: Viewer | null,
  { campaignId }: CampaignId,
): Promise<{ amountMinor: number }> => {
  requireOperator(viewer);
  return transaction(async (tx) => {
    const { leadId, currency } = await lockCampaign(tx, campaignId);
    const { byBank } = earningKeys(campaignId);
    const earned = await postedTo(tx, 'payable', byBank);
    if (!earned) return { amountMinor: 0 };
    const { amountMinor } = earned;
    await transfer(tx, {
      key: payoutKeyOf(byBank),
      kind: 'bank-payout',
      postings: move(account.payable(leadId, currency), account.bank(currency), amountMinor, currency),
    });
    return { amountMinor };
  });
};
