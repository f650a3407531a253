import 'server-only';
import { settings } from '@/lib/platform/settings';

const hourMs = 3_600_000;

/** When a booking's money is handed to its provider: some hours after the start, which may have been moved. */
export const payOutTime = async ({ startsAt }: { startsAt: Date }): Promise<Date> => {
  const { payoutHoursAfterStart } = await settings();
  return new Date(startsAt.getTime() + payoutHoursAfterStart * hourMs);
};
