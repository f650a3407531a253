import type { EventData } from './booking-life';

/** All that a booking's events say is to go back to its customer. */
export const decidedRefund = (events: readonly { data: unknown }[]): number =>
  events.reduce((sum, { data }) => sum + ((data as EventData).refundMinor ?? 0), 0);
