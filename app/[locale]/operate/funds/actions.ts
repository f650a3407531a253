'use server';
import { FundPaidIn, SaveFund } from '@/lib/campaign/matching/fund-schema';
import { noteFundPaidIn, saveFund } from '@/lib/campaign/matching/keep-fund';
import { action, writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const keep = writingAction(SaveFund, async (viewer, input, { locale }) => {
  const { id } = await saveFund(viewer, input);
  return { path: paths.operateFund(locale, id), flash: 'campaign.fundSaved' };
});

export const paidIn = action(FundPaidIn, async (viewer, input, { locale }) => {
  await noteFundPaidIn(viewer, input);
  return { path: paths.operateFund(locale, input.fundId), flash: 'campaign.fundPaidIn' };
});
