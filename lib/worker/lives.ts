import { bookedOf } from '@/lib/booking/slots/booked';
import { campaignSubject } from '@/lib/campaign/campaign-subject';
import { confirmPledge } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { lapseAsked } from '@/lib/campaign/pledging/commands/lapse-due';
import { pledgeSubject } from '@/lib/campaign/pledging/pledge-subject';
import type { Kind } from '@/lib/lifecycle/kinds';
import { fireDue } from '@/lib/lifecycle/timers';
import { slotSubject } from '@/lib/listing/slots/slot-life';
import { sideBySide } from '@/lib/shared/side-by-side';

type Fire = (now: Date) => Promise<number>;

/** What makes every transition of a kind whose time has come. */
const lives: readonly Fire[] = [
  (now) => fireDue(slotSubject(bookedOf), now),
  (now) => fireDue(campaignSubject, now),
  (now) => fireDue(pledgeSubject, now),
];

/** Each of them, side by side. One that fails keeps no other from firing; failures are thrown together at the end. */
export const fireEach = async (fires: readonly Fire[], now: Date): Promise<void> => {
  const { failures } = await sideBySide(fires, fires.length, (fire) => fire(now));
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

export const askers: Partial<Record<Kind, Asker>> = {
  pledge: { ask: async (id) => void (await confirmPledge(id)), fire: lapseAsked },
};
