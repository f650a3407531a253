import type { Message } from '@/lib/shared/errors';
import type { Party } from '../lives/terms';
import type { Quote } from '../rules';
import type { AmendmentState } from './lifecycle';
import type { AmendmentAnswer } from './schema';
import type { Changes } from './terms';

/** Some terms as they are shown: when, how many, for how much. */
export type ShownTerms = {
  startsAt: Date;
  endsAt: Date;
  slotId: string | null;
  quantity: number;
  totalMinor: number;
  depositMinor: number;
  /** What is owed in a credit; left out: nothing. */
  creditMinor?: number;
};

/** Some terms, what they were before, and in what they differ. */
export type TermsChange = { was: ShownTerms; terms: ShownTerms; changes: Changes };

/** What a proposal would change, and what is paid for it or comes back: the same for a preview. */
export type ShownChange = TermsChange & {
  terms: ShownTerms & { quote: Quote };
  payMinor: number;
  refundMinor: number;
  /** By how much the price gets smaller; more than what comes back where the cancellation policy keeps some of it. */
  givenUpMinor: number;
  /** The same in credit. */
  payCreditMinor: number;
  refundCreditMinor: number;
};

/** A proposal as its two sides see it. */
export type AmendmentView = ShownChange & {
  id: string;
  state: AmendmentState;
  proposedBy: Party;
  byName: string;
  message: string;
  /** What was written with a refusal. */
  reason: string | null;
  /** Until when it can be answered, or paid; null: nothing is waited for. */
  until: Date | null;
  /** What the viewer can do with it now. */
  moves: AmendmentAnswer[];
  /** The viewer can open the page on which the difference is paid. */
  canPay: boolean;
  /** It waits for the viewer's side, for those of it whose role may agree for it: keepers of the circle, which the viewer is not. */
  isForKeepers: boolean;
  createdAt: Date;
};

/** A preview of other terms: what they would mean, and what stands in their way. */
export type AmendmentPreview = ShownChange & {
  /** Nobody has to say yes to it. */
  isGiven: boolean;
  /** Until when the other side would have to answer. */
  until: Date;
  /** Keys of errors.json; empty: it can be proposed. */
  problems: Message[];
};
