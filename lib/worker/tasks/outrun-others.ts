import { z } from 'zod';
import { dropAskers as dropAskersOf } from '@/lib/booking/commands/drop-askers';
import { outrunOthers as outrunOthersOf } from '@/lib/booking/commands/outrun-others';

const Payload = z.object({ bookingId: z.string() });
const OfListing = z.object({ listingId: z.string() });

/** Tells those who asked for what a booking has taken that it has gone. */
export const outrunOthers = async (payload: unknown): Promise<void> => {
  await outrunOthersOf(Payload.parse(payload).bookingId);
};

/** Ends what others asked for together with a thing that is not there any more. */
export const dropAskers = async (payload: unknown): Promise<void> => {
  await dropAskersOf(OfListing.parse(payload).listingId);
};
