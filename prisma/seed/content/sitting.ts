import type { State } from '@/lib/booking/lives/terms';
import type { Opinion, Story } from './stories/story';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** Someone with places at a slot. What is left out is as it would be for anyone. */
export type Guest = {
  who: string;
  places?: number;
  /** Only where it is not what the time of the slot makes of it. */
  reaches?: State;
  message?: string;
  options?: Story['options'];
  talk?: Story['talk'];
  /** What they give for a place, where each chooses it. */
  euros?: number;
  shownTo?: 'everyone' | 'guests' | 'host';
  came?: number;
  reviews?: { customer?: Opinion; provider?: Opinion };
};

/** One slot. Week 0 has the coming one that can still be asked for, -2 the one two weeks before it, long over. */
export type Sitting = {
  week: number;
  on?: Weekday;
  time?: string;
  minutes?: number;
  capacity?: number;
  minimum?: number;
  cutoffHours?: number;
  note?: string;
  guests?: readonly Guest[];
  /** How many places other neighbours hold; by chance where nothing is said. */
  others?: number;
  /** Who waits for a place, in this order. */
  waits?: readonly (readonly [who: string, places: number])[];
  /** Who waited, and may take places for some hours now. */
  offered?: readonly [who: string, places: number];
  /** Called off by the host, with this word. */
  calledOff?: string;
  /** What was said in the conversation of all, hours ago. */
  talk?: readonly (readonly [who: string, hoursAgo: number, body: string])[];
  /** What guests wrote about each other. */
  among?: readonly (readonly [author: string, subject: string, rating: number, body: string])[];
};

/** All slots of a listing. What stands here holds for each of them that says nothing else. */
export type Slots = Omit<Sitting, 'week'> & {
  on: Weekday;
  /** It repeats by a rule; `sittings` then only say what is particular about some of them. */
  isWeekly?: boolean;
  sittings?: readonly Sitting[];
  /** Who has places in several of its weeks, agreed on and paid at once, so many days ago. */
  regulars?: readonly (Guest & { weeks: readonly number[]; asked: number })[];
};
