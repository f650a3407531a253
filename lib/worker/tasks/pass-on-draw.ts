import { z } from 'zod';
import { passOnDraw, sitOutDraw, takeBackRequests } from '@/lib/booking/commands/pass-on-draw';

const Payload = z.object({ listingId: z.string(), name: z.enum(['passOn', 'sitOut', 'takeBack']) });

const does = { passOn: passOnDraw, sitOut: sitOutDraw, takeBack: takeBackRequests } as const;

/** Gives on what a draw has left, or tells those who wait that nothing comes of it for them. */
export const passOn = async (payload: unknown): Promise<void> => {
  const { listingId, name } = Payload.parse(payload);
  await does[name](listingId);
};
