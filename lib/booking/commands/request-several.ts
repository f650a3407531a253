import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { AppError, type Message } from '@/lib/shared/errors';
import type { Beginning, Made } from '../beginning';
import type { RequestSeveral } from '../schema';
import { requestBooking } from './request-booking';

/** What came of each thing that was asked for: a booking, or why not. */
export type Several = { made: Map<string, Made>; refused: Map<string, Message> };

/**
 * Asks for several things of one giver in one go, each as if it were asked for alone: what somebody else was quicker with keeps none of
 * the others from being asked for. With `once`, the same form sent again answers with the bookings that it made.
 */
export const requestSeveral = async (
  viewer: Viewer | null,
  { listingIds, once, ...input }: RequestSeveral,
  begin: Beginning,
): Promise<Several> => {
  const member = requireMember(viewer);
  const several: Several = { made: new Map(), refused: new Map() };
  for (const listingId of new Set(listingIds)) {
    // Nothing was asked for any of them where they were ticked.
    const one = { ...input, listingId, from: '', to: '', quantity: 1, options: {}, quotedCreditMinor: 0 };
    try {
      const made = await requestBooking(member, { ...one, once: once && `${once} ${listingId}` }, begin);
      several.made.set(listingId, made);
    } catch (error) {
      // What concerns the one who asks concerns all of it.
      if (!(error instanceof AppError) || !['invalid', 'conflict', 'not_found'].includes(error.code))
        throw error;
      several.refused.set(listingId, { key: error.key, values: error.values });
    }
  }
  return several;
};
