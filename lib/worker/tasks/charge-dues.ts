import { duesTold } from '@/lib/booking/commands/dues-told';
import { chargeNextDues } from '@/lib/due/charging/charge-dues';
import { openScheduledDues } from '@/lib/due/schedules/open-scheduled';
import { tellComingDues } from '@/lib/due/schedules/tell-coming';

/** Writes down what comes to be owed, tells of it, and charges what is owed now. Killed in the middle, the next one goes on. */
export const chargeDues = async (): Promise<void> => {
  while ((await openScheduledDues()) > 0);
  while ((await tellComingDues(duesTold)) > 0);
  while ((await chargeNextDues(duesTold)) > 0);
};
