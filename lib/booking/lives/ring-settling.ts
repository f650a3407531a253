import { closing, deciding, dispute } from './changing';
import { type Effect, passCredit, tellAll } from './terms';
import type { BookingTransition } from './transition';

/** Who is told of two sides: in a ring all are. */
const toMembers = (effects: readonly Effect[]): Effect[] => {
  const others = effects.filter((effect) => effect.do !== 'tell');
  return others.length < effects.length ? [...others, tellAll] : others;
};

const ofRing = <Row extends BookingTransition>(row: Row) => ({
  ...row,
  effects: [...toMembers(row.effects), ...(row.to === 'resolved' ? [passCredit] : [])],
  // With a decision, what has not come by then stays where it is.
  ...(row.to === 'resolved' && { writes: ['releaseClaims'] as const }),
});

const [complete, close] = closing;

/** What all say of each other. */
export const closingRing = [
  { ...ofRing(complete), when: ['allReviewed'] },
  close,
] as const satisfies readonly BookingTransition[];

/** Trouble, its end, and what all say of each other: as of two sides, but that all are told of all of it. */
export const settlingRing = [
  { ...ofRing(dispute), by: ['member'], from: ['confirmed', 'ended'] },
  ...deciding.map(ofRing),
  ...closingRing,
] as const satisfies readonly BookingTransition[];
