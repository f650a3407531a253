import { z } from 'zod';
import { offerPlaces } from '@/lib/listing/slots/offering';

const Payload = z.object({ slotId: z.string() });

/** Offers places that came free to those who wait for them. */
export const slotOffers = (payload: unknown): Promise<void> => offerPlaces(Payload.parse(payload).slotId);
