import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { scopeFor } from '@/lib/standing/standing';

/** What the calendar of an owner's listing is headed with; null where it is not theirs, or still a draft. */
export const calendarOf = (viewer: Viewer, id: string) =>
  db.listing.findFirst({
    where: { id, ownerId: scopeFor(viewer, 'listing.see'), state: { not: 'draft' } },
    select: { id: true, type: true, title: true, timeZone: true },
  });
