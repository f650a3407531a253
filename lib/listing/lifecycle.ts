import type { ListingState } from './schema';

/** What an owner does with a listing as a whole. */
export const listingTransitions = {
  publish: { from: ['draft', 'archived'], to: 'published', needsAll: true },
  pause: { from: ['published'], to: 'paused', needsAll: false },
  resume: { from: ['paused'], to: 'published', needsAll: true },
  archive: { from: ['draft', 'published', 'paused'], to: 'archived', needsAll: false },
} as const satisfies Record<string, { from: readonly ListingState[]; to: ListingState; needsAll: boolean }>;

export type ListingTransition = keyof typeof listingTransitions;

export const listingTransitionNames = Object.keys(listingTransitions) as ListingTransition[];

/** What can be done with a listing in a state, in the order of the table. */
export const transitionsFrom = (state: ListingState): ListingTransition[] =>
  listingTransitionNames.filter((name) =>
    (listingTransitions[name].from as readonly string[]).includes(state),
  );
