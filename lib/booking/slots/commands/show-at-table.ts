import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { scopeFor } from '@/lib/standing/standing';
import { ofAnySlot } from '../of-slot';
import type { ShowAtTable } from '../schema';

/** Who sees at the table that the viewer comes: theirs to choose, at any time. */
export const showAtTable = async (
  viewer: Viewer | null,
  { bookingId, shownTo }: ShowAtTable,
): Promise<void> => {
  const member = requireMember(viewer);
  const { count } = await db.booking.updateMany({
    where: { id: bookingId, customerId: scopeFor(member, 'booking.take'), ...ofAnySlot },
    data: { shownTo },
  });
  if (count === 0) throw notFound();
};
