import 'server-only';
import { bookingToTell, type ToldBooking } from '@/lib/booking/told';
import type { LifeEvent } from '@/lib/lifecycle/history';
import type { Db } from '@/lib/platform/db/client';

/** An event of a booking with everything its effects need. */
export type DeliverableEvent = LifeEvent & { booking: ToldBooking };

export const withBooking = async (tx: Db, event: LifeEvent): Promise<DeliverableEvent> => ({
  ...event,
  booking: await bookingToTell(tx, event.subjectId),
});
