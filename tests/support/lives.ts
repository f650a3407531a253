import { type AmendmentState, amendmentLife } from '@/lib/booking/amending/lifecycle';
import { lives as bookingLives } from '@/lib/booking/lifecycle';
import { firstFacts } from '@/lib/booking/lives/first-facts';
import { offerLife } from '@/lib/campaign/helping/offer-lifecycle';
import { campaignLife } from '@/lib/campaign/lifecycle';
import { pledgeLife } from '@/lib/campaign/pledge-lifecycle';
import type { AnyTerms, Life } from '@/lib/lifecycle/life';
import { drawLife, nobodyYet } from '@/lib/listing/draws/lifecycle';
import { listingLife } from '@/lib/listing/lifecycle';
import { slotLife, uncounted } from '@/lib/listing/slots/lifecycle';
import { thing } from '@/lib/listing/types/thing';

/** A life with facts in each of its states, as they mostly are. */
export type SampledLife = {
  life: Life<AnyTerms>;
  factsIn: (state: string, now: Date) => { state: string };
};

const dayMs = 86_400_000;

/** Lives of any terms stand in one list; each is sampled in its own. */
const sample = <T extends AnyTerms, Name extends string>(
  life: Life<T, Name>,
  factsIn: (state: T['state'], now: Date) => T['facts'],
): SampledLife => ({ life: life as unknown as Life<AnyTerms>, factsIn });

const tally = {
  mode: 'all_or_nothing',
  goalKind: 'money',
  minimum: 1000,
  optimum: 2000,
  raisedMinor: 1200,
  matchedMinor: 0,
  preorders: 0,
  backers: 3,
} as const;

/** A drill that is lent from tomorrow on, for two days. */
const bookingIn = (state: string, now: Date) => ({
  ...firstFacts(
    {
      type: thing,
      period: { from: new Date(now.getTime() + dayMs), to: new Date(now.getTime() + 3 * dayMs) },
      closesAt: new Date(now.getTime() + dayMs),
      quote: { totalMinor: 1200, depositMinor: 6000, currency: 'EUR' },
      listing: { cancellation: 'flexible', timeZone: 'Europe/Paris' },
    },
    now,
  ),
  state,
});

/** A day later than was agreed, for a little more. */
const amendmentIn = (state: AmendmentState, now: Date) => ({
  state,
  stateSince: now,
  was: {
    startsAt: new Date(now.getTime() + dayMs).toISOString(),
    endsAt: new Date(now.getTime() + 3 * dayMs).toISOString(),
  },
  startsAt: new Date(now.getTime() + 2 * dayMs),
  endsAt: new Date(now.getTime() + 4 * dayMs),
  closesAt: new Date(now.getTime() + 2 * dayMs),
  payMinor: 600,
  payWithinMinutes: null,
});

/** Every life that there is: walked whole, and drawn in the docs. */
export const lives: SampledLife[] = [
  ...Object.values(bookingLives).map((life) => sample(life as unknown as Life<AnyTerms>, bookingIn)),
  sample(amendmentLife, amendmentIn),
  sample(slotLife, (state, now) => ({ state, closesAt: now, minimum: 4, hasWaits: true, booked: uncounted })),
  // Half of it holds, each time: what is asked is in the guards' own tests.
  sample(drawLife, (state, now) => ({
    state,
    closesAt: now,
    valueAt: now,
    ...nobodyYet,
    way: 'numbers' as const,
    revealUntil: now,
    repeatUntil: now,
    entries: state === 'open' ? 3 : 0,
    isEnough: false,
  })),
  // What can be paused is offered; all else happens to wishes, too.
  sample(listingLife, (state, now) => ({
    state,
    intent: state === 'paused' || state === 'gone' ? 'offer' : 'wish',
    standsUntil: now,
    shelfUntil: now,
    isComplete: true,
    isNeeded: false,
    isPermitted: true,
  })),
  sample(campaignLife, (state, now) => ({ ...tally, state, launchAt: now, endsAt: now, secondDays: 20 })),
  sample(pledgeLife, (state, now) => ({
    state,
    campaign: { state: 'live' as const, endsAt: new Date(now.getTime() + 3_600_000) },
    lapsesAt: now,
    cardExpires: '2026-11',
    cardWarnedAt: null,
  })),
  sample(offerLife, (state) => ({ state })),
];
