import 'server-only';
import { dueAt, nextPosition, openDues } from '@/lib/due/commands/open-dues';
import type { Db } from '@/lib/platform/db/client';
import type { FactsRow } from '../facts';
import { keepCredit } from '../keep-credit';
import { inCredit, type Quote } from '../rules';
import type { AmendmentRow } from './amendment-subject';

/** What of the difference the provider gets: as much more as the new price gives them, the rest is the community's. */
const creditorMinor = (agreed: Quote, proposed: Quote, payMinor: number): number =>
  Math.min(payMinor, Math.max(0, proposed.providerMinor - agreed.providerMinor));

/** What is to be paid for a proposal that both agree to: a due of its own, on a page of its own. */
export const openDifference = async (tx: Db, booking: FactsRow, amendment: AmendmentRow): Promise<void> => {
  const { id: bookingId, customerId, providerId, currency } = booking;
  const { payMinor } = amendment;
  const position = await nextPosition(tx, bookingId, 'difference');
  const opened = await openDues(tx, bookingId, [
    {
      kind: 'difference',
      position,
      debtorId: customerId,
      creditorId: providerId,
      amountMinor: payMinor,
      creditorMinor: creditorMinor(
        booking.quote as unknown as Quote,
        amendment.quote as unknown as Quote,
        payMinor,
      ),
      currency,
    },
  ]);
  if (!opened) throw new RangeError('a difference of nothing');
  await tx.amendment.update({ where: { id: amendment.id }, data: { paymentId: opened.paymentId } });
};

/** What a proposal that both agree to costs more in credit: kept at once, or nothing is agreed. */
export const keepCreditDifference = async (
  tx: Db,
  booking: FactsRow,
  amendment: AmendmentRow,
): Promise<void> => {
  const { id: bookingId, customerId: debtorId, providerId: creditorId } = booking;
  const { credit } = amendment.quote as unknown as Quote;
  if (!credit || amendment.payCreditMinor === 0) return;
  const position = await nextPosition(tx, bookingId, 'difference');
  const more = { kind: 'difference', position, debtorId, creditorId } as const;
  await openDues(tx, bookingId, [{ ...more, ...inCredit(amendment.payCreditMinor, credit) }]);
  const { id: creditDueId } = await dueAt(tx, bookingId, more);
  await tx.amendment.update({ where: { id: amendment.id }, data: { creditDueId } });
  await keepCredit(tx, bookingId);
};
