import { callOff } from '@/lib/listing/slots/commands/call-off';
import { route } from '@/lib/platform/route';
import { callOffSlot } from '../../../endpoints/slots';

/** Calls off a slot, or all of its series from it on; what nobody has booked is gone. */
export const POST = route(callOffSlot, ({ viewer, params, body }) =>
  callOff(viewer, { ...body, slotId: params.id }),
);
