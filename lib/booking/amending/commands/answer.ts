import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import { eventsMadeBy } from '@/lib/lifecycle/history';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { standingNow } from '@/lib/standing/at-once';
import { holdBooking, seenBy } from '../../facts';
import { requireNotComing } from '../../slots/coming';
import { amendmentSubject, holdAmendment, wasOf } from '../amendment-subject';
import { keepCreditDifference, openDifference } from '../difference';
import type { AmendmentActor, AmendmentState } from '../lifecycle';
import { requireSide } from '../rights';
import type { AnswerAmendment } from '../schema';
import { settleAmendment } from '../settle';
import { isAgainst, termsOfBooking } from '../terms';
import type { Proposed } from './propose';

/** The member who would come to a slot by this comes to it already: the database said so. */
const refuseTwice = async (error: unknown, { bookingId, amendmentId }: AnswerAmendment): Promise<void> => {
  if (sqlState(error) !== '23505') return;
  const row = await db.amendment.findFirst({
    where: { id: amendmentId, bookingId },
    select: { slotId: true, booking: { select: { customerId: true } } },
  });
  if (row?.slotId) await requireNotComing(db, row.slotId, row.booking.customerId);
};

/**
 * Agrees to a proposal, refuses it, or takes it back. Where nothing is to be paid, agreeing makes it count at once. Not found for
 * strangers; `forbidden` where it is not theirs to do, `conflict` where it is no longer on the table or its time is over,
 * `conflict booking.justTaken` where others have meanwhile what it needs. The same answer sent twice by one member answers as
 * the first did.
 */
export const answerAmendment = async (viewer: Viewer | null, input: AnswerAmendment): Promise<Proposed> => {
  const asking = requireMember(viewer);
  const { bookingId, amendmentId: id, name, reason } = input;
  const now = clockNow();
  const numbers = await settings();
  try {
    return await transaction(async (tx) => {
      const member = await standingNow(tx, asking);
      const booking = await holdBooking(tx, bookingId, seenBy(member));
      const party = requireSide(member, booking);
      const amendment = await holdAmendment(tx, { id, bookingId });
      if (!amendment) throw notFound();
      const before = { id, bookingId, state: amendment.state as AmendmentState };
      if ((await eventsMadeBy(tx, 'amendment', { id, memberId: member.id, name })).length > 0) return before;
      const by: AmendmentActor = amendment.proposedBy === party ? 'proposer' : 'answerer';
      if (name === 'agree' && !isAgainst(wasOf(amendment), termsOfBooking(booking, amendment.holdingId)))
        throw new AppError('conflict', 'movedMeanwhile');
      // The slot that it would lead to is there no more: nobody else had booked, and nothing is left of it.
      if (name === 'agree' && wasOf(amendment).slotId !== null && amendment.slotId === null)
        throw new AppError('conflict', 'slot.gone');
      const state = await advance(amendmentSubject, tx, amendment, {
        name,
        by,
        memberId: member.id,
        now,
        numbers,
        ...(reason && { data: { reason } }),
      });
      if (state === 'awaiting_payment') await openDifference(tx, booking, amendment);
      if (name === 'agree') await keepCreditDifference(tx, booking, amendment);
      if (state === 'agreed')
        await settleAmendment(tx, booking, amendment, { memberId: member.id, now, numbers });
      return { ...before, state };
    });
  } catch (error) {
    await refuseTwice(error, input);
    throw error;
  }
};
