import 'server-only';
import { aliased } from '@/lib/platform/db/aliased';
import { Prisma } from '@/lib/platform/db/generated/client';

/** What others may read of holdings in their own statements. */
export const holdingAs = aliased('holding', {
  id: 'id',
  bookingId: 'booking_id',
  takerId: 'taker_id',
  listingId: 'listing_id',
  slotId: 'slot_id',
  quantity: 'quantity',
  startsAt: 'starts_at',
  state: 'state',
});

/** It still counts: it was not given back. */
export const isKeptSql = ({ state }: Pick<ReturnType<typeof holdingAs>, 'state'>): Prisma.Sql =>
  Prisma.sql`${state} <> 'released'`;
