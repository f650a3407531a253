import 'server-only';
import { moveSlotBookings } from '@/lib/booking/slots/commands/move-bookings';
import type { LifeEvent } from '@/lib/lifecycle/history';
import type { Kind } from '@/lib/lifecycle/kinds';
import type { Db } from '@/lib/platform/db/client';
import { deliverAmendmentEvent } from './amendment-effects';
import { deliverBookingEvent } from './booking-effects';
import { deliverCampaignEvent } from './campaign-effects';
import { deliverDrawEvent, tellEntrants } from './draw-effects';
import { deliverListingEvent } from './listing-effects';
import { deliverOfferEvent } from './offer-effects';
import { deliverPledgeEvent } from './pledge-effects';
import { deliverSlotEvent } from './slot-effects';

/** How an event of each kind is delivered. */
type Delivery = {
  /** What comes before everything else, each step in a transaction of its own; begun again, it goes on where it was. */
  first?: (event: LifeEvent) => Promise<void>;
  /** Every effect that the table of its life names; false: no table knows the event. */
  deliver: (tx: Db, event: LifeEvent) => Promise<boolean>;
};

export const deliveries: Record<Kind, Delivery> = {
  booking: { deliver: deliverBookingEvent },
  amendment: { deliver: deliverAmendmentEvent },
  slot: { first: moveSlotBookings, deliver: deliverSlotEvent },
  draw: { first: tellEntrants, deliver: deliverDrawEvent },
  listing: { deliver: deliverListingEvent },
  campaign: { deliver: deliverCampaignEvent },
  pledge: { deliver: deliverPledgeEvent },
  needOffer: { deliver: deliverOfferEvent },
};
