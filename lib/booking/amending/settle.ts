import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { advance, timesAnew } from '../booking-life';
import type { FactsRow } from '../facts';
import { creditMinorOf } from '../rules';
import { type AmendmentRow, amendingOfRow, factsOfAmendment, othersOf, wasOf } from './amendment-subject';
import { keptTerms, termsOf } from './terms';

type Settling = { memberId: string | null; now: Date; numbers: Settings };

/** From when until when the agreement goes with the terms of a proposal; one of several dates that is another leaves the others. */
const timesWith = async (
  tx: Db,
  booking: FactsRow,
  amendment: AmendmentRow,
): ReturnType<typeof timesAnew> => {
  if (amendment.holdingId !== null) return timesAnew(tx, booking);
  const { startsAt, endsAt } = amendment;
  const { closesAt } = factsOfAmendment(amendment);
  return { columns: { startsAt, endsAt }, facts: { startsAt, endsAt, closesAt } };
};

/**
 * What both agreed on, and what was paid for, counts: claims and booking have the new terms, in the transaction in which the
 * proposal becomes an agreement. Both rows are held. What comes back is in the booking's event, whose job sends it.
 */
export const settleAmendment = async (
  tx: Db,
  booking: FactsRow,
  amendment: AmendmentRow,
  { memberId, now, numbers }: Settling,
): Promise<void> => {
  for (const other of othersOf(amendment, { now, numbers })) await amendingOfRow(amendment).apply(tx, other);
  const { quote, ...terms } = termsOf(amendment);
  const { quantity, totalMinor, depositMinor } = terms;
  // Which slot it is now, the holding says.
  const times = await timesWith(tx, booking, amendment);
  const { payMinor, refundMinor, payCreditMinor, refundCreditMinor } = amendment;
  // What was free until now was paid with the difference, if there was one.
  const paidAt = booking.paidAt ?? (payMinor > 0 ? now : null);
  await advance(tx, booking, {
    name: 'amend',
    by: 'system',
    memberId,
    now,
    numbers,
    columns: { ...times.columns, quantity, totalMinor, depositMinor, quote: quote as object, paidAt },
    facts: { ...times.facts, totalMinor, depositMinor, creditMinor: creditMinorOf(quote), paidAt },
    data: {
      amendmentId: amendment.id,
      was: wasOf(amendment),
      terms: keptTerms({ ...terms, quote }),
      ...(payMinor > 0 && { payMinor }),
      ...(refundMinor > 0 && { refundMinor }),
      ...(payCreditMinor > 0 && { payCreditMinor }),
      ...(refundCreditMinor > 0 && { refundCreditMinor }),
    },
  });
};
