import 'server-only';
import { db } from '@/lib/platform/db/client';

/** What the calendar of an owner's listing is headed with; null where it is not theirs, or still a draft. */
export const calendarOf = (ownerId: string, id: string) =>
  db.listing.findFirst({
    where: { id, ownerId, state: { not: 'draft' } },
    select: { id: true, type: true, title: true, timeZone: true },
  });
