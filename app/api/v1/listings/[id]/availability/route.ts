import { busyOf, listingPage } from '@/lib/listing/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { route } from '@/lib/platform/route';
import { datesIn } from '../../../answers/basics';
import { windowOf } from '../../../availability-window';
import { readAvailability } from '../../../endpoints/listings';

/** When a listing is held; who holds it is nobody's business. Sessions with places come with types that have them. */
export const GET = route(readAvailability, async ({ viewer, params, query }) => {
  const { id, type, timeZone } = await listingPage(viewer, params.id);
  const { grain } = listingTypeOf(type).allocation;
  const { from, to } = windowOf(grain, query, timeZone, now());
  const busy = await busyOf(db, id, from, to);
  return {
    timeZone,
    busy: busy.map(({ unitsFree, ...period }) => ({ ...datesIn(grain, period, timeZone), unitsFree })),
    slots: [],
  };
});
