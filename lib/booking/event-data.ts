import type { KeptTerms } from './amending/terms';

/** What a transition leaves in its event, for effects and the timeline. */
export type EventData = {
  reason?: string;
  refundMinor?: number;
  depositMinor?: number;
  /** What of a credit goes back to the customer. */
  refundCreditMinor?: number;
  /** When it was to begin and end, before it was moved; all of the terms, where both changed them. */
  was?: Pick<KeptTerms, 'startsAt' | 'endsAt'> & Partial<KeptTerms>;
  /** The terms from then on, the proposal that they come from, and what was paid for them. */
  terms?: KeptTerms;
  amendmentId?: string;
  payMinor?: number;
  payCreditMinor?: number;
  /** How long it took, as it was said or agreed. */
  minutes?: number;
  /** The slot that was moved, or does not take place while other dates do; and when that was to be. */
  slotId?: string;
  off?: { startsAt: string; endsAt: string };
  /** For which of those who are alike it was done. */
  holderId?: string;
  /** Who was the customer before another member took the places over, and which link led there. */
  former?: string;
  passOnVersion?: number;
  /** The time that was chosen to fetch it. */
  timeId?: string;
  /** The price that is announced: as it was typed, then what it comes to each month, and from when on. */
  rentMinor?: number;
  priceFrom?: string;
};
