import { z } from 'zod';
import { passOnDraw, takeBackRequests } from '@/lib/booking/commands/pass-on-draw';

const Payload = z.object({ listingId: z.string(), name: z.enum(['passOn', 'takeBack']) });

const does = { passOn: passOnDraw, takeBack: takeBackRequests } as const;

/** Gives on what a draw has left, or tells those who wait that nothing comes of it. */
export const passOn = async (payload: unknown): Promise<void> => {
  const { listingId, name } = Payload.parse(payload);
  await does[name](listingId);
};
