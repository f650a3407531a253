import 'server-only';
import type { Asked } from '@/components/booking/asked';
import { slotsToCome } from '@/lib/listing/slots/queries';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';

/** So many dates can be chosen among. */
const most = 40;

/** The dates that can be asked for together with those of an address: nothing where it names none. */
export const datesBeside = async (listingId: string, asked: Asked | null) => {
  if (asked?.slotId === undefined) return [];
  const chosen = new Set(asked.slotIds ?? [asked.slotId]);
  const slots = await slotsToCome(db, listingId, now(), { limit: most });
  return slots.filter(({ id, isBookable, free }) => chosen.has(id) || (isBookable && free >= asked.quantity));
};
