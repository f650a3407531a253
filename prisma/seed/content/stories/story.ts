import type { Party, State } from '@/lib/booking/lives/terms';
import type { Planned } from '../../sittings';

/** Stars and words. */
export type Opinion = readonly [rating: number, body: string];

/** When it is for: days from today, nights and months as plain dates; `hours` instead of whole days. */
export type When =
  | { from: number; days: number }
  | { from: number; nights: number }
  | { from: number; months: number }
  | { from: number; hours: readonly [string, string] };

/** A booking as it is told; times of day and small delays are found for it. */
export type Story = {
  slug: string;
  /** The listing's slug and the customer's handle. */
  listing: string;
  customer: string;
  when: When | { slots: readonly Planned[] } | 'whenever';
  /** How many days ago it was asked for; parts of a day are fine. */
  asked: number;
  /** The same to the minute. */
  askedAt?: Date;
  reaches: State;
  /** It was not brought back: the clock asks for it, up to now. */
  isLate?: true;
  /** What it holds is late with the customer of that story, told before this one; its own customer knows. */
  waitsFor?: string;
  quantity?: number;
  options?: Record<string, string | number>;
  message: string;
  /** What was written afterwards, hours after the request. */
  talk?: readonly (readonly [by: Party, hours: number, body: string])[];
  notes?: Partial<Record<'hand_over' | 'return', Partial<Record<Party, string>>>>;
  reviews?: Partial<Record<Party, Opinion>>;
  /** What a place is worth to one who chooses it. */
  offerMinor?: number;
  shownTo?: string;
  /** How many came. */
  attended?: number;
  /** Its slot does not take place. */
  off?: { name: 'call_off' | 'fall_short'; at: Date; reason: string };
  /** It was agreed for whole months, paid at once, before storage went by the month. */
  isPrepaid?: true;
  /** Of what goes on: so many days ago its customer gave notice. */
  notice?: number;
  /** Of what goes on: the bank refused the last month. */
  isUnpaid?: true;
  reason?: string;
  decision?: { reason: string; refundMinor?: number; depositMinor?: number };
};
