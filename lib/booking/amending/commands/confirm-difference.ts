import 'server-only';
import type { Settling } from '@/lib/due/commands/settle-checkout';
import { advance } from '@/lib/lifecycle/advance';
import { now as clockNow } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { holdBooking } from '../../facts';
import { amendmentSubject, holdAmendment } from '../amendment-subject';
import type { AmendmentState } from '../lifecycle';
import { settleAmendment } from '../settle';

/**
 * What was to be paid for a proposal arrived: it counts. False when nothing came of it meanwhile (it lapsed, was taken back or
 * overtaken): whoever took the money in sends it back. Told twice, the second time changes nothing.
 */
export const confirmDifference = async (
  tx: Db,
  { bookingId, paymentId }: Pick<Settling, 'bookingId' | 'paymentId'>,
): Promise<boolean> => {
  const now = clockNow();
  const numbers = await settings();
  const booking = await holdBooking(tx, bookingId);
  const paid = paymentId && (await tx.amendment.findUnique({ where: { paymentId }, select: { id: true } }));
  const amendment = paid && (await holdAmendment(tx, { id: paid.id, bookingId }));
  if (!amendment) return false;
  const state = amendment.state as AmendmentState;
  if (state !== 'awaiting_payment') return state === 'agreed';
  await advance(amendmentSubject, tx, amendment, { name: 'pay', by: 'system', now, numbers });
  await settleAmendment(tx, booking, amendment, { memberId: null, now, numbers });
  return true;
};
