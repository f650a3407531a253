import { extendSeries } from '@/lib/listing/slots/commands/extend-series';
import { now } from '@/lib/platform/clock';

/** Each day: makes the slots that series have come to. */
export const slotSeries = async (): Promise<void> => {
  await extendSeries(now());
};
