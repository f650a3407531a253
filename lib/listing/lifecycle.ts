import { defineLife } from '@/lib/lifecycle/life';
import { statesWhere } from '@/lib/lifecycle/states';
import { type ListingState, listingStates } from './schema';

/** What the table needs to know of a listing. */
export type ListingFacts = {
  state: ListingState;
  /** Nothing is missing that a listing on show cannot do without. */
  isComplete: boolean;
  /** A booking still needs it, or someone holds places of one of its slots. */
  isNeeded: boolean;
};

export type ListingTerms = {
  state: ListingState;
  actor: 'owner';
  facts: ListingFacts;
  effect: { do: never };
  /** Since when it has been on show, the first time. */
  write: 'dateShowing';
  guard: 'complete' | 'notNeeded';
  more: object;
};

/** What an owner does with a listing as a whole. */
export const listingLife = defineLife<ListingTerms>()({
  kind: 'listing',
  name: 'listing',
  states: listingStates,
  guards: {
    complete: ({ isComplete }) => ({ holds: isComplete, says: 'listing.notReady', code: 'invalid' }),
    notNeeded: ({ isNeeded }) => ({ holds: !isNeeded, says: 'listing.hasBookings' }),
  },
  rows: [
    { name: 'create', by: ['owner'], from: [], to: 'draft', effects: [] },
    {
      name: 'publish',
      by: ['owner'],
      from: ['draft', 'archived'],
      to: 'published',
      when: ['complete'],
      writes: ['dateShowing'],
      effects: [],
    },
    { name: 'pause', by: ['owner'], from: ['published'], to: 'paused', effects: [] },
    {
      name: 'resume',
      by: ['owner'],
      from: ['paused'],
      to: 'published',
      when: ['complete'],
      writes: ['dateShowing'],
      effects: [],
    },
    {
      name: 'archive',
      by: ['owner'],
      from: ['draft', 'published', 'paused'],
      to: 'archived',
      when: ['notNeeded'],
      effects: [],
    },
  ],
});

/** What a state means to the rest of the house: everyone may see it; a search finds it and it can be asked for. */
export const listingMeanings: Record<ListingState, { isShown: boolean; isFound: boolean }> = {
  draft: { isShown: false, isFound: false },
  published: { isShown: true, isFound: true },
  paused: { isShown: true, isFound: false },
  archived: { isShown: false, isFound: false },
};

export const shownStates = statesWhere(listingMeanings, ({ isShown }) => isShown);
export const foundStates = statesWhere(listingMeanings, ({ isFound }) => isFound);

export type ListingTransition = Exclude<(typeof listingLife.rows)[number]['name'], 'create'>;

/** What can be done with a listing in a state, in the order of the table. */
export const transitionsFrom = (state: ListingState): ListingTransition[] =>
  listingLife.rows.flatMap(({ name, from }) => (name !== 'create' && from.includes(state) ? [name] : []));
