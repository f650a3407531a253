import { defineLife } from '@/lib/lifecycle/life';
import { statesWhere } from '@/lib/lifecycle/states';
import { type Intent, intents } from './intents';
import { type ListingState, listingStates } from './schema';

/** What the table needs to know of a listing. */
export type ListingFacts = {
  state: ListingState;
  intent: string;
  /** When a wish ends by itself. */
  standsUntil: Date | null;
  /** Until when it lies on a shelf, where one takes it without asking; null: it does not. */
  shelfUntil: Date | null;
  /** Nothing is missing that a listing on show cannot do without. */
  isComplete: boolean;
  /** A booking still needs it, or someone holds places of one of its slots. */
  isNeeded: boolean;
  /** What is shared in its way may be shown here. */
  isPermitted: boolean;
};

export type ListingTerms = {
  state: ListingState;
  /** `stock`: the listing itself, as its items are taken and come back. */
  actor: 'owner' | 'stock' | 'timer' | 'operator';
  facts: ListingFacts;
  /**
   * `dropAskers`: where others ask for it together with other things, nothing comes of that any more. `tellWishers`: those who look for
   * something like it hear of it. `tellLeaver`: whoever left it on a shelf.
   */
  effect: { do: 'tellAnswerers' | 'tellOwner' | 'takeBack' | 'dropAskers' | 'tellWishers' | 'tellLeaver' };
  /** Since when it has been on show, the first time. */
  write: 'dateShowing';
  guard: 'complete' | 'permitted' | 'notNeeded' | 'offer' | 'wish' | 'onShelf' | 'hasTime';
  more: object;
};

const dropAskers = { do: 'dropAskers' } as const;
const tellLeaver = { do: 'tellLeaver' } as const;

/** What an owner does with a listing as a whole; and how a wish ends. */
export const listingLife = defineLife<ListingTerms>()({
  kind: 'listing',
  name: 'listing',
  states: listingStates,
  guards: {
    complete: ({ isComplete }) => ({ holds: isComplete, says: 'listing.notReady', code: 'invalid' }),
    permitted: ({ isPermitted }) => ({ holds: isPermitted, says: 'listing.typeClosed' }),
    notNeeded: ({ isNeeded }) => ({ holds: !isNeeded, says: 'listing.hasBookings' }),
    offer: ({ intent }) => ({ holds: intent === 'offer' }),
    wish: ({ intent }) => ({ holds: intent === 'wish' }),
    onShelf: ({ shelfUntil }) => ({ holds: shelfUntil !== null }),
    hasTime: ({ shelfUntil }, _who, now) => ({ holds: shelfUntil !== null && now < shelfUntil }),
  },
  rows: [
    { name: 'create', by: ['owner'], from: [], to: 'draft', effects: [] },
    {
      name: 'publish',
      by: ['owner'],
      from: ['draft', 'archived'],
      to: 'published',
      when: ['permitted', 'complete'],
      writes: ['dateShowing'],
      effects: [{ do: 'tellWishers' }],
    },
    {
      name: 'pause',
      by: ['owner'],
      from: ['published'],
      to: 'paused',
      when: ['offer'],
      effects: [dropAskers],
    },
    {
      name: 'resume',
      by: ['owner'],
      from: ['paused'],
      to: 'published',
      when: ['permitted', 'complete'],
      writes: ['dateShowing'],
      effects: [],
    },
    {
      name: 'archive',
      by: ['owner'],
      from: ['draft', 'published', 'paused', 'gone', 'met'],
      to: 'archived',
      when: ['notNeeded'],
      effects: [{ do: 'takeBack' }, dropAskers],
    },
    // Of a wish: it was found, with thanks; it is needed no more; its time is over.
    {
      name: 'meet',
      by: ['owner'],
      from: ['published'],
      to: 'met',
      when: ['wish'],
      effects: [{ do: 'tellAnswerers' }],
    },
    {
      name: 'drop',
      by: ['owner'],
      from: ['published'],
      to: 'archived',
      when: ['wish'],
      effects: [{ do: 'tellAnswerers' }],
    },
    {
      name: 'pass',
      by: ['timer'],
      from: ['published'],
      to: 'archived',
      when: ['wish'],
      at: ({ standsUntil }) => standsUntil,
      effects: [{ do: 'tellOwner' }],
    },
    // Of what lies on a shelf: somebody took it, or saw that it is gone; they were wrong; nobody took it for as long as things lie there.
    {
      name: 'take_off',
      by: ['stock'],
      from: ['published'],
      to: 'gone',
      when: ['onShelf'],
      effects: [tellLeaver],
    },
    { name: 'find_again', by: ['stock'], from: ['gone'], to: 'published', when: ['hasTime'], effects: [] },
    {
      name: 'clear',
      by: ['timer'],
      from: ['published'],
      to: 'archived',
      when: ['onShelf'],
      at: ({ shelfUntil }) => shelfUntil,
      effects: [tellLeaver],
    },
    // Of what leaves for good: the last item was taken; one is there again.
    { name: 'run_out', by: ['stock'], from: ['published'], to: 'gone', effects: [dropAskers] },
    {
      name: 'come_back',
      by: ['stock'],
      from: ['gone'],
      to: ({ isPermitted }) => (isPermitted ? 'published' : 'paused'),
      mayLeadTo: ['published', 'paused'],
      effects: [],
    },
    // An operator took back that the community may do this.
    { name: 'shut', by: ['operator'], from: ['published'], to: 'paused', effects: [dropAskers] },
  ],
});

/**
 * What a state means to the rest of the house: everyone may see it; a search finds it; who asks for it is told what is left,
 * and nobody else finds it.
 */
export const listingMeanings: Record<ListingState, { isShown: boolean; isFound: boolean; isAsked: boolean }> =
  {
    draft: { isShown: false, isFound: false, isAsked: false },
    published: { isShown: true, isFound: true, isAsked: true },
    paused: { isShown: true, isFound: false, isAsked: false },
    gone: { isShown: true, isFound: false, isAsked: true },
    met: { isShown: true, isFound: false, isAsked: false },
    archived: { isShown: false, isFound: false, isAsked: false },
  };

export const shownStates = statesWhere(listingMeanings, ({ isShown }) => isShown);
export const foundStates = statesWhere(listingMeanings, ({ isFound }) => isFound);
export const askedStates = statesWhere(listingMeanings, ({ isAsked }) => isAsked);

type Name = (typeof listingLife.rows)[number]['name'];

/** What happens to it by itself, or to begin with: nobody is offered that. */
const unoffered = [
  'create',
  'pass',
  'take_off',
  'find_again',
  'clear',
  'run_out',
  'come_back',
  'shut',
] as const satisfies Name[];
export type ListingTransition = Exclude<Name, (typeof unoffered)[number]>;

const isOffered = (name: Name): name is ListingTransition => !(unoffered as readonly Name[]).includes(name);

/** What its owner can do with an offer, or a wish, in a state, in the order of the table. */
export const transitionsFrom = (state: ListingState, intent: Intent): ListingTransition[] =>
  listingLife.rows.flatMap(({ name, from, when = [] }) =>
    isOffered(name) && from.includes(state) && !when.some((guard) => isIntent(guard) && guard !== intent)
      ? [name]
      : [],
  );

const isIntent = (guard: string): boolean => (intents as readonly string[]).includes(guard);

/** Whether what somebody took off its shelf may still be said to lie there. */
export const mayBeFoundAgain = (
  { state, shelfUntil }: Pick<ListingFacts, 'state' | 'shelfUntil'>,
  now: Date,
): boolean => listingLife.get('find_again').from.includes(state) && shelfUntil !== null && now < shelfUntil;
