import { now } from '@/lib/platform/clock';
import { revealDue } from '@/lib/review/commands';

/** Each minute: reviews whose time to hide is over. */
export const reviewTimers = async (): Promise<void> => {
  await revealDue(now());
};
