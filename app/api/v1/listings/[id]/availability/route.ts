import { busyOf, listingPage } from '@/lib/listing/queries';
import { slotsWithin } from '@/lib/listing/slots/feed';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { route } from '@/lib/platform/route';
import { instantText } from '@/lib/shared/period';
import { datesIn } from '../../../answers/basics';
import { windowOf } from '../../../availability-window';
import { readAvailability } from '../../../endpoints/listings';

/** When a listing is held, and its sessions; who holds it or comes is nobody's business. */
export const GET = route(readAvailability, async ({ viewer, params, query }) => {
  const { id, type, timeZone } = await listingPage(viewer, params.id);
  const { grain } = listingTypeOf(type).allocation;
  const { from, to } = windowOf(grain, query, timeZone, now());
  const [busy, slots] = await Promise.all([busyOf(db, id, from, to), slotsWithin(id, { from, to })]);
  return {
    timeZone,
    busy: busy.map(({ unitsFree, ...period }) => ({ ...datesIn(grain, period, timeZone), unitsFree })),
    slots: slots.map(({ startsAt, endsAt, ...slot }) => ({
      ...slot,
      from: instantText(startsAt, timeZone),
      to: instantText(endsAt, timeZone),
    })),
  };
});
