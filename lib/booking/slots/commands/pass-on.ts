import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { scopeFor } from '@/lib/standing/standing';
import { ofAnySlot } from '../of-slot';
import { mayPass, offerEnds, passingSelect, passOnKeyOf } from '../passing-on';
import type { OwnPlace } from '../schema';

/**
 * The secret of a link with which another member may take the viewer's places over; asked for again, the same one.
 * `conflict booking.noPassingOn` where the host does not allow it, or it has begun.
 */
export const passPlaceOn = async (
  viewer: Viewer | null,
  { bookingId }: OwnPlace,
): Promise<{ key: string }> => {
  const member = requireMember(viewer);
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM booking WHERE id = ${bookingId} FOR NO KEY UPDATE`;
    const row = await tx.booking.findFirst({
      where: { id: bookingId, customerId: scopeFor(member, 'booking.take') },
      select: passingSelect,
    });
    if (!row) throw notFound();
    if (!mayPass(row, clockNow())) throw new AppError('conflict', 'booking.noPassingOn');
    await tx.booking.update({ where: { id: bookingId }, data: { isOffered: true } });
    return { key: passOnKeyOf(row) };
  });
};

/** The link leads nowhere any more. */
export const withdrawOfferedPlace = async (viewer: Viewer | null, { bookingId }: OwnPlace): Promise<void> => {
  const member = requireMember(viewer);
  const { count } = await db.booking.updateMany({
    where: { id: bookingId, customerId: scopeFor(member, 'booking.take'), ...ofAnySlot },
    data: offerEnds,
  });
  if (count === 0) throw notFound();
};

/** No link of a member's leads anywhere any more, whatever became of the bookings: they are leaving. */
export const withdrawAllOfferedPlaces = async (tx: Db, memberId: string): Promise<void> => {
  await tx.booking.updateMany({
    where: { customerId: memberId, isOffered: true },
    data: offerEnds,
  });
};
