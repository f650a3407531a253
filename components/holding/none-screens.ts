import type { Screens } from './row';

/** There is nothing to count, and nothing to set. */
export const none: Screens = { quantityFacts: () => [], OwnTerms: () => null };
