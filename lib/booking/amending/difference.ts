import 'server-only';
import { openDues } from '@/lib/due/commands/open-dues';
import type { Db } from '@/lib/platform/db/client';
import type { FactsRow } from '../facts';
import type { Quote } from '../rules';
import type { AmendmentRow } from './amendment-subject';

/** What of the difference the provider gets: as much more as the new price gives them, the rest is the community's. */
const creditorMinor = (agreed: Quote, proposed: Quote, payMinor: number): number =>
  Math.min(payMinor, Math.max(0, proposed.providerMinor - agreed.providerMinor));

/** What is to be paid for a proposal that both agree to: a due of its own, on a page of its own. */
export const openDifference = async (tx: Db, booking: FactsRow, amendment: AmendmentRow): Promise<void> => {
  const { id: bookingId, customerId, providerId, currency } = booking;
  const { payMinor } = amendment;
  const before = await tx.amendment.count({ where: { bookingId, paymentId: { not: null } } });
  const opened = await openDues(tx, bookingId, [
    {
      kind: 'difference',
      position: before + 1,
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
