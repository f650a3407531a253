import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';

/** Whether the viewer ever asked for a listing, whatever became of it. */
export const hasBooked = async (viewer: Viewer, listingId: string): Promise<boolean> =>
  (await db.booking.count({ where: { listingId, customerId: viewer.id } })) > 0;
