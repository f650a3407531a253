import { statesWhere } from '@/lib/lifecycle/states';

/** `passed`: the offer ran out; `over`: nothing can be had any more. */
export const waitStates = ['waiting', 'offered', 'taken', 'passed', 'left', 'over'] as const;
export type WaitState = (typeof waitStates)[number];

/** What a state of a wait means to the rest of the house. */
export const waitMeanings: Record<WaitState, { isOpen: boolean }> = {
  waiting: { isOpen: true },
  offered: { isOpen: true },
  taken: { isOpen: false },
  passed: { isOpen: false },
  left: { isOpen: false },
  over: { isOpen: false },
};

/** Somebody still waits for a place, or has one kept for them. */
export const openWaits = statesWhere(waitMeanings, ({ isOpen }) => isOpen);
