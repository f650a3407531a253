import { joinWait } from '@/lib/booking/slots/commands/join-wait';
import { slotFor } from '@/lib/listing/slots/queries';
import { leaveWait, waitOf } from '@/lib/listing/slots/waiting';
import { route } from '@/lib/platform/route';
import { notFound } from '@/lib/shared/errors';
import { joinWaiting, leaveWaiting } from '../../../endpoints/slots';
import { waitingResponse } from '../../../responses/slot';

/** Waits for places of a full slot. */
export const POST = route(joinWaiting, async ({ viewer, params, body }) => {
  await joinWait(viewer, { ...body, slotId: params.id });
  const [{ listing }, wait] = await Promise.all([slotFor(viewer, params.id), waitOf(viewer, params.id)]);
  if (!wait) throw notFound();
  return waitingResponse(wait, listing.timeZone);
});

export const DELETE = route(leaveWaiting, async ({ viewer, params }) => {
  await leaveWait(viewer, { slotId: params.id });
  return undefined;
});
