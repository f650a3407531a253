import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { type AmendmentRow, wasOf } from './amendment-subject';
import type { KeptTerms } from './terms';

/** What the two sides are told of a proposal. */
export type ToldAmendment = Pick<
  AmendmentRow,
  | 'bookingId'
  | 'proposedBy'
  | 'startsAt'
  | 'endsAt'
  | 'quantity'
  | 'totalMinor'
  | 'payMinor'
  | 'refundMinor'
  | 'message'
> & { state: string; dueAt: Date | null; paymentId: string | null; was: KeptTerms };

export const amendmentToTell = async (tx: Db, id: string): Promise<ToldAmendment> => {
  const row = await tx.amendment.findUniqueOrThrow({
    where: { id },
    select: {
      bookingId: true,
      proposedBy: true,
      state: true,
      startsAt: true,
      endsAt: true,
      quantity: true,
      totalMinor: true,
      payMinor: true,
      refundMinor: true,
      message: true,
      dueAt: true,
      paymentId: true,
      was: true,
    },
  });
  return { ...row, was: wasOf(row) };
};
