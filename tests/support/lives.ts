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

/** Every life that there is: walked whole, and drawn in the docs. */
export const lives: SampledLife[] = [
  sample(slotLife, (state, now) => ({ state, closesAt: now, minimum: 4, hasWaits: true, booked: uncounted })),
  sample(listingLife, (state) => ({ state, isComplete: true, isNeeded: false })),
];

/** What does not live by the one engine yet. */
export const notYet: Kind[] = ['booking', 'campaign', 'pledge', 'needOffer'];
