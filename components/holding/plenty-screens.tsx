import type { Screens } from './row';

/** There is enough for everyone: nothing to count, and no time to set. */
export const plenty: Screens = { quantityFacts: () => [], OwnTerms: () => null };
