import { z } from 'zod';
import { inviteNext } from '@/lib/listing/slots/inviting';

const Payload = z.object({ slotId: z.string() });

/** Keeps places that came free to those who wait for them. */
export const slotInvitations = (payload: unknown): Promise<void> => inviteNext(Payload.parse(payload).slotId);
