import { retryDue } from '@/lib/campaign/closing/commands/close';
import { now } from '@/lib/platform/clock';

/** Each minute: starts the closings that have cards to try again, and those that got lost. */
export const campaignTimers = async (): Promise<void> => {
  await retryDue(now());
};
