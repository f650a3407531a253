import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { ofHolder } from './acting';

/** Whether the viewer ever was of an agreement about a listing, whatever became of it. */
export const hasBooked = async (viewer: Viewer, listingId: string): Promise<boolean> =>
  (await db.booking.count({ where: { ...ofHolder(viewer.id), holdings: { some: { listingId } } } })) > 0;
