/**
 * The life of a slot, as data: commands, timers, jobs and pages read this table. Pure.
 * A slot without a minimum stays `open`; its time says the rest.
 */
export const slotStates = ['open', 'going', 'fallen_short', 'called_off'] as const;
export type SlotState = (typeof slotStates)[number];

export type SlotFacts = {
  state: SlotState;
  startsAt: Date;
  endsAt: Date;
  closesAt: Date;
  capacity: number;
  /** Places held by bookings and offers. */
  taken: number;
  minimum: number;
};

/** What follows, delivered from the event row by a job. `bookings`: this transition of each booking of the slot. */
export type SlotEffect =
  | { do: 'moveBookings'; name: 'call_off' | 'fall_short' | 'reschedule' }
  | { do: 'tellProvider' }
  /** Those who wait hear of it. */
  | { do: 'tellWaits' }
  | { do: 'endWaits' };

export type SlotTransition = {
  name: string;
  by: 'provider' | 'timer';
  from: readonly SlotState[];
  /** Left out: it stays what it is. */
  to?: SlotState;
  effects: readonly SlotEffect[];
};

export const slotTransitions = [
  { name: 'go_ahead', by: 'timer', from: ['open'], to: 'going', effects: [{ do: 'tellProvider' }] },
  {
    name: 'fall_short',
    by: 'timer',
    from: ['open'],
    to: 'fallen_short',
    effects: [{ do: 'moveBookings', name: 'fall_short' }, { do: 'endWaits' }, { do: 'tellProvider' }],
  },
  {
    name: 'call_off',
    by: 'provider',
    from: ['open', 'going'],
    to: 'called_off',
    effects: [{ do: 'moveBookings', name: 'call_off' }, { do: 'endWaits' }],
  },
  {
    name: 'reschedule',
    by: 'provider',
    from: ['open', 'going'],
    effects: [{ do: 'moveBookings', name: 'reschedule' }, { do: 'tellWaits' }],
  },
] as const satisfies readonly SlotTransition[];

export type SlotTransitionName = (typeof slotTransitions)[number]['name'];

export const slotTable: readonly (SlotTransition & { name: SlotTransitionName })[] = slotTransitions;

/** What a state means to the rest of the house. */
export const slotMeanings: Record<SlotState, { takesPlace: boolean }> = {
  open: { takesPlace: true },
  going: { takesPlace: true },
  fallen_short: { takesPlace: false },
  called_off: { takesPlace: false },
};

/** The states in which a slot takes place, as far as one knows. */
export const takingPlace: SlotState[] = slotStates.filter((state) => slotMeanings[state].takesPlace);

/** Whether places can still be asked for. */
export const isBookable = ({ state, closesAt }: Pick<SlotFacts, 'state' | 'closesAt'>, now: Date): boolean =>
  slotMeanings[state].takesPlace && now < closesAt;
