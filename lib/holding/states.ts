import { statesWhere } from '@/lib/lifecycle/states';

/** What has become of what an agreement takes. A holding has no life of its own: the steps of its agreement move it. */
export const holdingStates = {
  /** Nothing is taken yet. */
  asked: { isOpen: true, isTaken: false },
  held: { isOpen: true, isTaken: true },
  /** Its time is over, or it has left for good. */
  ended: { isOpen: false, isTaken: true },
  /** It was given back: nothing comes of it. */
  released: { isOpen: false, isTaken: false },
} as const;
export type HoldingState = keyof typeof holdingStates;

/** Taken, or to be taken. */
export const openHoldings = statesWhere(holdingStates, ({ isOpen }) => isOpen);
