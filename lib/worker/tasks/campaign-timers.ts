import { retryDue } from '@/lib/campaign/closing/commands/close';
import { decideDue } from '@/lib/campaign/closing/commands/decide';
import { lapseDue } from '@/lib/campaign/pledging/commands/lapse-due';
import { warnCardsDue } from '@/lib/campaign/pledging/commands/warn-card';
import { now } from '@/lib/platform/clock';

/** Each minute: launches, deadlines, card pages that were left, cards to try again, cards that end too early. */
export const campaignTimers = async (): Promise<void> => {
  const present = now();
  await decideDue(present);
  await lapseDue(present);
  await retryDue(present);
  await warnCardsDue(present);
};
