import { retryDue } from '@/lib/campaign/closing/commands/close';
import { lapseDue } from '@/lib/campaign/pledging/commands/lapse-due';
import { warnCardsDue } from '@/lib/campaign/pledging/commands/warn-card';
import { now } from '@/lib/platform/clock';

/** Each minute: card pages that were left, cards to try again, cards that end too early. */
export const campaignTimers = async (): Promise<void> => {
  const present = now();
  await lapseDue(present);
  await retryDue(present);
  await warnCardsDue(present);
};
