import type { TransitionField } from '@/lib/lifecycle/life';
import type { BookingFacts, More } from './lives/terms';
import { isHeldUp } from './lives/times';
import { refundOf } from './rules';

type Refund = More['refund'];

/** Of one date: its share, by the tier as counted from its own start. */
const dateRefund = (facts: BookingFacts, startsAt: Date, now: Date): number =>
  facts.movedAt
    ? facts.dateMinor
    : refundOf(facts.cancellation, { ...facts, totalMinor: facts.dateMinor, startsAt, now }).refundMinor;

/**
 * What the customer gets back by a row with such a refund when it happens now; undefined where that is nothing of itself, or goes by
 * a date (`slotId`) that is not chosen yet.
 */
export const refundFor = (
  refund: Refund,
  facts: BookingFacts,
  now: Date,
  slotId?: string,
): number | undefined => {
  const date = facts.slotDates.find((each) => each.slotId === slotId);
  if (!refund || (refund === 'dateByTier' && !date)) return undefined;
  if (!facts.paidAt) return 0;
  if (refund === 'date') return facts.dateMinor;
  if (refund === 'dateByTier' && date) return dateRefund(facts, date.startsAt, now);
  return refund === 'all' || facts.movedAt || isHeldUp(facts, now)
    ? facts.totalMinor
    : refundOf(facts.cancellation, { ...facts, now }).refundMinor;
};

/** Of a choice of dates: those to come, each with what comes back for it now. Any other field as it is. */
export const datesToCome = (
  field: TransitionField,
  refund: Refund,
  facts: BookingFacts,
  now: Date,
): TransitionField => {
  if (field.kind !== 'date') return field;
  const dates = field.dates
    .filter(({ startsAt }) => startsAt > now)
    .map((date) => ({ ...date, backMinor: refundFor(refund, facts, now, date.slotId) ?? 0 }));
  return { ...field, dates };
};
