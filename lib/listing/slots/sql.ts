import 'server-only';
import { aliased } from '@/lib/platform/db/aliased';

/** What others may read of slots. */
export const slotAs = aliased('slot', {
  id: 'id',
  listingId: 'listing_id',
  seriesId: 'series_id',
  state: 'state',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  closesAt: 'closes_at',
  capacity: 'capacity',
  taken: 'taken',
  minimum: 'minimum',
  note: 'note',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
});

export type SlotSql = ReturnType<typeof slotAs>;
