import { amendmentSubject } from '@/lib/booking/amending/amendment-subject';
import { amendmentToTell } from '@/lib/booking/amending/told';
import { bookingSubject } from '@/lib/booking/booking-life';
import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { bookedOf, slotIdsOf } from '@/lib/booking/slots/booked';
import { campaignSubject } from '@/lib/campaign/campaign-subject';
import { confirmPledge } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { lapseAsked } from '@/lib/campaign/pledging/commands/lapse-due';
import { pledgeSubject } from '@/lib/campaign/pledging/pledge-subject';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import type { Kind } from '@/lib/lifecycle/kinds';
import { fireAsked, fireDue } from '@/lib/lifecycle/timers';
import { drawSubject } from '@/lib/listing/draws/draw-life';
import { listingSubject } from '@/lib/listing/listing-life';
import { slotSubject } from '@/lib/listing/slots/slot-life';
import { db } from '@/lib/platform/db/client';
import { sideBySide } from '@/lib/shared/side-by-side';

type Fire = (now: Date) => Promise<number>;

const slots = slotSubject(bookedOf);

/** What makes every transition of a kind whose time has come. A slot looks at what has become of its bookings. */
const lives: readonly Fire[] = [
  // Before bookings: what both agreed in time, or was not answered, is settled before what it was about moves on.
  (now) => fireDue(amendmentSubject, now),
  (now) => fireDue(bookingSubject, now),
  (now) => fireDue(slots, now),
  (now) => fireDue(drawSubject, now),
  (now) => fireDue(listingSubject, now),
  (now) => fireDue(campaignSubject, now),
  (now) => fireDue(pledgeSubject, now),
];

/** One kind after the other. One that fails keeps no other from firing; failures are thrown together at the end. */
export const fireEach = async (fires: readonly Fire[], now: Date): Promise<void> => {
  const { failures } = await sideBySide(fires, 1, (fire) => fire(now));
  if (failures.length > 0)
    throw new AggregateError(
      failures.map(({ error }) => error),
      'transitions that were due failed',
    );
};

/** Makes every transition whose time has come, of all that has a life. */
export const fireAll = (now: Date): Promise<void> => fireEach(lives, now);

/** Who is outside and is asked before a transition fires by itself; and what fires then. */
export type Asker = {
  ask: (id: string) => Promise<void>;
  fire: (id: string, now: Date) => Promise<boolean>;
};

/** A booking that is settled may decide on its slots, which waited for it. */
const fireBooking = async (id: string, now: Date): Promise<boolean> => {
  const isFired = await fireAsked(bookingSubject, id, now);
  for (const slotId of await slotIdsOf(db, id)) await fireAsked(slots, slotId, now);
  return isFired;
};

export const askers: Partial<Record<Kind, Asker>> = {
  // Who paid in time, and whose webhook is still on its way, keeps the place. Where Stripe does not answer it lapses all
  // the same, and the money goes back once it arrives.
  booking: {
    ask: async (id) => {
      await syncCheckout(id, confirmPaid);
    },
    fire: fireBooking,
  },
  // The difference that was paid in time counts as well.
  amendment: {
    ask: async (id) => {
      const { bookingId } = await amendmentToTell(db, id);
      await syncCheckout(bookingId, confirmPaid);
    },
    fire: (id, now) => fireAsked(amendmentSubject, id, now),
  },
  pledge: { ask: async (id) => void (await confirmPledge(id)), fire: lapseAsked },
};
