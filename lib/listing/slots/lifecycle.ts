import { defineLife } from '@/lib/lifecycle/life';
import { statesWhere } from '@/lib/lifecycle/states';

/**
 * The life of a slot, as data: commands, timers, jobs and pages read this table. Pure.
 * A slot without a minimum stays `open`; its time says the rest.
 */
export const slotStates = ['open', 'going', 'fallen_short', 'called_off'] as const;
export type SlotState = (typeof slotStates)[number];

/** Places that were asked for and may still be confirmed until their last moment. */
export type Pending = { quantity: number; until: Date | null };

/** Places of bookings: of those who are sure to come, and of those who still have to answer or to pay. */
export type Booked = { coming: number; pending: readonly Pending[] };

/** Nobody has counted. What the host does needs no count: what it leaves to the clock is counted before it is decided. */
export const uncounted: Booked = { coming: 0, pending: [] };

export type SlotFacts = {
  state: SlotState;
  startsAt: Date;
  endsAt: Date;
  /** The cut-off. */
  closesAt: Date;
  capacity: number;
  /** Places held by bookings and offers. */
  taken: number;
  /** It only takes place with so many; 0: in any case. */
  minimum: number;
};

/** What decides about a slot. */
export type DecidingFacts = Pick<SlotFacts, 'state' | 'closesAt' | 'minimum'> & {
  /** Somebody waits for a place, or was offered one. */
  hasWaits: boolean;
  booked: Booked;
};

/** What follows, delivered from the event row by a job. `bookings`: this transition of each booking of the slot. */
export type SlotEffect =
  | { do: 'moveBookings'; name: 'call_off' | 'fall_short' | 'reschedule' }
  | { do: 'tellProvider' }
  /** Those who wait hear of it. */
  | { do: 'tellWaits' }
  | { do: 'endWaits' };

export type SlotTerms = {
  state: SlotState;
  actor: 'provider' | 'timer';
  facts: DecidingFacts;
  effect: SlotEffect;
  /** Nobody waits any more, and each is told. */
  write: 'endWaits';
  guard: 'awaitable' | 'enough' | 'tooFew';
  more: object;
};

/** Those who can still come: their last moment is not past. */
const stillOpen = ({ pending }: Booked, now: Date) =>
  pending.flatMap(({ quantity, until }) => (until && until > now ? [{ quantity, until }] : []));

const later = (a: Date, b: Date): Date => (a > b ? a : b);

/**
 * When it is seen that too few come: at the cut-off. Who is still to answer or to pay in time is waited for, one after the
 * other, if together they could make up the number.
 */
const fallsShortAt = ({ booked, minimum, closesAt }: DecidingFacts, now: Date): Date => {
  const open = stillOpen(booked, now);
  const possible = open.reduce((sum, { quantity }) => sum + quantity, booked.coming);
  const [next] = open.map(({ until }) => until).sort((a, b) => a.getTime() - b.getTime());
  return next && possible >= minimum ? later(next, closesAt) : closesAt;
};

export const slotLife = defineLife<SlotTerms>()({
  kind: 'slot',
  name: 'slot',
  states: slotStates,
  guards: {
    /** Somebody waits, or still may. */
    awaitable: ({ hasWaits, closesAt }, _who, now) => ({ holds: hasWaits || now < closesAt }),
    enough: ({ minimum, booked }) => ({ holds: minimum > 0 && booked.coming >= minimum }),
    tooFew: ({ minimum, booked }) => ({ holds: booked.coming < minimum }),
  },
  rows: [
    { name: 'add', by: ['provider'], from: [], to: 'open', effects: [] },
    {
      name: 'close',
      by: ['timer'],
      from: ['open', 'going'],
      when: ['awaitable'],
      at: ({ closesAt }) => closesAt,
      writes: ['endWaits'],
      effects: [],
    },
    {
      name: 'go_ahead',
      by: ['timer'],
      from: ['open'],
      to: 'going',
      when: ['enough'],
      at: ({ closesAt }) => closesAt,
      effects: [{ do: 'tellProvider' }],
    },
    {
      name: 'fall_short',
      by: ['timer'],
      from: ['open'],
      to: 'fallen_short',
      when: ['tooFew'],
      at: (facts, _numbers, now) => fallsShortAt(facts, now),
      effects: [{ do: 'moveBookings', name: 'fall_short' }, { do: 'endWaits' }, { do: 'tellProvider' }],
    },
    {
      name: 'call_off',
      by: ['provider'],
      from: ['open', 'going'],
      to: 'called_off',
      effects: [{ do: 'moveBookings', name: 'call_off' }, { do: 'endWaits' }],
    },
    {
      name: 'reschedule',
      by: ['provider'],
      from: ['open', 'going'],
      effects: [{ do: 'moveBookings', name: 'reschedule' }, { do: 'tellWaits' }],
    },
  ],
});

/** What a state means to the rest of the house. */
export const slotMeanings: Record<SlotState, { takesPlace: boolean }> = {
  open: { takesPlace: true },
  going: { takesPlace: true },
  fallen_short: { takesPlace: false },
  called_off: { takesPlace: false },
};

/** The states in which a slot takes place, as far as one knows. */
export const takingPlace = statesWhere(slotMeanings, ({ takesPlace }) => takesPlace);

/** Those in which it does not take place after all. */
export const offStates = statesWhere(slotMeanings, ({ takesPlace }) => !takesPlace);

/** Whether places can still be asked for. */
export const isBookable = ({ state, closesAt }: Pick<SlotFacts, 'state' | 'closesAt'>, now: Date): boolean =>
  slotMeanings[state].takesPlace && now < closesAt;
