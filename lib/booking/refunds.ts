import type { TransitionField } from '@/lib/lifecycle/life';
import { currencyAsset } from '@/lib/shared/asset';
import type { Counted } from '@/lib/shared/money';
import type { BookingFacts, More } from './lives/terms';
import { isHeldUp } from './lives/times';
import { refundOf } from './rules';

type Refund = More['refund'];

/** What would come back: all that was paid, of one of its dates, and by which steps it can be divided. */
type Owed = { totalMinor: number; dateMinor: number; asset: Counted };

/** Of one date: its share, by the tier as counted from its own start. */
const dateRefund = (facts: BookingFacts, owed: Owed, startsAt: Date, now: Date): number =>
  facts.movedAt
    ? owed.dateMinor
    : refundOf(facts.cancellation, { ...facts, ...owed, totalMinor: owed.dateMinor, startsAt, now })
        .refundMinor;

/** What comes back of it by a row with such a refund. */
const partOf = (
  refund: NonNullable<Refund>,
  facts: BookingFacts,
  owed: Owed,
  now: Date,
  slotId: string | undefined,
): number | undefined => {
  const date = facts.slotDates.find((each) => each.slotId === slotId);
  if (refund === 'dateByTier' && !date) return undefined;
  if (refund === 'date') return owed.dateMinor;
  if (refund === 'dateByTier' && date) return dateRefund(facts, owed, date.startsAt, now);
  return refund === 'all' || facts.movedAt || isHeldUp(facts, now)
    ? owed.totalMinor
    : refundOf(facts.cancellation, { ...facts, ...owed, now }).refundMinor;
};

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
  if (!refund) return undefined;
  const minor = partOf(refund, facts, { ...facts, asset: currencyAsset(facts.currency) }, now, slotId);
  return minor === undefined || facts.paidAt ? minor : 0;
};

/** The same of what is kept in a credit from the agreement on; undefined also where there is none. */
export const creditRefundFor = (
  refund: Refund,
  facts: BookingFacts,
  now: Date,
  slotId?: string,
): number | undefined => {
  const { credit, creditMinor, dateCreditMinor } = facts;
  if (!refund || !credit || creditMinor === 0) return undefined;
  return partOf(
    refund,
    facts,
    { totalMinor: creditMinor, dateMinor: dateCreditMinor, asset: credit },
    now,
    slotId,
  );
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
