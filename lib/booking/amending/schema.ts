import { z } from 'zod';
import { maybeAmount, typedWhole } from '@/lib/shared/typed';
import { prose, proseOrNone } from '@/lib/shared/written';
import { onceKey, shownMinor, withOnce } from '../schema';

const id = z.string().min(1).max(100);

/** Other terms: what is left out or empty stays as it is. Dates as for a request. */
const askedTerms = {
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  /** Another slot of the listing; of several dates, `insteadOf` the one of them that it comes for. */
  slotId: z.string().max(100).optional(),
  insteadOf: id.optional(),
  quantity: typedWhole(z.number().int().min(1).max(1000).optional()),
  /** All that the customer would pay, set by the provider. */
  totalMinor: maybeAmount(),
};

export const AskAmendment = z.object({ bookingId: id, ...askedTerms });
export type AskAmendment = z.output<typeof AskAmendment>;

/** Other terms, a word with them, and the figures that were shown: others are refused with `amendment.figuresChanged`. */
export const proposeFields = {
  bookingId: id,
  ...askedTerms,
  message: proseOrNone(2000),
  quotedTotalMinor: shownMinor,
  quotedRefundMinor: shownMinor,
  once: onceKey,
  _once: onceKey,
};

/** What a form's own key is called in here. */
export const proposed = withOnce;

export const ProposeAmendment = z.object(proposeFields).transform(proposed);
export type ProposeAmendment = z.output<typeof ProposeAmendment>;

/** What the two sides can do with a proposal. */
export const amendmentAnswers = ['agree', 'refuse', 'take_back'] as const;
export type AmendmentAnswer = (typeof amendmentAnswers)[number];

/** Which proposal is meant is said: another may have come in its place. */
export const AnswerAmendment = z.object({
  bookingId: id,
  amendmentId: id,
  name: z.enum(amendmentAnswers),
  reason: prose(2000, 0).optional(),
});
export type AnswerAmendment = z.output<typeof AnswerAmendment>;
