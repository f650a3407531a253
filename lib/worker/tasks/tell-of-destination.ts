import { z } from 'zod';
import { tellOfDestination as tell } from '@/lib/swap/destinations/telling';

const Payload = z.object({ destinationId: z.string() });

/** Those hear of it who live where somebody would like to go, and would like to come. */
export const tellOfDestination = async (payload: unknown): Promise<void> =>
  tell(Payload.parse(payload).destinationId);
