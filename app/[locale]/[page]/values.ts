import 'server-only';
import { sessionMaxSeconds, sessionSeconds } from '@/lib/platform/auth/claims';
import { env } from '@/lib/platform/env';
import { mailKeeping } from '@/lib/platform/mail/keeping';
import { settings } from '@/lib/platform/settings';
import { termsVersion } from '@/lib/shared/site-pages';

const daySeconds = 24 * 3600;

/** What the texts are filled with: the numbers that the software goes by, so that no text says another. */
export const valuesOfPages = async () => {
  const numbers = await settings();
  return {
    name: env.COMMUNITY_NAME,
    place: env.COMMUNITY_PLACE,
    version: termsVersion,
    sessionDays: sessionSeconds / daySeconds,
    sessionMaxDays: sessionMaxSeconds / daySeconds,
    mailDays: mailKeeping.lineDays,
    customerFee: numbers.customerFeePercent,
    providerFee: numbers.providerFeePercent,
    campaignFee: numbers.campaignFeePercent,
    requestHours: numbers.requestExpiresHours,
    paymentHours: numbers.paymentLapsesHours,
    payoutHours: numbers.payoutHoursAfterStart,
    lateHours: numbers.returnReminders.lateEveryHours,
    claimHours: numbers.depositClaimHours,
    withdrawalHours: numbers.withdrawalHours,
  };
};
