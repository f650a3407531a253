import { campaignLife } from '@/lib/campaign/lifecycle';
import { offerLife } from '@/lib/campaign/offer-lifecycle';
import { pledgeLife } from '@/lib/campaign/pledge-lifecycle';
import type { Kind } from '@/lib/lifecycle/kinds';
import type { AnyTerms, Life } from '@/lib/lifecycle/life';
import { listingLife } from '@/lib/listing/lifecycle';
import { slotLife, uncounted } from '@/lib/listing/slots/lifecycle';

/** A life with facts in each of its states, as they mostly are. */
export type SampledLife = {
  life: Life<AnyTerms>;
  factsIn: (state: string, now: Date) => { state: string };
};

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

/** Every life that there is: walked whole, and drawn in the docs. */
export const lives: SampledLife[] = [
  sample(slotLife, (state, now) => ({ state, closesAt: now, minimum: 4, hasWaits: true, booked: uncounted })),
  sample(listingLife, (state) => ({ state, isComplete: true, isNeeded: false })),
  sample(campaignLife, (state, now) => ({ ...tally, state, launchAt: now, endsAt: now, secondDays: 20 })),
  sample(pledgeLife, (state, now) => ({
    state,
    campaign: { state: 'live' as const, endsAt: new Date(now.getTime() + 3_600_000) },
    nextTryAt: now,
    cardExpires: '2026-11',
    cardWarnedAt: null,
  })),
  sample(offerLife, (state) => ({ state })),
];

/** What does not live by the one engine yet. */
export const notYet: Kind[] = ['booking'];
