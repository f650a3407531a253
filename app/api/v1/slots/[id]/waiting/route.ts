import { joinWait } from '@/lib/booking/slots/commands/join-wait';
import { slotFor } from '@/lib/listing/slots/queries';
import { leaveWait, waitsFor } from '@/lib/listing/slots/waiting';
import { route } from '@/lib/platform/route';
import { notFound } from '@/lib/shared/errors';
import { joinWaiting, leaveWaiting } from '../../../endpoints/slots';
import { waitingResponse } from '../../../responses/slot';

/** Waits for places of a full slot. */
export const POST = route(joinWaiting, async ({ viewer, params, body }) => {
  await joinWait(viewer, { ...body, slotId: params.id });
  const [{ listing }, waits] = await Promise.all([slotFor(viewer, params.id), waitsFor(viewer, params.id)]);
  const wait = waits.find(({ holderId }) => holderId === (body.onBehalfOf || viewer.id));
  if (!wait) throw notFound();
  return waitingResponse(viewer, wait, listing.timeZone);
});

export const DELETE = route(leaveWaiting, async ({ viewer, params, query }) => {
  await leaveWait(viewer, { ...query, slotId: params.id });
  return undefined;
});
